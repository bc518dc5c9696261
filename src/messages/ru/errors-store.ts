import type { storeErrors as english } from "../../model/error-texts/store.ts";

/** Errors of model/error-texts/store.ts in Russian. */
export const storeErrors: Readonly<Record<keyof typeof english, string>> = {
  "memory/malformed": "{{path}}:{{line}}: файл TMX не читается ({{reason}}).",
  "memory/missing": "{{path}}: нет такого файла. Проверьте путь к памяти переводов.",
  "memory/unreadable": "{{path}}: не читается ({{reason}}).",
  "glossary/missing": "{{path}}: нет такого файла. Проверьте путь к глоссарию.",
  "glossary/unreadable": "{{path}}: не читается ({{reason}}).",
  "glossary/encoding":
    "{{path}}: байты не соответствуют кодировке {{encoding}}. Сохраните файл в UTF-8 и повторите.",
  "glossary/empty":
    "{{path}}: нет терминов на языке {{language}}. Дайте CSV со строкой заголовков или файл TBX.",
  "glossary/columns": "{{path}}:{{line}}: ожидалось столбцов: {{expected}}, найдено: {{found}}.",
  "glossary/quote":
    "{{path}}:{{line}}: кавычка не закрыта. Закройте ячейку, а кавычки внутри неё удвойте.",
  "glossary/after-quote":
    "{{path}}:{{line}}: после закрывающей кавычки идёт текст. Удвойте кавычки внутри ячейки.",
  "glossary/no-source":
    "{{path}}:{{line}}: в заголовке нет столбца {{language}}. Названия столбцов: source,az,en,forbidden_az,forbidden_en,forms,case,pos,domain,note.",
  "glossary/no-target":
    "{{path}}:{{line}}: в заголовке нет целевого языка. Добавьте столбец, например az или en.",
  "glossary/column":
    "{{path}}:{{line}}: столбец {{column}} ({{name}}) неизвестен. Известны: source, код языка, forbidden, forbidden_<language>, forms, case, pos, domain, note.",
  "glossary/column-twice": "{{path}}:{{line}}: столбец {{name}} указан дважды.",
  "glossary/case": "{{path}}:{{line}}: case может быть auto, exact или any, но не {{value}}.",
  "glossary/malformed": "{{path}}:{{line}}: файл TBX не читается ({{reason}}).",
  "glossary/language": "{{path}}:{{line}}: {{language}} — не код языка.",
  "memory/newer":
    "{{path}}: записано более новой версией dragoman (формат {{version}}; эта версия знает {{known}}). Обновите dragoman или укажите другую --memory.",
  "memory/locked": "{{path}}: туда пишет другой процесс. Дождитесь его и повторите команду.",
  "memory/read-only":
    "{{path}}: запись запрещена. Измените права доступа к файлу (и к его папке) или укажите другую --memory.",
  "memory/disk-full":
    "{{path}}: диск заполнен. Из последнего шага ничего не сохранено; освободите место и повторите команду.",
  "memory/disk-failure":
    "{{path}}: сбой чтения или записи диска. Проверьте диск и повторите команду.",
  "memory/corrupt":
    "{{path}}: файл повреждён. Восстановите копию или спасите то, что читается: sqlite3 {{path}} .recover | sqlite3 recovered.db",
  "memory/not-a-memory":
    "{{path}}: это не память переводов dragoman. Укажите файл .db, созданный dragoman, или импортируйте в такой файл TMX.",
};
