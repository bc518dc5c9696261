import type { NoticeCode } from "../../model/notice.ts";

/** What parts tell while they work, in Russian. */
export const notices: Readonly<Record<NoticeCode, string>> = {
  "model/fetching": "Модель {{model}} ({{megabytes, number}} МБ) загружается в {{store}}.",
  "model/fetching-anew":
    "Модель {{model}} ({{megabytes, number}} МБ) загружается в {{store}} заново: файлы там повреждены.",
  "model/fetched": "Модель {{model}} загружена полностью и проверена.",
  "model/waiting": "Модель {{model}} загружает другой процесс; ждём его окончания.",
  "model/fallback": "Модель {{wanted}} недоступна ({{reason}}); вместо неё используется {{used}}.",
  "model/progress": "{{model}} [{{bar}}] {{percent}} % ({{megabytes, number}} МБ)",
};
