/** What the command line says besides errors. Plural keys end in _one and _other. */
export const cli = {
  "progress.segments_one": "{{done}} of {{total}} segment",
  "progress.segments_other": "{{done}} of {{total}} segments",
  "progress.articles_one": "{{done}} of {{total}} article",
  "progress.articles_other": "{{done}} of {{total}} articles",
  "progress.reading": "Reading {{path}}",
  "progress.translating": "Translating into {{language}} with {{provider}}",
  "progress.written": "Written: {{path}}",

  "summary.articlesRead_one": "{{count, number}} article read",
  "summary.articlesRead_other": "{{count, number}} articles read",
  "summary.articlesTranslated_one": "{{count, number}} article translated",
  "summary.articlesTranslated_other": "{{count, number}} articles translated",
  "summary.articlesPartial_one": "{{count, number}} article partly translated",
  "summary.articlesPartial_other": "{{count, number}} articles partly translated",
  "summary.articlesFailed_one": "{{count, number}} article failed",
  "summary.articlesFailed_other": "{{count, number}} articles failed",
  "summary.segmentsTranslated_one": "{{language}}: {{count, number}} segment translated",
  "summary.segmentsTranslated_other": "{{language}}: {{count, number}} segments translated",
  "summary.segmentsUntranslated_one": "{{language}}: {{count, number}} segment untranslated",
  "summary.segmentsUntranslated_other": "{{language}}: {{count, number}} segments untranslated",
  "summary.charactersBilled_one": "{{provider}}: {{count, number}} character billed",
  "summary.charactersBilled_other": "{{provider}}: {{count, number}} characters billed",
  "summary.nothingBilled": "Nothing was billed.",
  "summary.findings_one": "{{count, number}} finding",
  "summary.findings_other": "{{count, number}} findings",
  "summary.noFindings": "No findings.",
  "summary.took": "Took {{seconds}} s",

  "severity.info": "note",
  "severity.warning": "warning",
  "severity.error": "error",

  "status.complete": "complete",
  "status.partial": "partial",
  "status.failed": "failed",

  "warning.unresolved_one":
    "{{path}}: {{count, number}} segment is untranslated; it stands in the edition between ⟦ and ⟧.",
  "warning.unresolved_other":
    "{{path}}: {{count, number}} segments are untranslated; they stand in the edition between ⟦ and ⟧.",
  "warning.resumable":
    "Run the same command again to go on: what is done is kept and is not paid for twice.",
  "warning.interrupted":
    "Interrupted. Finishing the calls under way; press Ctrl-C again to stop now.",
  "warning.decodedAs": "{{path}}: read as {{encoding}}.",
  "warning.languageUnsure": "{{path}}: taken for {{language}}, but not with certainty.",
  "warning.providerSkipped": "{{provider}} is not used: {{reason}}",

  "help.usage": "Usage:",
  "help.commands": "Commands:",
  "help.options": "Options:",
  "help.globalOptions": "Global options:",
  "help.arguments": "Arguments:",
  "help.examples": "Examples:",
  "help.exitCodes": "Exit codes:",
  "help.environment": "Environment:",
  "help.default": "default: {{value}}",
  "help.more": "See dragoman {{command}} --help.",
} as const;
