/** What init says, and the comments of the configuration that it writes, by setting. A line break stays one. */
export const init = {
  "init.head":
    "Settings of dragoman for this folder and the folders in it. Flags of a command win over them. A setting behind // is not in force: it shows an example, or what holds without it. Paths are relative to this file.",
  "init.keys":
    "Keys never belong here. A key comes from the environment: from the variable <PROVIDER>_API_KEY (DEEPL_API_KEY, for example), from the file named in <PROVIDER>_API_KEY_FILE, or from the command in <PROVIDER>_API_KEY_COMMAND. The command “dragoman providers” names the exact variables and says which are missing.",
  "init.to": "Languages of the editions.",
  "init.from": "Language of the articles, ru for example; auto means that it is detected.",
  "init.uiLang":
    "Language of dragoman’s own messages: en, az or ru. Without it, the system’s (LC_ALL, LANG).",
  "init.format": "Format of the inputs: {{choices}}. auto goes by content.",
  "init.maxSize": "Largest input, in megabytes.",
  "init.allowPrivate": "true fetches from addresses of a private network too.",
  "init.out": "Folder for editions and bundles.",
  "init.emit": "What to write for every article: {{choices}}.",
  "init.failOn": "The least severe finding that ends a command with exit code 1: {{choices}}.",
  "init.checks":
    'Severities of single checks, where they are not the usual ones: off, info, warning, error. For example:\n{ "length": "off", "names": "error" }\nThe checks: {{checks}}.',
  "init.provider":
    'Providers, asked in this order for every segment. With a chain for each language:\n{ "az": "memory,yandex", "en": "memory,deepl" }\nKnown are {{providers}}; also exec:<command>, and an ES module of yours by its path or as an installed package.',
  "init.memory":
    "Translation memories: TMX files, or databases that “dragoman memory import” makes. Where none is named, .dragoman/memory.db is used if it is there.",
  "init.glossary": "Glossaries: CSV or TBX.",
  "init.minMatch":
    "Lowest score of memory matches that are offered, 50–101. Only 100 and 101 are used as they are.",
  "init.concurrency":
    "Requests under way at once, per provider. Without it, the provider’s own limit.",
  "init.rate": "Requests per second, per provider. Without it, the provider’s own limit.",
  "init.timeout":
    "Seconds that one request may take. Without it, the provider’s own limit, else 60.",
  "init.retries": "Attempts after a failed request.",
  "init.deadline": "Seconds that a whole run may take. Without it, there is no limit.",
  "init.maxChars": "Most characters to bill in one run. Without it, there is no limit.",
  "init.maxCost":
    "Most to pay in one run, in the currency of the prices (USD). Without it, there is no limit.",
  "init.prices":
    "Prices of a million characters, by provider, in place of the list prices; or a JSON file that holds them.",
  "init.journal":
    "File that keeps what was paid for, so that it is not paid for again; false keeps nothing.",
  "init.dryRun": "true only says what would be done; no provider is called.",
  "init.frozen": "true translates nothing new; where something is stale, the exit code is 5.",
  "init.found": "Found and entered under {{setting}}: {{files}}",
  "init.leftOut": "Not entered as a glossary. {{reason}}",
} as const;
