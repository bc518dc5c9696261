/** Inputs: exit code 3. */
export const readErrors = {
  "read/empty": "{{path}}: the file is empty. Give a file that holds an article.",
  "read/missing": "{{path}}: no such file or folder.",
  "read/unreadable": "{{path}}: cannot be read ({{reason}}).",
  "read/no-articles":
    "{{path}}: no articles in it. Articles are .txt, .md, .html, .xml and .json files; files named after another language (x.az.txt) are skipped.",
} as const;
