/** What glossary check says. Plural keys end in _one and _other. */
export const glossary = {
  "glossary.checked_one": "{{path}}: {{count, number}} entry, {{findings}}",
  "glossary.checked_other": "{{path}}: {{count, number}} entries, {{findings}}",
  "glossary.problem.bad-language": "{{language}} is not a language to translate to",
  "glossary.problem.contradiction":
    '"{{source}}" has another {{language}} target on line {{other}}',
  "glossary.problem.cyrillic-in-target": "{{place}}: Cyrillic letters",
  "glossary.problem.duplicate": '"{{source}}" is already on line {{other}}',
  "glossary.problem.empty-source": "the source term is empty",
  "glossary.problem.empty-target": "no {{language}} target",
  "glossary.problem.forbidden-is-preferred":
    '{{language}}: "{{term}}" is both target and forbidden',
  "glossary.problem.look-alike":
    "{{place}}: a word mixes Latin and Cyrillic letters that look alike",
  "glossary.problem.unfindable": '"{{source}}" holds no word that could be found',
  "glossary.problem.whitespace": "{{place}}: stray white space",
} as const;
