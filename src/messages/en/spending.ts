/** What a run costs. Plural keys end in _one and _other. */
export const spending = {
  "spending.billed_one": "{{provider}}: {{count, number}} character billed, {{price}}.",
  "spending.billed_other": "{{provider}}: {{count, number}} characters billed, {{price}}.",
  "spending.perhaps_one":
    "{{provider}}: {{count, number}} more character in calls that failed; whether it is billed, only {{provider}} knows.",
  "spending.perhaps_other":
    "{{provider}}: {{count, number}} more characters in calls that failed; whether they are billed, only {{provider}} knows.",
  "spending.price": "{{cost, number}} {{currency}}",
  "spending.unknown": "price unknown (set prices)",
  "spending.free": "free of charge",
  "spending.tokens": "about {{into, number}} tokens in and {{out, number}} out",
  "spending.pause": "{{provider}} has to be left alone for {{seconds}} s; then it goes on.",
  "spending.noJournal":
    "What is paid for cannot be kept, so another run would pay again: {{reason}}",
} as const;
