import type { writeErrors as english } from "../../model/error-texts/write.ts";

/** Errors of model/error-texts/write.ts in Russian. */
export const writeErrors: Readonly<Record<keyof typeof english, string>> = {
  "write/failed": "{{path}}: записать не удалось ({{reason}}). Недописанных файлов не осталось.",
};
