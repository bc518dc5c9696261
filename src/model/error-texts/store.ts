/** Memories, glossaries and other stores: exit code 3 where they are an input. */
export const storeErrors = {
  "memory/malformed": "{{path}}:{{line}}: not a readable TMX file ({{reason}}).",
} as const;
