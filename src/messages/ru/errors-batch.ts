import type { batchErrors as english } from "../../model/error-texts/batch.ts";

/** Errors of model/error-texts/batch.ts in Russian. */
export const batchErrors: Readonly<Record<keyof typeof english, string>> = {
  "batch/busy":
    "{{path}}: в эту папку пишет другой batch или watch. Дождитесь его окончания или укажите другой --out.",
  "batch/changing":
    "{{path}}: файл менялся, пока его читали. Повторите команду, когда он будет готов.",
  "batch/bug": "{{path}}: это ошибка в самом dragoman ({{reason}}). Остальные статьи продолжены.",
  "batch/not-a-folder": "{{path}}: такой папки нет, следить не за чем. Укажите существующую папку.",
  "fetch/scheme": "{{url}}: загружаются только адреса http: и https:.",
  "fetch/credentials":
    "{{url}}: имя пользователя или пароль из адреса попали бы в журналы. Укажите адрес без них.",
  "fetch/private":
    "{{url}}: {{address}} — не публичный адрес. Если нужен именно этот сервер, укажите --allow-private.",
  "fetch/unresolved": "{{url}}: имя сервера не найдено ({{reason}}).",
  "fetch/unreachable": "{{url}}: нет связи с сервером ({{reason}}).",
  "fetch/timeout": "{{url}}: не удалось загрузить за {{seconds}} с.",
  "fetch/too-large": "{{url}}: больше {{megabytes}} МБ.",
  "fetch/status": "{{url}}: сервер ответил {{status}}.",
  "fetch/type": "{{url}}: {{type}} — не статья и не лента.",
  "fetch/encoding": "{{url}}: содержимое сжато способом, который не читается ({{reason}}).",
  "fetch/redirects": "{{url}}: перенаправлений больше {{limit}}.",
  "fetch/downgrade":
    "{{url}}: перенаправляет с https: на http:; такие перенаправления не выполняются.",
  "fetch/later": "{{url}}: сервер просит вернуться через {{seconds}} с.",
};
