import type { readErrors as english } from "../../model/error-texts/read.ts";

/** Errors of model/error-texts/read.ts in Russian. */
export const readErrors: Readonly<Record<keyof typeof english, string>> = {
  "read/empty": "{{path}}: файл пуст. Укажите файл со статьёй.",
  "read/missing": "{{path}}: нет такого файла или папки.",
  "read/unreadable": "{{path}}: не читается ({{reason}}).",
  "read/no-articles":
    "{{path}}: статей нет. Статьи — это файлы .txt, .md, .html, .xml и .json; файлы, в имени которых указан другой язык (x.az.txt), пропускаются.",
  "read/whitespace": "{{path}}: в файле только пробелы. Укажите файл со статьёй.",
  "read/binary":
    "{{path}}: это не текстовый файл ({{what}}). Дайте статью в виде текста, Markdown, HTML, XML или JSON.",
  "read/nul":
    "{{path}}: символ NUL в позиции {{offset}}; в тексте таких не бывает. Файл повреждён или это не текст: выгрузите статью заново.",
  "read/surrogate":
    "{{path}}: непарный суррогат в байте {{offset}}, символ повреждён. Сохраните статью заново в UTF-8.",
  "read/undecodable":
    "{{path}}: некорректный UTF-8 (байт {{offset}}), и никакая другая кодировка явно не подходит. Сохраните статью в UTF-8.",
  "read/too-large":
    "{{path}}: {{megabytes}} МБ — больше, чем вмещает один текст ({{limit}} МБ). Разделите файл.",
  "read/language":
    "{{path}}: язык статьи — {{found}}, а ожидался {{expected}}. Дайте статью на нужном языке или укажите её язык в --from.",
  "read/xml":
    "{{path}}:{{line}}: ошибка в разметке XML ({{reason}}). Выгрузите статью ещё раз, целиком.",
  "read/xml-entities":
    "{{path}}:{{line}}: XML объявляет собственные сущности; это запрещено ради безопасности. Сохраните его без DTD.",
  "read/too-deep":
    "{{path}}:{{line}}: элементы вложены глубже {{limit}} уровней; в статьях так не бывает.",
  "read/json": "{{path}}:{{line}}: это не JSON. Выгрузите статью ещё раз, целиком.",
  "read/format":
    "{{path}}: XML или JSON неизвестного вида. Известны RSS, Atom, JSON Feed, ninjs, NewsML-G2, NITF, HTML и пакеты.",
  "read/front-matter":
    "{{path}}:{{line}}: блок метаданных в начале файла — не YAML с ключами и значениями. Исправьте или удалите его.",
  "read/no-text": "{{path}}: нет текста для перевода.",
  "read/no-bundles":
    "{{path}}: bundle.json не найден. Укажите пакет или папку, которую записал dragoman.",
  "read/no-article-size":
    "{{path}}: {{megabytes}} МБ — это не статья (предел {{limit}} МБ). Разделите файл или увеличьте предел через --max-size.",
  "read/reference-missing":
    "{{path}}: нет файла reference.{{language}}.txt. Укажите папку эталонов в --references.",
  "read/reference-length":
    "{{path}}: в эталоне {{language}} строк: {{lines}}, в пакете сегментов: {{segments}}. Нужна одна строка на сегмент.",
  "read/bundle": "{{path}}: нельзя использовать как пакет ({{reason}}).",
};
