import type { modelErrors as english } from "../../model/error-texts/model.ts";

/** Errors of model/error-texts/model.ts in Azerbaijani. */
export const modelErrors: Readonly<Record<keyof typeof english, string>> = {
  "model/unknown-pair":
    "{{from}} dilindən {{to}} dilinə tərcümə edən yerli model yoxdur. Bax: dragoman models list.",
  "model/unknown": "{{model}}: belə model yoxdur. Bax: dragoman models list.",
  "model/catalogue": "{{path}}: yararlı model kataloqu deyil ({{reason}}).",
  "model/unavailable":
    "{{model}} modeli ({{megabytes, number}} MB) {{store}} qovluğunda yoxdur və yüklənə bilmir ({{reason}}). Heç nə itməyib. Ya şəbəkə bərpa olunanda eyni əmri təkrar icra edin; ya başqa kompüterdə `dragoman models pull` icra edib model qovluğunu bura köçürün (başqa yeri DRAGOMAN_MODELS göstərir); ya da --provider ilə başqa tərcümə sistemi seçin.",
  "model/damaged":
    "{{path}}: gözlənilən fayl deyil ({{reason}}). İcra edin: dragoman models pull {{model}}.",
  "model/unreadable": "{{path}}: oxunmur ({{reason}}). İcazələri yoxlayın.",
  "model/not-written":
    "{{path}}: yazıla bilmir ({{reason}}); {{megabytes, number}} MB yer lazımdır. Yer boşaldın və ya DRAGOMAN_MODELS ilə başqa qovluq göstərin. Yüklənən hissə saxlanılır.",
  "model/unusable":
    "{{model}}: mühərrik bu modeli işlədə bilmir ({{reason}}). İcra edin: dragoman models verify; hər şey qaydasındadırsa, --engine-model small seçin.",
  "model/engine":
    "tərcümə mühərriki işə düşmür ({{reason}}). npm install əmrini yenidən icra edin.",
};
