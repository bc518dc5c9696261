/** Batch runs, watched folders and what is fetched from the network. */
export const batchErrors = {
  "batch/busy":
    "{{path}}: another batch or watch is writing into this folder. Wait for it to finish, or give another --out.",
  "batch/changing":
    "{{path}}: the file kept changing while it was read. Run the command again when it is complete.",
  "batch/bug": "{{path}}: this is a bug in dragoman ({{reason}}). The other articles went on.",
  "batch/not-a-folder": "{{path}}: no folder to watch. Give a folder that exists.",
  "fetch/scheme": "{{url}}: only http: and https: addresses are fetched.",
  "fetch/credentials":
    "{{url}}: a user name or password in the address would end up in logs. Give the address without them.",
  "fetch/private":
    "{{url}}: {{address}} is not a public address. If this server is meant, give --allow-private.",
  "fetch/unresolved": "{{url}}: the host name cannot be resolved ({{reason}}).",
  "fetch/unreachable": "{{url}}: the server cannot be reached ({{reason}}).",
  "fetch/timeout": "{{url}}: not complete within {{seconds}} s.",
  "fetch/too-large": "{{url}}: larger than {{megabytes}} MB.",
  "fetch/status": "{{url}}: the server answered {{status}}.",
  "fetch/type": "{{url}}: {{type}} is no article or feed.",
  "fetch/encoding": "{{url}}: the content is compressed in a way that cannot be read ({{reason}}).",
  "fetch/redirects": "{{url}}: more than {{limit}} redirects.",
  "fetch/downgrade": "{{url}}: redirects from https: to http:, which is not followed.",
  "fetch/later": "{{url}}: the server asks to come back in {{seconds}} s.",
} as const;
