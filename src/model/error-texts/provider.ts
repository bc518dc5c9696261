/** Providers: the segments concerned go to the next provider of the chain. */
export const providerErrors = {
  "provider/unavailable": "{{provider}}: does not answer ({{reason}}).",
  "provider/timeout": "{{provider}}: no answer within {{seconds}} s.",
  "provider/line-count":
    "{{provider}}: printed {{lines}} lines for {{segments}} segments (exit {{exit}}).",
  "provider/crashed": "{{provider}}: failed unexpectedly ({{reason}}).",
  "provider/busy": "{{provider}}: asks to slow down ({{reason}}).",
  "provider/quota":
    "{{provider}}: the quota or spending limit is used up ({{reason}}). Raise it there, or name another provider in the chain.",
  "provider/credentials":
    "{{provider}}: does not accept the credentials ({{reason}}). Check them: dragoman providers --probe.",
  "provider/too-big": "{{provider}}: the request is too big ({{reason}}).",
  "provider/refused": "{{provider}}: refused the request ({{reason}}).",
  "provider/language": "{{provider}}: does not translate this language pair ({{reason}}).",
  "provider/answer": "{{provider}}: the answer cannot be used ({{reason}}).",
  "provider/count": "{{provider}}: gave {{given}} translations for {{segments}} segments.",
  "provider/endpoint":
    "{{variable}} is not a usable address. Expected http:// or https:// without user, password, ? and #.",
  "provider/not-found":
    "{{provider}}: there is no such address or model ({{reason}}). Check the model's name, and the URL where one is set.",
  "provider/proxy": "{{variable}} is not a usable proxy address. Expected http:// or https://.",
  "provider/key-file": "{{variable}}: the file it names cannot be used ({{reason}}).",
  "provider/key-command": "{{variable}}: the command gave no key ({{reason}}).",
  "provider/key-form":
    "{{variable}}: holds characters that no key has. Give the key alone, without quotes or spaces.",
} as const;
