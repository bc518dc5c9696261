import type { providerErrors as english } from "../../model/error-texts/provider.ts";

/** Errors of model/error-texts/provider.ts in Azerbaijani. */
export const providerErrors: Readonly<Record<keyof typeof english, string>> = {
  "provider/unavailable": "{{provider}}: cavab vermir ({{reason}}).",
  "provider/timeout": "{{provider}}: {{seconds}} saniyə ərzində cavab gəlmədi.",
  "provider/line-count":
    "{{provider}}: {{segments}} seqment üçün {{lines}} sətir çap etdi (çıxış kodu {{exit}}).",
  "provider/crashed": "{{provider}}: gözlənilmədən dayandı ({{reason}}).",
  "provider/busy": "{{provider}}: sorğuları seyrəltməyi xahiş edir ({{reason}}).",
  "provider/quota":
    "{{provider}}: kvota və ya xərc limiti tükənib ({{reason}}). Limiti xidmətin özündə artırın və ya zəncirdə başqasını göstərin.",
  "provider/credentials":
    "{{provider}}: giriş məlumatları qəbul edilmədi ({{reason}}). Onları yoxlayın: dragoman providers --probe.",
  "provider/too-big": "{{provider}}: sorğu həddən artıq böyükdür ({{reason}}).",
  "provider/refused": "{{provider}}: sorğu rədd edildi ({{reason}}).",
  "provider/language": "{{provider}}: bu dil cütü dəstəklənmir ({{reason}}).",
  "provider/answer": "{{provider}}: cavab yararsızdır ({{reason}}).",
  "provider/count":
    "{{provider}}: tərcümələrin sayı ({{given}}) seqmentlərin sayına ({{segments}}) uyğun deyil.",
  "provider/endpoint":
    "{{variable}}: bu ünvan yararsızdır. İstifadəçi adı, parol, ? və # olmadan http:// və ya https:// gözlənilir.",
  "provider/not-found":
    "{{provider}}: belə ünvan və ya model yoxdur ({{reason}}). Modelin adını, URL verilibsə, onu da yoxlayın.",
  "provider/proxy":
    "{{variable}}: bu proksi ünvanı yararsızdır. http:// və ya https:// ilə başlayan ünvan gözlənilir.",
  "provider/key-file": "{{variable}}: göstərilən fayldan istifadə etmək olmur ({{reason}}).",
  "provider/key-command": "{{variable}}: əmr açar vermədi ({{reason}}).",
  "provider/key-form":
    "{{variable}}: açarda ola bilməyən simvollar var. Yalnız açarın özünü, dırnaqsız və boşluqsuz göstərin.",
};
