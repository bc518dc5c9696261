import type { phrases as english } from "../en/phrases.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** Parts of errors that stand for their `expected` and `reason`, in Azerbaijani. */
export const phrases: Translation<typeof english, AzerbaijaniForms> = {
  "phrase.whole-number": "{{min}} ilə {{max}} arasında tam ədəd",
  "phrase.number": "{{min}} ilə {{max}} arasında ədəd",
  "phrase.languages": "dil kodları, məsələn az,en",
  "phrase.language": "auto və ya dil kodu, məsələn ru",
  "phrase.chain": "tərcümə sistemləri zənciri, məsələn memory,deepl",
  "phrase.folder": "qovluq",
  "phrase.file": "fayl",
  "phrase.file-or-url": "fayl və ya URL",
  "phrase.file-or-false": "fayl və ya false",
  "phrase.file-or-prices": "fayl və ya tərcümə sistemləri üzrə obyekt",
  "phrase.text": "mətn",
  "phrase.fail-on": "error, warning və ya never",
  "phrase.severities": "{{example}} kimi obyekt; səviyyələr: {{levels}}; yoxlamalar: {{checks}}",
  "phrase.json-value": "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: qiymət gözlənilirdi",
  "phrase.json-name":
    "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: qoşa dırnaq içində ad gözlənilirdi",
  "phrase.json-string":
    "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: mətn bağlanmayıb və ya onda səhv “\\” ardıcıllığı var",
  "phrase.json-comment": "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: şərh bağlanmayıb",
  "phrase.json-depth":
    "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: həddindən artıq iç-içədir",
  "phrase.json-end":
    "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: burada artıq heç nə olmamalıdır",
  "phrase.json-colon":
    "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: iki nöqtə gözlənilirdi",
  "phrase.json-comma":
    "düzgün JSON deyil, sətir {{line}}, sütun {{column}}: vergül və ya {{sign}} gözlənilirdi",
  "phrase.not-valid-json": "düzgün JSON deyil",
  "phrase.not-json": "JSON deyil",
  "phrase.not-an-object": "JSON obyekti deyil",
  "phrase.unknown-key-near": "naməlum {{key}} açarı; bəlkə, {{near}}?",
  "phrase.unknown-key": "naməlum {{key}} açarı",
  "phrase.not-a-bundle": "dragoman 1 paketi deyil",
  "phrase.not-a-baseline": "dragoman 1 qəbul siyahısı deyil",
  "phrase.no-fingerprint": "bir qeydin barmaq izi yoxdur",
  "phrase.no-provider": "tərcümə sistemi ixrac olunmur",
  "phrase.no-translate": "translate funksiya deyil",
  "phrase.no-export": "{{name}} paketi {{path}} ixrac etmir",
  "phrase.no-translation": "tərcümə yoxdur",
  "phrase.no-output": "nəticə boşdur",
  "phrase.no-root": "kök element yoxdur",
  "phrase.not-opened": "fayl açılmır",
  "phrase.offline": "şəbəkəsiz rejim",
  "phrase.changed": "fayllar oxunarkən dəyişdi",
  "phrase.stalled": "bağlantı dayandı",
  "phrase.no-source": "mənbə məlum deyil",
  "phrase.fault-missing": "yoxdur",
  "phrase.fault-absent": "yoxdur",
  "phrase.fault-size": "həcmi fərqlidir",
  "phrase.fault-hash": "məzmunu fərqlidir",
  "phrase.EACCES": "icazə yoxdur, EACCES",
  "phrase.EISDIR": "bu, qovluqdur, EISDIR",
  "phrase.ENOENT": "belə fayl yoxdur, ENOENT",
  "phrase.ENOTDIR": "yoldakı fayl qovluq deyil, ENOTDIR",
  "phrase.ENOSPC": "disk doludur, ENOSPC",
  "phrase.ECONNREFUSED": "bağlantı rədd edildi, ECONNREFUSED",
  "phrase.ECONNRESET": "bağlantı qırıldı, ECONNRESET",
  "phrase.ENOTFOUND": "server tapılmadı, ENOTFOUND",
};
