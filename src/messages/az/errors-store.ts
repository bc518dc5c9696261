import type { storeErrors as english } from "../../model/error-texts/store.ts";

/** Errors of model/error-texts/store.ts in Azerbaijani. */
export const storeErrors: Readonly<Record<keyof typeof english, string>> = {
  "memory/malformed": "{{path}}:{{line}}: oxuna bilən TMX faylı deyil ({{reason}}).",
  "memory/missing": "{{path}}: belə fayl yoxdur. Tərcümə yaddaşı üçün göstərilən yolu yoxlayın.",
  "memory/unreadable": "{{path}}: oxunmur ({{reason}}).",
  "glossary/missing": "{{path}}: belə fayl yoxdur. Lüğət üçün göstərilən yolu yoxlayın.",
  "glossary/unreadable": "{{path}}: oxunmur ({{reason}}).",
  "glossary/encoding":
    "{{path}}: baytlar düzgün {{encoding}} deyil. Faylı UTF-8 kodlaşdırmasında saxlayıb yenidən cəhd edin.",
  "glossary/empty":
    "{{path}}: {{language}} dilində termin yoxdur. Başlıq sətri olan CSV və ya TBX faylı verin.",
  "glossary/columns": "{{path}}:{{line}}: {{expected}} sütun gözlənilirdi, {{found}} tapıldı.",
  "glossary/quote":
    "{{path}}:{{line}}: dırnaq işarəsi bağlanmayıb. Xananı bağlayın, içindəki dırnaqları isə qoşalaşdırın.",
  "glossary/after-quote":
    "{{path}}:{{line}}: bağlayan dırnaqdan sonra mətn var. Xananın içindəki dırnaqları qoşalaşdırın.",
  "glossary/no-source":
    "{{path}}:{{line}}: başlıqda {{language}} sütunu yoxdur. Sütunların adları: source,az,en,forbidden_az,forbidden_en,forms,case,pos,domain,note.",
  "glossary/no-target":
    "{{path}}:{{line}}: başlıqda hədəf dil yoxdur. az və ya en kimi bir sütun əlavə edin.",
  "glossary/column":
    "{{path}}:{{line}}: {{column}}-ci sütun ({{name}}) tanınmır. Tanınanlar: source, dil kodu, forbidden, forbidden_<language>, forms, case, pos, domain, note.",
  "glossary/column-twice": "{{path}}:{{line}}: {{name}} sütunu iki dəfə verilib.",
  "glossary/case":
    "{{path}}:{{line}}: case üçün auto, exact və ya any yazılmalıdır, {{value}} yox.",
  "glossary/malformed": "{{path}}:{{line}}: TBX faylı oxunmur ({{reason}}).",
  "glossary/language": "{{path}}:{{line}}: {{language}} dil kodu deyil.",
};
