import type { providerErrors as english } from "../../model/error-texts/provider.ts";

/** Errors of model/error-texts/provider.ts in Russian. */
export const providerErrors: Readonly<Record<keyof typeof english, string>> = {
  "provider/unavailable": "{{provider}}: не отвечает ({{reason}}).",
  "provider/timeout": "{{provider}}: нет ответа за {{seconds}} с.",
  "provider/line-count":
    "{{provider}}: напечатано строк: {{lines}}, сегментов: {{segments}} (код выхода {{exit}}).",
  "provider/crashed": "{{provider}}: неожиданный сбой ({{reason}}).",
  "provider/busy": "{{provider}}: просит снизить частоту запросов ({{reason}}).",
  "provider/quota":
    "{{provider}}: исчерпана квота или лимит расходов ({{reason}}). Увеличьте лимит у поставщика или укажите в цепочке другого.",
  "provider/credentials":
    "{{provider}}: учётные данные не приняты ({{reason}}). Проверьте их: dragoman providers --probe.",
  "provider/too-big": "{{provider}}: запрос слишком велик ({{reason}}).",
  "provider/refused": "{{provider}}: запрос отклонён ({{reason}}).",
  "provider/language": "{{provider}}: эта языковая пара не поддерживается ({{reason}}).",
  "provider/answer": "{{provider}}: ответ непригоден ({{reason}}).",
  "provider/count":
    "{{provider}}: число переводов ({{given}}) не совпадает с числом сегментов ({{segments}}).",
  "provider/endpoint":
    "{{variable}}: этот адрес не годится. Нужен http:// или https:// без имени пользователя, пароля, ? и #.",
  "provider/not-found":
    "{{provider}}: такого адреса или такой модели нет ({{reason}}). Проверьте название модели и URL, если он задан.",
  "provider/proxy":
    "{{variable}}: этот адрес прокси не годится. Нужен адрес с http:// или https://.",
  "provider/key-file": "{{variable}}: указанный файл использовать нельзя ({{reason}}).",
  "provider/key-command": "{{variable}}: команда не выдала ключ ({{reason}}).",
  "provider/key-form":
    "{{variable}}: есть символы, которых в ключе не бывает. Укажите только ключ, без кавычек и пробелов.",
};
