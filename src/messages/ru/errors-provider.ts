import type { providerErrors as english } from "../../model/error-texts/provider.ts";

/** Errors of model/error-texts/provider.ts in Russian. */
export const providerErrors: Readonly<Record<keyof typeof english, string>> = {
  "provider/unavailable": "{{provider}}: не отвечает ({{reason}}).",
  "provider/timeout": "{{provider}}: нет ответа за {{seconds}} с.",
  "provider/line-count":
    "{{provider}}: напечатано строк: {{lines}}, сегментов: {{segments}} (код выхода {{exit}}).",
  "provider/crashed": "{{provider}}: неожиданный сбой ({{reason}}).",
};
