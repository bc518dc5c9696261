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
    "{{path}}:{{line}}: {{column}} nömrəli sütun ({{name}}) tanınmır. Tanınanlar: source, dil kodu, forbidden, forbidden_<language>, forms, case, pos, domain, note.",
  "glossary/column-twice": "{{path}}:{{line}}: {{name}} sütunu iki dəfə verilib.",
  "glossary/case":
    "{{path}}:{{line}}: case üçün auto, exact və ya any yazılmalıdır, {{value}} yox.",
  "glossary/malformed": "{{path}}:{{line}}: TBX faylı oxunmur ({{reason}}).",
  "glossary/language": "{{path}}:{{line}}: {{language}} dil kodu deyil.",
  "memory/newer":
    "{{path}}: dragoman-ın daha yeni versiyası ilə yazılıb (format {{version}}; bu versiya {{known}} formatını tanıyır). dragoman-ı yeniləyin və ya başqa --memory göstərin.",
  "memory/locked":
    "{{path}}: ona başqa proses yazır. Onun bitməsini gözləyin və əmri yenidən icra edin.",
  "memory/read-only":
    "{{path}}: yazmaq mümkün deyil. Onun (və qovluğunun) icazələrini dəyişin və ya başqa --memory göstərin.",
  "memory/disk-full":
    "{{path}}: disk doludur. Son addımdan heç nə saxlanılmadı; yer açın və əmri yenidən icra edin.",
  "memory/disk-failure":
    "{{path}}: diski oxumaq və ya diskə yazmaq alınmadı. Diski yoxlayın, sonra əmri yenidən icra edin.",
  "memory/corrupt":
    "{{path}}: fayl zədələnib. Nüsxəsini bərpa edin və ya oxuna biləni saxlayın: sqlite3 {{path}} .recover | sqlite3 recovered.db",
  "memory/not-a-memory":
    "{{path}}: dragoman-ın tərcümə yaddaşı deyil. dragoman-ın yaratdığı .db faylını göstərin və ya TMX faylını belə fayla idxal edin.",
};
