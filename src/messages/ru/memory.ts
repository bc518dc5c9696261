import type { memory as english } from "../en/memory.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What the memory commands and learn say, in Russian. */
export const memory: Translation<typeof english, RussianForms> = {
  "memory.imported_one":
    "{{path}}: добавлена {{count, number}} единица перевода, обновлено {{updated, number}}, уже было {{repeated, number}}; {{rest}}",
  "memory.imported_few":
    "{{path}}: добавлены {{count, number}} единицы перевода, обновлено {{updated, number}}, уже было {{repeated, number}}; {{rest}}",
  "memory.imported_many":
    "{{path}}: добавлено {{count, number}} единиц перевода, обновлено {{updated, number}}, уже было {{repeated, number}}; {{rest}}",
  "memory.nothingSkipped": "ничего не пропущено",
  "memory.skipped": "пропущено: {{reasons}}",
  "memory.skip.empty": "пустых {{units, number}}",
  "memory.skip.single-language": "только на одном языке {{units, number}}",
  "memory.skip.unknown-language": "на неизвестном языке {{units, number}}",
  "memory.skip.too-long": "слишком длинных {{units, number}}",
  "memory.skip.repeated": "с повтором языка {{units, number}}",
  "memory.skip.copied": "с исходным текстом вместо перевода {{units, number}}",
  "memory.progress_one": "{{path}}: {{percent}} %, {{count, number}} единица перевода",
  "memory.progress_few": "{{path}}: {{percent}} %, {{count, number}} единицы перевода",
  "memory.progress_many": "{{path}}: {{percent}} %, {{count, number}} единиц перевода",
  "memory.exported_one": "выгружена {{count, number}} единица перевода",
  "memory.exported_few": "выгружены {{count, number}} единицы перевода",
  "memory.exported_many": "выгружено {{count, number}} единиц перевода",
  "memory.removed_one": "удалена {{count, number}} единица перевода",
  "memory.removed_few": "удалены {{count, number}} единицы перевода",
  "memory.removed_many": "удалено {{count, number}} единиц перевода",
  "memory.notFound": "Ни в одной единице перевода такого текста нет.",
  "memory.unit": "единица",
  "memory.used": "использований",
  "memory.stats.units": "единицы перевода",
  "memory.stats.languages": "языки",
  "memory.stats.creators": "авторы",
  "memory.stats.domains": "темы",
  "memory.stats.withContext": "с контекстом",
  "memory.stats.used": "использованы",
  "memory.stats.uses": "использований",
  "memory.stats.oldest": "самая старая",
  "memory.stats.newest": "самая новая",
  "learn.done_one":
    "{{path}}: в память добавлена {{count, number}} единица перевода, уже было {{known, number}}",
  "learn.done_few":
    "{{path}}: в память добавлены {{count, number}} единицы перевода, уже было {{known, number}}",
  "learn.done_many":
    "{{path}}: в память добавлено {{count, number}} единиц перевода, уже было {{known, number}}",
  "learn.nothing":
    "{{path}}: одобренных сегментов нет, в память ничего не добавлено. С --unreviewed берутся и машинные переводы.",
};
