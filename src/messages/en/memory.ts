/** What the memory commands and learn say. Plural keys end in _one and _other. */
export const memory = {
  "memory.imported_one":
    "{{path}}: {{count, number}} unit added, {{updated, number}} updated, {{repeated, number}} already there; {{rest}}",
  "memory.imported_other":
    "{{path}}: {{count, number}} units added, {{updated, number}} updated, {{repeated, number}} already there; {{rest}}",
  "memory.nothingSkipped": "nothing skipped",
  "memory.skipped": "skipped: {{reasons}}",
  "memory.skip.empty": "{{units, number}} empty",
  "memory.skip.single-language": "{{units, number}} in one language only",
  "memory.skip.unknown-language": "{{units, number}} in an unknown language",
  "memory.skip.too-long": "{{units, number}} too long",
  "memory.skip.repeated": "{{units, number}} with a language repeated",
  "memory.progress_one": "{{path}}: {{percent}} %, {{count, number}} unit",
  "memory.progress_other": "{{path}}: {{percent}} %, {{count, number}} units",
  "memory.exported_one": "{{count, number}} unit exported",
  "memory.exported_other": "{{count, number}} units exported",
  "memory.removed_one": "{{count, number}} unit removed",
  "memory.removed_other": "{{count, number}} units removed",
  "memory.notFound": "No unit holds this text.",
  "memory.unit": "unit",
  "memory.stats.units": "units",
  "memory.stats.languages": "languages",
  "memory.stats.creators": "creators",
  "memory.stats.domains": "domains",
  "memory.stats.withContext": "with context",
  "memory.stats.oldest": "oldest",
  "memory.stats.newest": "newest",
  "learn.done_one": "{{path}}: {{count, number}} unit learnt, {{known, number}} already there",
  "learn.done_other": "{{path}}: {{count, number}} units learnt, {{known, number}} already there",
  "learn.nothing":
    "{{path}}: no segment is reviewed, so nothing was learnt. --unreviewed takes machine translations too.",
} as const;
