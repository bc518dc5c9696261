/** Memories, glossaries and other stores: exit code 3 where they are an input. */
export const storeErrors = {
  "memory/malformed": "{{path}}:{{line}}: not a readable TMX file ({{reason}}).",
  "memory/missing": "{{path}}: no such file. Check the path given as the memory.",
  "memory/unreadable": "{{path}}: cannot be read ({{reason}}).",
  "glossary/missing": "{{path}}: no such file. Check the path given as the glossary.",
  "glossary/unreadable": "{{path}}: cannot be read ({{reason}}).",
  "glossary/encoding":
    "{{path}}: the bytes are not valid {{encoding}}. Save the file as UTF-8 and try again.",
  "glossary/empty":
    "{{path}}: holds no terms in {{language}}. Give a CSV with a header line, or a TBX file.",
  "glossary/columns": "{{path}}:{{line}}: expected {{expected}} columns, found {{found}}.",
  "glossary/quote":
    "{{path}}:{{line}}: a quotation mark is not closed. Close the cell, and double quotation marks inside it.",
  "glossary/after-quote":
    "{{path}}:{{line}}: text follows a closing quotation mark. Double quotation marks inside a cell.",
  "glossary/no-source":
    "{{path}}:{{line}}: the header names no column {{language}}. Name the columns: source,az,en,forbidden_az,forbidden_en,forms,case,pos,domain,note.",
  "glossary/no-target":
    "{{path}}:{{line}}: the header names no target language. Add a column such as az or en.",
  "glossary/column":
    "{{path}}:{{line}}: column {{column}} ({{name}}) is not known. Known: source, a language code, forbidden, forbidden_<language>, forms, case, pos, domain, note.",
  "glossary/column-twice": "{{path}}:{{line}}: column {{name}} is there twice.",
  "glossary/case": "{{path}}:{{line}}: case is auto, exact or any, not {{value}}.",
  "glossary/malformed": "{{path}}:{{line}}: not a readable TBX file ({{reason}}).",
  "glossary/language": "{{path}}:{{line}}: {{language}} is not a language code.",
} as const;
