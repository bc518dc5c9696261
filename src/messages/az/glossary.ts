import type { glossary as english } from "../en/glossary.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What glossary check says, in Azerbaijani. */
export const glossary: Translation<typeof english, AzerbaijaniForms> = {
  "glossary.checked_one": "{{path}}: {{count, number}} termin, {{findings}}",
  "glossary.checked_other": "{{path}}: {{count, number}} termin, {{findings}}",
  "glossary.problem.bad-language": "{{language}} tərcümə dili deyil",
  "glossary.problem.contradiction":
    "“{{source}}” üçün {{other}} nömrəli sətirdə başqa tərcümə var ({{language}})",
  "glossary.problem.cyrillic-in-target": "{{place}}: kiril hərfləri var",
  "glossary.problem.duplicate": "“{{source}}” {{other}} nömrəli sətirdə artıq var",
  "glossary.problem.empty-source": "mənbə termini boşdur",
  "glossary.problem.empty-target": "tərcümə yoxdur ({{language}})",
  "glossary.problem.forbidden-is-preferred":
    "{{language}}: “{{term}}” həm tərcümə, həm də qadağan olunmuş variant kimi verilib",
  "glossary.problem.look-alike": "{{place}}: bir sözdə oxşar latın və kiril hərfləri qarışıb",
  "glossary.problem.unfindable": "“{{source}}”: mətndə axtarıla bilən söz yoxdur",
  "glossary.problem.whitespace": "{{place}}: artıq boşluq var",
};
