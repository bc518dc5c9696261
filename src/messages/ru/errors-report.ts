import type { reportErrors as english } from "../../model/error-texts/report.ts";

/** Errors of model/error-texts/report.ts in Russian. */
export const reportErrors: Readonly<Record<keyof typeof english, string>> = {
  "report/source-changed":
    "{{path}}: исходный текст изменился после перевода. Запустите translate ещё раз.",
  "report/source-missing": "{{path}}: исходного текста нет в папке исходных текстов.",
  "report/edition-missing": "{{path}}: файла перевода нет.",
  "report/edition-changed": "{{path}}: файл перевода изменён после того, как dragoman его записал.",
  "report/edition-edited": "{{segment}}: в файле перевода здесь не тот текст, что в пакете.",
  "report/memory-differs": "{{segment}}: в памяти переводов у этого текста другой перевод.",
  "report/score-floor":
    "{{language}}: chrF++ относительно эталона — {{score}}, требуется не меньше {{minimum}}.",
  "report/reference-length":
    "{{path}}: строк {{lines}}, а сегментов {{segments}}. На каждый сегмент нужна одна строка.",
  "report/reference-empty": "{{path}}: строка сегмента {{segment}} пуста.",
  "report/reading": "{{path}}: статья читается не так, как записано здесь.",
  "report/baseline":
    "{{path}}: не годится как список принятых замечаний ({{reason}}). Создайте его с --write-baseline.",
};
