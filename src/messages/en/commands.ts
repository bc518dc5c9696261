/** What single commands say. Plural keys end in _one and _other. */
export const commands = {
  "run.interrupted": "interrupted. What is done is kept; the same command goes on from there.",
  "run.bug": "this is a bug in dragoman. Please report it with the lines below.",
  "run.stale_one":
    "{{path}}: {{count, number}} segment would have to be translated anew (--frozen).",
  "run.stale_other":
    "{{path}}: {{count, number}} segments would have to be translated anew (--frozen).",
  "run.kept": "{{path}}: this edition had been edited by hand; it was kept under this name.",
  "run.reason": "  {{segment}} {{language}}: {{reason}}",
  "estimate.article":
    "{{path}}: {{segments, number}} segments, {{characters, number}} characters, {{repeats, number}} repeated",
  "estimate.target":
    "  {{language}}: {{settled, number}} settled (memory 101: {{context, number}}, 100: {{exact, number}}), fuzzy {{fuzzy, number}}, open {{open, number}}",
  "estimate.provider":
    "  {{language}}: {{provider}} would be asked for {{characters, number}} characters",
  "estimate.none": "  {{language}}: no provider would be asked",
  "check.clean_one": "{{count, number}} bundle checked, nothing found.",
  "check.clean_other": "{{count, number}} bundles checked, nothing found.",
  "check.found_one": "{{count, number}} finding in {{bundles}}.",
  "check.found_other": "{{count, number}} findings in {{bundles}}.",
  "check.accepted_one": "{{count, number}} more is accepted by the baseline.",
  "check.accepted_other": "{{count, number}} more are accepted by the baseline.",
  "check.outdated_one": "{{count, number}} entry of the baseline was not found any more.",
  "check.outdated_other": "{{count, number}} entries of the baseline were not found any more.",
  "check.fixed_one": "{{path}}: {{count, number}} segment repaired.",
  "check.fixed_other": "{{path}}: {{count, number}} segments repaired.",
  "check.notFixed": "{{path}}: nothing was repaired. {{reason}}",
  "providers.ready": "ready",
  "providers.answers": "ready, answers in {{milliseconds, number}} ms",
  "providers.missing": "missing: {{variables}}",
} as const;
