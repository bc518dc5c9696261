import type { CheckCode } from "../../model/check-texts.ts";

/** Remarks of the checks in Azerbaijani. */
export const checks: Readonly<Record<CheckCode, string>> = {
  "numbers/changed": "Rəqəmlər fərqlidir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "numbers/missing": "Rəqəm çatışmır: {{expected}}.",
  "numbers/added": "Mənbədə belə rəqəm yoxdur: {{actual}}.",
  "numbers/format": "Rəqəm dilin qaydasına uyğun yazılmayıb: {{actual}}.",
  "placeholders/changed":
    "Yertutanlar və ya işarələmə fərqlidir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "urls/missing": "Ünvan, istifadəçi adı və ya heşteq çatışmır: {{expected}}.",
  "urls/added": "Mənbədə belə ünvan, istifadəçi adı və ya heşteq yoxdur: {{actual}}.",
  "additions/sentence": "Mənbədə belə cümlə yoxdur: {{actual}}",
  "additions/symbol": "Mənbədə belə simvol yoxdur: {{actual}}.",
  "capitalisation/capitals": "Mətn böyük hərflərlədir, mənbə isə yox.",
  "capitalisation/headline": "Başlıqda hər söz böyük hərflədir; yalnız adlar böyük hərflə yazılır.",
  "capitalisation/start": "Cümlə kiçik hərflə başlayır: {{actual}}.",
  "dates/changed": "Tarixlər fərqlidir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "dates/missing": "Tarix çatışmır: {{expected}}.",
  "dates/weekday": "Həftənin günləri fərqlidir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "doubled-words/found": "Söz iki dəfə yazılıb: {{actual}}.",
  "language/wrong": "Mətn başqa dildədir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "length/long": "Tərcümə qeyri-adi dərəcədə uzundur: {{expected}} simvola {{actual}} simvol.",
  "length/short": "Tərcümə qeyri-adi dərəcədə qısadır: {{expected}} simvola {{actual}} simvol.",
  "punctuation/end": "Cümlənin sonu fərqlidir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "quotes/lost": "Sitat dırnaqlarını itirib.",
  "quotes/style":
    "Dırnaqlar başqa dilin dırnaqlarıdır: gözlənilən {{expected}}, mətndə {{actual}}.",
  "quotes/unpaired": "Cütü olmayan dırnaq və ya mötərizə: {{actual}}.",
  "repetition/phrase": "İfadə dönə-dönə təkrarlanır: {{actual}}.",
  "script/dotless": "İ əvəzinə I yazılıb: {{actual}}.",
  "script/letters": "Dildə olmayan hərflər: {{actual}}.",
  "script/mixed": "Latın hərfləri arasında kiril hərfləri: {{actual}}.",
  "script/schwa": "Mətndə ə yoxdur: görünür, Azərbaycan hərfləri olmadan yazılıb.",
  "script/turkish":
    "Türkcə və ya hərfləri çatışmayan yazılış: gözlənilən {{expected}}, mətndə {{actual}}.",
  "spaces/wrong": "Ara boşluğu səhvdir: {{actual}}",
  "speech/lost": "Vasitəsiz nitq tiresini və ya dırnaqlarını itirib.",
  "truncation/cut": "Tərcümə yarımçıq kəsilib: …{{actual}}",
  "untranslated/whole": "Mətn tərcümə edilməyib.",
  "untranslated/words": "Mənbənin sözləri qalıb: {{actual}}.",
  "abbreviations/missing": "Abreviatura verilməyib: gözlənilən {{expected}}.",
  "abbreviations/spelled":
    "Abreviatura hərf-hərf köçürülüb: gözlənilən {{expected}}, mətndə {{actual}}.",
  "consistency/headline": "Başlıqdakı rəqəm mətndə yoxdur: {{actual}}.",
  "consistency/term":
    "Termin əvvəl başqa cür tərcümə edilib: gözlənilən {{expected}}, mətndə {{actual}}.",
  "consistency/text":
    "Eyni mətn əvvəl başqa cür tərcümə edilib: gözlənilən {{expected}}, mətndə {{actual}}",
  "dateline/missing": "Xəbər sətrində {{expected}} yoxdur.",
  "glossary/forbidden": "Lüğət {{actual}} variantını qadağan edir; düzgün variant: {{expected}}.",
  "glossary/unused": "Lüğətdəki termin yoxdur: gözlənilən {{expected}}.",
  "names/missing": "Ad çatışmır: gözlənilən {{expected}}.",
  "negation/lost": "İnkarlıq itib: {{expected}}.",
  "suffixes/wrong": "Rəqəmdən və ya abreviaturadan sonrakı şəkilçi səhvdir: {{actual}}.",
  "units/changed":
    "Valyuta və ya ölçü vahidləri fərqlidir: gözlənilən {{expected}}, mətndə {{actual}}.",
  "units/format": "Valyuta işarəsi yerində deyil: {{actual}}.",
  "units/missing": "Valyuta və ya faiz çatışmır: {{expected}}.",
};
