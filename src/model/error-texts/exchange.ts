/** Files that go to CAT tools and come back: exit code 3. */
export const exchangeErrors = {
  "xliff/missing": "{{path}}: no such file. Check the path given as the XLIFF file.",
  "xliff/unreadable": "{{path}}: cannot be read ({{reason}}).",
  "xliff/malformed": "{{path}}:{{line}}: not a readable XLIFF file ({{reason}}).",
  "xliff/too-large":
    "{{path}}: {{megabytes}} MB is more than one XLIFF file can hold ({{limit}} MB). Export fewer articles into one file.",
  "xliff/not-xliff": "{{path}}: its root is <{{name}}>, not <xliff>. Give an XLIFF file.",
  "xliff/version":
    "{{path}}: XLIFF version {{version}} cannot be read. Save the file as XLIFF 1.2, 2.0, 2.1 or 2.2.",
  "xliff/namespace":
    "{{path}}: says version {{version}} but is not in the namespace {{namespace}}. Save the file again in the CAT tool.",
  "xliff/invalid":
    "{{path}}:{{line}}: breaks the rules of XLIFF {{version}}: {{reason}} ({{count}} places in all). Repair the file, or read it as it is with --lenient.",
  "xliff/language":
    "{{path}}: does not name the languages it translates from and into. Set them in the CAT tool.",
  "import/language":
    "{{path}}: translates {{from}} into {{to}}; the bundle translates {{expected}}. Give the bundle the file was exported from.",
  "import/no-segments": "{{path}}: holds no segments. Give a file that dragoman exported.",
  "import/edition-missing":
    "{{path}}: the edition is missing. Put it back beside the bundle, or run translate again.",
  "import/edition-changed":
    "{{path}}: the edition was changed since dragoman wrote it. Move it away and run translate again, then import. Nothing was overwritten.",
  "import/no-source":
    "{{path}}: editions of the format {{format}} are written anew from the source, which was not found unchanged. Give it with --source.",
} as const;
