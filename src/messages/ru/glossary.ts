import type { glossary as english } from "../en/glossary.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What glossary check says, in Russian. */
export const glossary: Translation<typeof english, RussianForms> = {
  "glossary.checked_one": "{{path}}: {{count, number}} термин, {{findings}}",
  "glossary.checked_few": "{{path}}: {{count, number}} термина, {{findings}}",
  "glossary.checked_many": "{{path}}: {{count, number}} терминов, {{findings}}",
  "glossary.problem.bad-language": "{{language}} — не язык перевода",
  "glossary.problem.contradiction":
    "у «{{source}}» в строке {{other}} другой перевод ({{language}})",
  "glossary.problem.cyrillic-in-target": "{{place}}: кириллические буквы",
  "glossary.problem.duplicate": "«{{source}}» уже есть в строке {{other}}",
  "glossary.problem.empty-source": "исходный термин пуст",
  "glossary.problem.empty-target": "нет перевода ({{language}})",
  "glossary.problem.forbidden-is-preferred":
    "{{language}}: «{{term}}» указан и как перевод, и как запрещённый вариант",
  "glossary.problem.look-alike":
    "{{place}}: в одном слове смешаны похожие латинские и кириллические буквы",
  "glossary.problem.unfindable": "«{{source}}»: нет ни одного слова, которое можно найти в тексте",
  "glossary.problem.whitespace": "{{place}}: лишние пробелы",
};
