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
  "memory/newer":
    "{{path}}: written by a newer dragoman (format {{version}}; this one knows {{known}}). Update dragoman, or give another --memory.",
  "memory/locked":
    "{{path}}: another process is writing to it. Wait for it to finish and run the command again.",
  "memory/read-only":
    "{{path}}: cannot be written. Change its permissions (and its folder's), or give another --memory.",
  "memory/disk-full":
    "{{path}}: the disk is full. Nothing of the last step was kept; make room and run the command again.",
  "memory/disk-failure":
    "{{path}}: reading or writing the disk failed. Check the disk, then run the command again.",
  "memory/corrupt":
    "{{path}}: the file is damaged. Restore a copy, or save what can be read with: sqlite3 {{path}} .recover | sqlite3 recovered.db",
  "memory/not-a-memory":
    "{{path}}: not a memory of dragoman. Give a .db file that dragoman made, or import a TMX file into one.",
} as const;
