import type { exchangeErrors as english } from "../../model/error-texts/exchange.ts";

/** Errors of model/error-texts/exchange.ts in Russian. */
export const exchangeErrors: Readonly<Record<keyof typeof english, string>> = {
  "xliff/missing": "{{path}}: такого файла нет. Проверьте путь к файлу XLIFF.",
  "xliff/unreadable": "{{path}}: прочитать не удалось ({{reason}}).",
  "xliff/malformed": "{{path}}:{{line}}: файл XLIFF не читается ({{reason}}).",
  "xliff/too-large":
    "{{path}}: {{megabytes}} МБ — слишком много для одного файла XLIFF (не больше {{limit}} МБ). Экспортируйте в один файл меньше статей.",
  "xliff/not-xliff": "{{path}}: корневой элемент — <{{name}}>, а не <xliff>. Укажите файл XLIFF.",
  "xliff/version":
    "{{path}}: XLIFF версии {{version}} прочитать нельзя. Сохраните файл как XLIFF 1.2, 2.0, 2.1 или 2.2.",
  "xliff/namespace":
    "{{path}}: указана версия {{version}}, но пространство имён не {{namespace}}. Сохраните файл в CAT-программе заново.",
  "xliff/invalid":
    "{{path}}:{{line}}: нарушены правила XLIFF {{version}}: {{reason}} (всего мест: {{count}}). Исправьте файл или прочитайте его как есть с --lenient.",
  "xliff/language":
    "{{path}}: не указано, с какого языка на какой сделан перевод. Задайте языки в CAT-программе.",
  "import/language":
    "{{path}}: перевод с {{from}} на {{to}}, а в пакете — {{expected}}. Укажите пакет, из которого файл был экспортирован.",
  "import/no-segments":
    "{{path}}: в файле нет сегментов. Укажите файл, экспортированный программой dragoman.",
  "import/edition-missing":
    "{{path}}: файла с переводом нет. Верните его на место рядом с пакетом или снова выполните translate.",
  "import/edition-changed":
    "{{path}}: перевод изменён после того, как его записал dragoman. Перенесите его в другое место, снова выполните translate, затем импортируйте. Ничего не перезаписано.",
  "import/no-source":
    "{{path}}: переводы в формате {{format}} записываются заново из исходного файла, а он в неизменном виде не найден. Укажите его ключом --source.",
};
