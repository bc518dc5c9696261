import type { exchange as english } from "../en/exchange.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What import and export say, in Azerbaijani. */
export const exchange: Translation<typeof english, AzerbaijaniForms> = {
  "import.done":
    "{{path}}: {{language}}: {{changed, number}} dəyişib, {{approved, number}} təsdiqlənib, {{unchanged, number}} dəyişməyib.",
  "import.conflicts_one": "{{count, number}} ziddiyyət; orada heç nəyin üstünə yazılmadı.",
  "import.conflicts_other": "{{count, number}} ziddiyyət; orada heç nəyin üstünə yazılmadı.",
  "import.conflict.source-changed": "paketdəki mənbə mətni artıq başqadır",
  "import.conflict.unknown-segment": "paketdə belə seqment yoxdur",
  "import.conflict.emptied": "tərcümə silinib",
  "import.conflict.codes": "mətndaxili işarələmə tanınmır, təkrarlanır və ya çarpazlaşıb",
  "import.conflict.contradiction": "faylda onun iki tərcüməsi var",
  "import.breach": "{{path}}:{{line}}: {{message}}",
};
