/** How the parts of a dateline's date are put together. */
export const dateline = {
  "dateline.and": "and",
  "dateline.weekdayDate": "{{weekday}}, {{date}}",
  "dateline.correspondent": "{{agency}} correspondent",
  "dateline.specialCorrespondent": "{{agency}} special correspondent",
  "dateline.moscowTime": "{{time}} Moscow time",
  "dateline.bakuTime": "{{time}} Baku time",
} as const;
