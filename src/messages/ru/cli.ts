import type { cli as english } from "../en/cli.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** The command line in Russian. */
export const cli: Translation<typeof english, RussianForms> = {
  "progress.segments_one": "{{done}} из {{total}} сегмента",
  "progress.segments_few": "{{done}} из {{total}} сегментов",
  "progress.segments_many": "{{done}} из {{total}} сегментов",
  "progress.articles_one": "{{done}} из {{total}} статьи",
  "progress.articles_few": "{{done}} из {{total}} статей",
  "progress.articles_many": "{{done}} из {{total}} статей",
  "progress.reading": "Чтение: {{path}}",
  "progress.translating": "Перевод: {{language}}, {{provider}}",
  "progress.written": "Записано: {{path}}",

  "summary.articlesRead_one": "Прочитана {{count, number}} статья",
  "summary.articlesRead_few": "Прочитано {{count, number}} статьи",
  "summary.articlesRead_many": "Прочитано {{count, number}} статей",
  "summary.articlesTranslated_one": "Переведена {{count, number}} статья",
  "summary.articlesTranslated_few": "Переведено {{count, number}} статьи",
  "summary.articlesTranslated_many": "Переведено {{count, number}} статей",
  "summary.articlesPartial_one": "Переведена частично {{count, number}} статья",
  "summary.articlesPartial_few": "Переведено частично {{count, number}} статьи",
  "summary.articlesPartial_many": "Переведено частично {{count, number}} статей",
  "summary.articlesFailed_one": "Не удалась {{count, number}} статья",
  "summary.articlesFailed_few": "Не удалось {{count, number}} статьи",
  "summary.articlesFailed_many": "Не удалось {{count, number}} статей",
  "summary.segmentsTranslated_one": "{{language}}: переведён {{count, number}} сегмент",
  "summary.segmentsTranslated_few": "{{language}}: переведено {{count, number}} сегмента",
  "summary.segmentsTranslated_many": "{{language}}: переведено {{count, number}} сегментов",
  "summary.segmentsUntranslated_one": "{{language}}: не переведён {{count, number}} сегмент",
  "summary.segmentsUntranslated_few": "{{language}}: не переведено {{count, number}} сегмента",
  "summary.segmentsUntranslated_many": "{{language}}: не переведено {{count, number}} сегментов",
  "summary.charactersBilled_one": "{{provider}}: к оплате {{count, number}} символ",
  "summary.charactersBilled_few": "{{provider}}: к оплате {{count, number}} символа",
  "summary.charactersBilled_many": "{{provider}}: к оплате {{count, number}} символов",
  "summary.nothingBilled": "Платить не за что.",
  "summary.findings_one": "{{count, number}} замечание",
  "summary.findings_few": "{{count, number}} замечания",
  "summary.findings_many": "{{count, number}} замечаний",
  "summary.noFindings": "Замечаний нет.",
  "summary.took": "Время: {{seconds}} с",

  "severity.info": "сведение",
  "severity.warning": "предупреждение",
  "severity.error": "ошибка",

  "status.complete": "полностью",
  "status.partial": "частично",
  "status.failed": "не удалось",

  "warning.unresolved_one":
    "{{path}}: {{count, number}} сегмент не переведён; в тексте он стоит между ⟦ и ⟧.",
  "warning.unresolved_few":
    "{{path}}: {{count, number}} сегмента не переведены; в тексте они стоят между ⟦ и ⟧.",
  "warning.unresolved_many":
    "{{path}}: {{count, number}} сегментов не переведено; в тексте они стоят между ⟦ и ⟧.",
  "warning.resumable":
    "Чтобы продолжить, повторите ту же команду: сделанное сохранено и второй раз не оплачивается.",
  "warning.interrupted":
    "Прервано. Завершаются начатые запросы; нажмите Ctrl-C ещё раз, чтобы остановить сразу.",
  "warning.decodedAs": "{{path}}: прочитано в кодировке {{encoding}}.",
  "warning.languageUnsure": "{{path}}: язык определён как {{language}}, но без уверенности.",
  "warning.providerSkipped": "{{provider}} не используется: {{reason}}",

  "help.usage": "Использование:",
  "help.commands": "Команды:",
  "help.options": "Параметры:",
  "help.globalOptions": "Общие параметры:",
  "help.arguments": "Аргументы:",
  "help.examples": "Примеры:",
  "help.exitCodes": "Коды завершения:",
  "help.environment": "Переменные окружения:",
  "help.default": "по умолчанию: {{value}}",
  "help.more": "См. dragoman {{command}} --help.",
};
