/** Memories, glossaries and other stores: exit code 3 where they are an input. */
export const storeErrors = {
  "memory/malformed": "{{path}}:{{line}}: not a readable TMX file ({{reason}}).",
  "memory/missing": "{{path}}: no such file. Check the path given as the memory.",
  "memory/unreadable": "{{path}}: cannot be read ({{reason}}).",
} as const;
