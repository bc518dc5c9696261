import type { modelErrors as english } from "../../model/error-texts/model.ts";

/** Errors of model/error-texts/model.ts in Azerbaijani. */
export const modelErrors: Readonly<Record<keyof typeof english, string>> = {
  "model/unknown-pair":
    "{{from}} dilindən {{to}} dilinə tərcümə edən yerli model yoxdur. Bax: dragoman models list.",
};
