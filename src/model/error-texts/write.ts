/** Results. */
export const writeErrors = {
  "write/failed": "{{path}}: cannot be written ({{reason}}). Nothing was left half-written.",
} as const;
