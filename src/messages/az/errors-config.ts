import type { configErrors as english } from "../../model/error-texts/config.ts";

/** Errors of model/error-texts/config.ts in Azerbaijani. */
export const configErrors: Readonly<Record<keyof typeof english, string>> = {
  "config/unknown-provider":
    "{{name}}: belə tərcümə sistemi yoxdur. Mövcud olanlar: {{known}}; exec:<command> və ya ES modulunun yolu da göstərilə bilər.",
};
