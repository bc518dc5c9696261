import type { providerErrors as english } from "../../model/error-texts/provider.ts";

/** Errors of model/error-texts/provider.ts in Azerbaijani. */
export const providerErrors: Readonly<Record<keyof typeof english, string>> = {
  "provider/unavailable": "{{provider}}: cavab vermir ({{reason}}).",
  "provider/timeout": "{{provider}}: {{seconds}} saniyə ərzində cavab gəlmədi.",
  "provider/line-count":
    "{{provider}}: {{segments}} seqment üçün {{lines}} sətir çap etdi (çıxış kodu {{exit}}).",
  "provider/crashed": "{{provider}}: gözlənilmədən dayandı ({{reason}}).",
};
