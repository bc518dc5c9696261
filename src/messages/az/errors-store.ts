import type { storeErrors as english } from "../../model/error-texts/store.ts";

/** Errors of model/error-texts/store.ts in Azerbaijani. */
export const storeErrors: Readonly<Record<keyof typeof english, string>> = {
  "memory/malformed": "{{path}}:{{line}}: oxuna bilən TMX faylı deyil ({{reason}}).",
};
