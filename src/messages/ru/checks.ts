import type { CheckCode } from "../../model/check-texts.ts";

/** Remarks of the checks in Russian. */
export const checks: Readonly<Record<CheckCode, string>> = {
  "numbers/changed": "Числа расходятся: ожидалось {{expected}}, в тексте {{actual}}.",
  "numbers/missing": "Пропущено число: {{expected}}.",
  "numbers/added": "В источнике такого числа нет: {{actual}}.",
  "numbers/format": "Число записано не по правилам языка: {{actual}}.",
  "placeholders/changed":
    "Заполнители или разметка расходятся: ожидалось {{expected}}, в тексте {{actual}}.",
  "urls/missing": "Пропущен адрес, имя пользователя или хештег: {{expected}}.",
  "urls/added": "В источнике такого адреса, имени пользователя или хештега нет: {{actual}}.",
};
