/** What `check` finds besides the remarks of checks, and its baseline (exit code 3). */
export const reportErrors = {
  "report/source-changed":
    "{{path}}: the source was changed since it was translated. Run translate again.",
  "report/source-missing": "{{path}}: the source is not in the folder of sources.",
  "report/edition-missing": "{{path}}: the edition is missing.",
  "report/edition-changed": "{{path}}: the edition was changed since dragoman wrote it.",
  "report/edition-edited": "{{segment}}: the edition has another text here than the bundle.",
  "report/memory-differs": "{{segment}}: the memory has another translation of this text.",
  "report/score-floor":
    "{{language}}: chrF++ is {{score}} against the reference, at least {{minimum}} is asked for.",
  "report/reference-length":
    "{{path}}: {{lines}} lines for {{segments}} segments. A reference has one line per segment.",
  "report/reference-empty": "{{path}}: the line of {{segment}} is empty.",
  "report/reading": "{{path}}: the article is read in another way than is written here.",
  "report/baseline":
    "{{path}}: cannot be used as a baseline ({{reason}}). Write it with --write-baseline.",
} as const;
