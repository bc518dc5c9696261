import type { readErrors as english } from "../../model/error-texts/read.ts";

/** Errors of model/error-texts/read.ts in Azerbaijani. */
export const readErrors: Readonly<Record<keyof typeof english, string>> = {
  "read/empty": "{{path}}: fayl boşdur. Məqalə olan fayl göstərin.",
  "read/missing": "{{path}}: belə fayl və ya qovluq yoxdur.",
  "read/unreadable": "{{path}}: oxunmur ({{reason}}).",
  "read/no-articles":
    "{{path}}: məqalə tapılmadı. Məqalə faylları .txt, .md, .html, .xml və .json uzantılıdır; adında başqa dil göstərilən fayllar (x.az.txt) ötürülür.",
  "read/whitespace":
    "{{path}}: faylda boşluqlardan başqa heç nə yoxdur. Məqalə olan fayl göstərin.",
  "read/binary":
    "{{path}}: mətn faylı deyil ({{what}}). Məqaləni mətn, Markdown, HTML, XML və ya JSON şəklində verin.",
  "read/nul":
    "{{path}}: {{offset}} mövqeyində NUL simvolu var; mətndə belə simvol olmur. Fayl zədələnib və ya mətn deyil: məqaləni yenidən ixrac edin.",
  "read/surrogate":
    "{{path}}: {{offset}} baytında cütsüz surroqat var, yəni simvol zədələnib. Məqaləni UTF-8 kodlaşdırmasında yenidən saxlayın.",
  "read/undecodable":
    "{{path}}: düzgün UTF-8 deyil (bayt {{offset}}) və başqa kodlaşdırma da aydın görünmür. Məqaləni UTF-8 kodlaşdırmasında saxlayın.",
  "read/too-large":
    "{{path}}: {{megabytes}} MB bir mətn üçün çoxdur (hədd {{limit}} MB). Faylı bölün.",
  "read/language":
    "{{path}}: məqalənin dili: {{found}}; gözlənilən dil: {{expected}}. Bu dildə məqalə verin və ya dili --from ilə göstərin.",
  "read/xml":
    "{{path}}:{{line}}: XML düzgün qurulmayıb ({{reason}}). Məqaləni yenidən, bütöv ixrac edin.",
  "read/xml-entities":
    "{{path}}:{{line}}: XML öz obyektlərini elan edir; təhlükəsizlik üçün bu qəbul olunmur. Onu DTD-siz saxlayın.",
  "read/too-deep":
    "{{path}}:{{line}}: elementlər {{limit}} səviyyədən dərin iç-içə yerləşib; heç bir məqalədə belə olmur.",
  "read/json": "{{path}}:{{line}}: düzgün JSON deyil. Məqaləni yenidən, bütöv ixrac edin.",
  "read/format":
    "{{path}}: naməlum növdə XML və ya JSON. Tanınan formatlar: RSS, Atom, JSON Feed, ninjs, NewsML-G2, NITF, HTML və paketlər.",
  "read/front-matter":
    "{{path}}:{{line}}: başlıq bloku açar və dəyərlərdən ibarət düzgün YAML deyil. Onu düzəldin və ya silin.",
  "read/no-text": "{{path}}: tərcümə olunacaq mətn yoxdur.",
  "read/no-bundles":
    "{{path}}: bundle.json tapılmadı. Paketi və ya dragoman-ın yazdığı qovluğu göstərin.",
  "read/no-article-size":
    "{{path}}: {{megabytes}} MB məqalə üçün çoxdur (hədd {{limit}} MB). Faylı bölün və ya həddi --max-size ilə artırın.",
  "read/reference-missing":
    "{{path}}: reference.{{language}}.txt tapılmadı. Etalon qovluğunu --references ilə göstərin.",
  "read/reference-length":
    "{{path}}: {{language}} etalonunda {{lines}} sətir, paketdə {{segments}} seqment var. Hər seqmentə bir sətir düşməlidir.",
  "read/bundle": "{{path}}: paket kimi istifadə oluna bilməz ({{reason}}).",
};
