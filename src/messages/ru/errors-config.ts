import type { configErrors as english } from "../../model/error-texts/config.ts";

/** Errors of model/error-texts/config.ts in Russian. */
export const configErrors: Readonly<Record<keyof typeof english, string>> = {
  "config/similar": "Возможно, имелось в виду: {{similar}}?",
  "config/usage": "{{reason}}. См.: {{command}} --help.",
  "config/unknown-option": "{{option}}: такого параметра нет. См.: {{command}} --help.",
  "config/unknown-command": "{{name}}: такой команды нет. См.: {{command}} --help.",
  "config/no-command": "команда не указана. См.: {{command}} --help.",
  "config/missing-argument": "не указан аргумент <{{argument}}>. См.: {{command}} --help.",
  "config/missing-option": "не указан параметр {{option}}. См.: {{command}} --help.",
  "config/missing-value": "{{option}}: не указано значение. См.: {{command}} --help.",
  "config/too-many-arguments":
    "{{command}}: аргументов должно быть {{expected}}, а не {{found}}. Текст с пробелами возьмите в кавычки.",
  "config/remove-what": "укажите, что удалить: {{choices}}; или --all, если всё.",
  "config/unknown-provider":
    "{{name}}: такого переводчика нет. Известны: {{known}}; можно указать exec:<command> или свой ES-модуль: путём (./engine.mjs) или именем установленного пакета.",
  "config/exec-command": "exec: команда не указана. Напишите --provider 'exec:<command>'.",
  "config/provider-module":
    "{{path}}: это не модуль переводчика ({{reason}}). Он должен экспортировать переводчик или создающую его функцию как default или `provider`.",
  "config/missing-setting":
    "{{provider}}: не задана переменная {{variable}}. Задайте её в окружении или укажите файл со значением в {{variable}}_FILE.",
  "config/value": "{{name}}: значение {{value}} недопустимо. Ожидается: {{expected}}.",
  "config/file": "{{path}}: файл нельзя использовать как конфигурацию ({{reason}}).",
  "config/exists":
    "{{path}}: уже есть; ничего не изменено. Отредактируйте его или замените с --force.",
  "config/not-written":
    "{{path}}: записать нельзя ({{reason}}). Перейдите в папку, куда вы можете писать.",
  "config/secret":
    "{{path}}: {{key}} похоже на ключ. Ключам место в окружении или в файле ключа, но не здесь.",
  "config/out-needed":
    "для stdin при {{count}} целевых языках нужна папка: укажите --out <dir> или один язык в --to.",
  "config/several": "{{problems}}",
  "config/no-input": "нет статей для чтения: укажите файлы, папки, шаблоны или - для stdin.",
  "config/out-unwritable": "{{path}}: сюда нельзя писать ({{reason}}). Укажите другой --out.",
};
