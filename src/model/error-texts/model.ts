/** Models of the local engine. */
export const modelErrors = {
  "model/unknown-pair": "no local model translates {{from}} to {{to}}. See: dragoman models list.",
} as const;
