import type { configErrors as english } from "../../model/error-texts/config.ts";

/** Errors of model/error-texts/config.ts in Russian. */
export const configErrors: Readonly<Record<keyof typeof english, string>> = {
  "config/unknown-provider":
    "{{name}}: такого переводчика нет. Известны: {{known}}; можно указать exec:<command> или путь к ES-модулю.",
};
