/** Providers: the segments concerned go to the next provider of the chain. */
export const providerErrors = {
  "provider/unavailable": "{{provider}}: does not answer ({{reason}}).",
  "provider/timeout": "{{provider}}: no answer within {{seconds}} s.",
  "provider/line-count":
    "{{provider}}: printed {{lines}} lines for {{segments}} segments (exit {{exit}}).",
  "provider/crashed": "{{provider}}: failed unexpectedly ({{reason}}).",
} as const;
