import type { readErrors as english } from "../../model/error-texts/read.ts";

/** Errors of model/error-texts/read.ts in Azerbaijani. */
export const readErrors: Readonly<Record<keyof typeof english, string>> = {
  "read/empty": "{{path}}: fayl boşdur. Məqalə olan fayl göstərin.",
};
