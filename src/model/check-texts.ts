/** English text of every remark of a check; az and ru are in `messages/`. */
export const checkTexts = {
  "numbers/changed": "Numbers differ: expected {{expected}}, found {{actual}}.",
  "numbers/missing": "A number is missing: {{expected}}.",
  "numbers/added": "The source has no such number: {{actual}}.",
  "numbers/format": "A number is not written as the language writes it: {{actual}}.",
  "placeholders/changed": "Placeholders or markup differ: expected {{expected}}, found {{actual}}.",
  "urls/missing": "An address, handle or hashtag is missing: {{expected}}.",
  "urls/added": "The source has no such address, handle or hashtag: {{actual}}.",
} as const;

/** Stable name of a remark: check and kind, `numbers/missing`. */
export type CheckCode = keyof typeof checkTexts;
