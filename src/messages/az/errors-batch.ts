import type { batchErrors as english } from "../../model/error-texts/batch.ts";

/** Errors of model/error-texts/batch.ts in Azerbaijani. */
export const batchErrors: Readonly<Record<keyof typeof english, string>> = {
  "batch/busy":
    "{{path}}: bu qovluğa başqa batch və ya watch yazır. Onun bitməsini gözləyin və ya başqa --out göstərin.",
  "batch/changing":
    "{{path}}: fayl oxunarkən dəyişməkdə davam edirdi. Fayl tam hazır olanda əmri yenidən icra edin.",
  "batch/bug": "{{path}}: bu, dragoman-ın öz xətasıdır ({{reason}}). Qalan məqalələr davam etdi.",
  "batch/not-a-folder": "{{path}}: izlənəcək qovluq yoxdur. Mövcud qovluq göstərin.",
  "fetch/scheme": "{{url}}: yalnız http: və https: ünvanları yüklənir.",
  "fetch/credentials":
    "{{url}}: ünvandakı istifadəçi adı və ya parol jurnallara düşərdi. Ünvanı onlarsız göstərin.",
  "fetch/private":
    "{{url}}: {{address}} açıq şəbəkə ünvanı deyil. Məhz bu server nəzərdə tutulursa, --allow-private göstərin.",
  "fetch/unresolved": "{{url}}: server adı tapılmadı ({{reason}}).",
  "fetch/unreachable": "{{url}}: serverlə əlaqə alınmadı ({{reason}}).",
  "fetch/timeout": "{{url}}: {{seconds}} saniyə ərzində tam yüklənmədi.",
  "fetch/too-large": "{{url}}: həcmi {{megabytes}} MB-dan böyükdür.",
  "fetch/status": "{{url}}: server {{status}} cavabını verdi.",
  "fetch/type": "{{url}}: {{type}} nə məqalədir, nə də xəbər lenti.",
  "fetch/encoding": "{{url}}: məzmunun sıxılma üsulu oxunmur ({{reason}}).",
  "fetch/redirects": "{{url}}: yönləndirmələrin sayı {{limit}} həddini aşdı.",
  "fetch/downgrade":
    "{{url}}: https: ünvanından http: ünvanına yönləndirir; belə yönləndirmə qəbul edilmir.",
  "fetch/later": "{{url}}: server {{seconds}} saniyədən sonra yenidən müraciət etməyi xahiş edir.",
};
