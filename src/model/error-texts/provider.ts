/** Providers: the segments concerned go to the next provider of the chain. */
export const providerErrors = {
  "provider/unavailable": "{{provider}}: does not answer ({{reason}}).",
} as const;
