/** Usage and configuration: exit code 2. */
export const configErrors = {
  "config/usage": "{{reason}}. See: dragoman {{command}} --help.",
  "config/unknown-provider":
    "{{name}}: no such provider. Known: {{known}}; or exec:<command>, or the path of an ES module.",
  "config/exec-command": "exec: no command given. Write --provider 'exec:<command>'.",
  "config/provider-module":
    "{{path}}: not a provider module ({{reason}}). It must export a provider, or a function that makes one, as default or as `provider`.",
  "config/missing-setting":
    "{{provider}}: {{variable}} is not set. Set it in the environment, or give the file that holds it in {{variable}}_FILE.",
  "config/value": "{{name}}: {{value}} is not valid. Expected {{expected}}.",
  "config/file": "{{path}}: cannot be used as configuration ({{reason}}).",
  "config/secret":
    "{{path}}: {{key}} looks like a key. Keys belong in the environment or a key file, never here.",
  "config/out-needed":
    "stdin with {{count}} targets needs a folder: give --out <dir>, or one target with --to.",
  "config/several": "{{problems}}",
  "config/no-input": "no articles to read: give files, folders, globs, or - for stdin.",
  "config/out-unwritable": "{{path}}: cannot be written to ({{reason}}). Give another --out.",
} as const;
