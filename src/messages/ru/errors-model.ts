import type { modelErrors as english } from "../../model/error-texts/model.ts";

/** Errors of model/error-texts/model.ts in Russian. */
export const modelErrors: Readonly<Record<keyof typeof english, string>> = {
  "model/unknown-pair":
    "нет локальной модели для перевода {{from}} → {{to}}. См. dragoman models list.",
  "model/unknown": "{{model}}: такой модели нет. См.: dragoman models list.",
  "model/catalogue": "{{path}}: это не пригодный каталог моделей ({{reason}}).",
  "model/unavailable":
    "модели {{model}} ({{megabytes, number}} МБ) нет в {{store}}, и загрузить её не удаётся ({{reason}}). Ничего не потеряно. Повторите ту же команду, когда появится сеть; или выполните `dragoman models pull` на другой машине и скопируйте её папку моделей сюда (другое место задаёт DRAGOMAN_MODELS); или выберите другой переводчик через --provider.",
  "model/damaged":
    "{{path}}: это не тот файл, которым должен быть ({{reason}}). Выполните: dragoman models pull {{model}}.",
  "model/unreadable": "{{path}}: не читается ({{reason}}). Проверьте права доступа.",
  "model/not-written":
    "{{path}}: не удаётся записать ({{reason}}); нужно {{megabytes, number}} МБ. Освободите место или укажите другую папку в DRAGOMAN_MODELS. Загруженное сохранено.",
  "model/unusable":
    "{{model}}: движок не может работать с этой моделью ({{reason}}). Выполните: dragoman models verify; если всё в порядке, выберите --engine-model small.",
  "model/engine": "движок перевода не запускается ({{reason}}). Выполните npm install ещё раз.",
};
