/** Usage and configuration: exit code 2. */
export const configErrors = {
  "config/similar": "Did you mean {{similar}}?",
  "config/usage": "{{reason}}. See: {{command}} --help.",
  "config/unknown-option": "{{option}}: no such option. See: {{command}} --help.",
  "config/unknown-command": "{{name}}: no such command. See: {{command}} --help.",
  "config/no-command": "no command given. See: {{command}} --help.",
  "config/missing-argument": "<{{argument}}> is missing. See: {{command}} --help.",
  "config/missing-option": "{{option}} is missing. See: {{command}} --help.",
  "config/missing-value": "{{option}}: its value is missing. See: {{command}} --help.",
  "config/too-many-arguments":
    "{{command}}: takes {{expected}} arguments, not {{found}}. Put texts with spaces into quotation marks.",
  "config/remove-what": "say which ones to remove: {{choices}}; or --all.",
  "config/unknown-provider":
    "{{name}}: no such provider. Known: {{known}}; or exec:<command>; or an ES module of yours, by its path (./engine.mjs) or as an installed package.",
  "config/exec-command": "exec: no command given. Write --provider 'exec:<command>'.",
  "config/provider-module":
    "{{path}}: not a provider module ({{reason}}). It must export a provider, or a function that makes one, as default or as `provider`.",
  "config/missing-setting":
    "{{provider}}: {{variable}} is not set. Set it in the environment, or give the file that holds it in {{variable}}_FILE.",
  "config/value": "{{name}}: {{value}} is not valid. Expected {{expected}}.",
  "config/file": "{{path}}: cannot be used as configuration ({{reason}}).",
  "config/exists":
    "{{path}}: is there already; nothing was changed. Edit it, or replace it with --force.",
  "config/not-written":
    "{{path}}: cannot be written ({{reason}}). Go to a folder where you may write.",
  "config/secret":
    "{{path}}: {{key}} looks like a key. Keys belong in the environment or a key file, never here.",
  "config/out-needed":
    "stdin with {{count}} targets needs a folder: give --out <dir>, or one target with --to.",
  "config/several": "{{problems}}",
  "config/no-input": "no articles to read: give files, folders, globs, or - for stdin.",
  "config/out-unwritable": "{{path}}: cannot be written to ({{reason}}). Give another --out.",
} as const;
