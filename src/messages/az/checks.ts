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
};
