import type { exchangeErrors as english } from "../../model/error-texts/exchange.ts";

/** Errors of model/error-texts/exchange.ts in Azerbaijani. */
export const exchangeErrors: Readonly<Record<keyof typeof english, string>> = {
  "xliff/missing": "{{path}}: belə fayl yoxdur. XLIFF faylı üçün göstərilən yolu yoxlayın.",
  "xliff/unreadable": "{{path}}: oxunmur ({{reason}}).",
  "xliff/malformed": "{{path}}:{{line}}: oxuna bilən XLIFF faylı deyil ({{reason}}).",
  "xliff/too-large":
    "{{path}}: {{megabytes}} MB bir XLIFF faylı üçün çoxdur (ən çoxu {{limit}} MB). Bir fayla daha az məqalə ixrac edin.",
  "xliff/not-xliff": "{{path}}: kök elementi <{{name}}>-dir, <xliff> deyil. XLIFF faylı verin.",
  "xliff/version":
    "{{path}}: XLIFF-in {{version}} versiyası oxunmur. Faylı XLIFF 1.2, 2.0, 2.1 və ya 2.2 kimi saxlayın.",
  "xliff/namespace":
    "{{path}}: {{version}} versiyası göstərilib, amma ad sahəsi {{namespace}} deyil. Faylı CAT proqramında yenidən saxlayın.",
  "xliff/invalid":
    "{{path}}:{{line}}: XLIFF {{version}} qaydaları pozulub: {{reason}} (cəmi {{count}} yerdə). Faylı düzəldin və ya --lenient ilə olduğu kimi oxuyun.",
  "xliff/language":
    "{{path}}: hansı dildən hansı dilə tərcümə olunduğu göstərilməyib. Dilləri CAT proqramında təyin edin.",
  "import/language":
    "{{path}}: {{from}} dilindən {{to}} dilinə tərcümədir; paketdə isə {{expected}}. Faylın ixrac olunduğu paketi verin.",
  "import/no-segments": "{{path}}: seqment yoxdur. dragoman-ın ixrac etdiyi faylı verin.",
  "import/edition-missing":
    "{{path}}: nəşr tapılmadı. Onu paketin yanına qaytarın və ya translate əmrini yenidən icra edin.",
  "import/edition-changed":
    "{{path}}: nəşr dragoman onu yazandan sonra dəyişdirilib. Onu başqa yerə köçürün, translate əmrini yenidən icra edin, sonra idxal edin. Heç nəyin üstünə yazılmadı.",
  "import/no-source":
    "{{path}}: {{format}} formatında nəşrlər mənbədən yenidən yazılır, dəyişməmiş mənbə isə tapılmadı. Onu --source ilə göstərin.",
};
