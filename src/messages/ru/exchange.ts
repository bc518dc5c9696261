import type { exchange as english } from "../en/exchange.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What import and export say, in Russian. */
export const exchange: Translation<typeof english, RussianForms> = {
  "import.done":
    "{{path}}: {{language}}: изменено {{changed, number}}, одобрено {{approved, number}}, без изменений {{unchanged, number}}.",
  "import.conflicts_one": "{{count, number}} противоречие; там ничего не перезаписано.",
  "import.conflicts_few": "{{count, number}} противоречия; там ничего не перезаписано.",
  "import.conflicts_many": "{{count, number}} противоречий; там ничего не перезаписано.",
  "import.conflict.source-changed": "исходный текст в пакете теперь другой",
  "import.conflict.unknown-segment": "такого сегмента в пакете нет",
  "import.conflict.emptied": "перевод удалён",
  "import.conflict.codes": "разметка внутри текста неизвестна, удвоена или пересекается",
  "import.conflict.contradiction": "в файле два его перевода",
  "import.breach": "{{path}}:{{line}}: {{message}}",
};
