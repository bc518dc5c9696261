import type { writeErrors as english } from "../../model/error-texts/write.ts";

/** Errors of model/error-texts/write.ts in Azerbaijani. */
export const writeErrors: Readonly<Record<keyof typeof english, string>> = {
  "write/failed": "{{path}}: yazmaq mümkün olmadı ({{reason}}). Yarımçıq fayl qalmayıb.",
};
