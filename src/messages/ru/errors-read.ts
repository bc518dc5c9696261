import type { readErrors as english } from "../../model/error-texts/read.ts";

/** Errors of model/error-texts/read.ts in Russian. */
export const readErrors: Readonly<Record<keyof typeof english, string>> = {
  "read/empty": "{{path}}: файл пуст. Укажите файл со статьёй.",
};
