/** What import and export say. Plural keys end in _one and _other. */
export const exchange = {
  "import.done":
    "{{path}}: {{language}}: {{changed, number}} changed, {{approved, number}} approved, {{unchanged, number}} unchanged.",
  "import.conflicts_one": "{{count, number}} conflict; nothing was overwritten there.",
  "import.conflicts_other": "{{count, number}} conflicts; nothing was overwritten there.",
  "import.conflict.source-changed": "the source of the bundle is another one now",
  "import.conflict.unknown-segment": "the bundle has no such segment",
  "import.conflict.emptied": "the translation was emptied",
  "import.conflict.codes": "inline markup is unknown, doubled or crossed",
  "import.conflict.contradiction": "the file has two translations of it",
  "import.breach": "{{path}}:{{line}}: {{message}}",
} as const;
