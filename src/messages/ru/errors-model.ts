import type { modelErrors as english } from "../../model/error-texts/model.ts";

/** Errors of model/error-texts/model.ts in Russian. */
export const modelErrors: Readonly<Record<keyof typeof english, string>> = {
  "model/unknown-pair":
    "нет локальной модели для перевода {{from}} → {{to}}. См. dragoman models list.",
};
