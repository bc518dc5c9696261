/** Inputs: exit code 3. */
export const readErrors = {
  "read/empty": "{{path}}: the file is empty. Give a file that holds an article.",
  "read/missing": "{{path}}: no such file or folder.",
  "read/unreadable": "{{path}}: cannot be read ({{reason}}).",
  "read/no-articles":
    "{{path}}: no articles in it. Articles are .txt, .md, .html, .xml and .json files; files named after another language (x.az.txt) are skipped.",
  "read/whitespace":
    "{{path}}: the file holds nothing but white space. Give a file that holds an article.",
  "read/binary":
    "{{path}}: not a text file ({{what}}). Give the article as text, Markdown, HTML, XML or JSON.",
  "read/nul":
    "{{path}}: NUL character at offset {{offset}}; text has none. The file is damaged or not text: export the article again.",
  "read/surrogate":
    "{{path}}: unpaired surrogate at byte {{offset}}, so a character is damaged. Save the article again as UTF-8.",
  "read/undecodable":
    "{{path}}: not valid UTF-8 (byte {{offset}}), and no other encoding fits clearly. Save the article as UTF-8.",
  "read/too-large":
    "{{path}}: {{megabytes}} MB is more than one text can hold ({{limit}} MB). Split the file.",
  "read/language":
    "{{path}}: the article is in {{found}}, not in {{expected}}. Give an article in {{expected}}, or name its language with --from.",
  "read/xml":
    "{{path}}:{{line}}: not well-formed XML ({{reason}}). Export the article again, whole.",
  "read/xml-entities":
    "{{path}}:{{line}}: the XML declares entities of its own, which are refused for safety. Save it without a DTD.",
  "read/too-deep":
    "{{path}}:{{line}}: elements nest deeper than {{limit}} levels, which no article does.",
  "read/json": "{{path}}:{{line}}: not valid JSON. Export the article again, whole.",
  "read/format":
    "{{path}}: XML or JSON of a kind that is not known. Known are RSS, Atom, JSON Feed, ninjs, NewsML-G2, NITF, HTML and bundles.",
  "read/front-matter":
    "{{path}}:{{line}}: the front matter is not valid YAML with keys and values. Correct it or remove it.",
  "read/no-text": "{{path}}: no text to translate in it.",
  "read/no-bundles":
    "{{path}}: no bundle.json in it. Give a bundle, or a folder that dragoman wrote.",
  "read/no-article-size":
    "{{path}}: {{megabytes}} MB is no article (limit {{limit}} MB). Split the file, or raise the limit with --max-size.",
  "read/reference-missing":
    "{{path}}: no reference.{{language}}.txt. Name the folder of references with --references.",
  "read/reference-length":
    "{{path}}: the {{language}} reference has {{lines}} lines, the bundle {{segments}} segments. One line per segment.",
  "read/bundle": "{{path}}: cannot be used as a bundle ({{reason}}).",
} as const;
