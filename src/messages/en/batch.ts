/** What batch and watch say. Plural keys end in _one and _other. */
export const batch = {
  "batch.read": "read",
  "batch.translated": "translated",
  "batch.untranslated": "untranslated",
  "batch.skipped": "skipped",
  "batch.failed": "failed",
  "batch.notModified": "{{path}}: nothing new since the last time.",
  "batch.open_one": "{{path}}: {{count, number}} segment is untranslated.",
  "batch.open_other": "{{path}}: {{count, number}} segments are untranslated.",
  "batch.pace": "{{seconds, number}} s, {{rate, number}} articles/s",
  "batch.stopping": "Stopping: what is under way is finished, at most {{seconds}} s.",
  "watch.started": "Watching {{path}}. Stop with Ctrl-C.",
  "watch.lost": "{{path}}: the folder is gone; waiting for it to come back.",
  "watch.back": "{{path}}: the folder is back.",
} as const;
