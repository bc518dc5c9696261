/** Models of the local engine. */
export const modelErrors = {
  "model/unknown-pair": "no local model translates {{from}} to {{to}}. See: dragoman models list.",
  "model/unknown": "{{model}}: no such model. See: dragoman models list.",
  "model/catalogue": "{{path}}: not a usable model catalogue ({{reason}}).",
  "model/unavailable":
    "the model {{model}} ({{megabytes}} MB) is not in {{store}} and cannot be fetched ({{reason}}). Nothing is lost. Either run the same command again when the network is back; or run `dragoman models pull` on another machine and copy its models folder here (DRAGOMAN_MODELS names another place); or choose another provider with --provider.",
  "model/damaged":
    "{{path}}: not the file that it should be ({{reason}}). Run: dragoman models pull {{model}}.",
  "model/unreadable": "{{path}}: cannot be read ({{reason}}). Check its permissions.",
  "model/not-written":
    "{{path}}: cannot be written ({{reason}}); {{megabytes}} MB are needed. Free some space, or let DRAGOMAN_MODELS name another folder. What was fetched is kept.",
  "model/unusable":
    "{{model}}: the engine cannot run this model ({{reason}}). Run: dragoman models verify; if all is well, choose --engine-model small.",
  "model/engine": "the translation engine cannot be started ({{reason}}). Run npm install again.",
} as const;
