import type { models as english } from "../en/models.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What the models commands say, in Russian. */
export const models: Translation<typeof english, RussianForms> = {
  "models.model": "модель",
  "models.pair": "языки",
  "models.size": "размер",
  "models.licence": "лицензия",
  "models.state": "состояние",
  "models.megabytes": "{{megabytes, number}} МБ",
  "models.state.absent": "нет",
  "models.state.damaged": "повреждена",
  "models.state.incomplete": "неполная",
  "models.state.installed": "установлена",
  "models.state.ready": "готова",
  "models.state.removed": "удалена",
  "models.state.verified": "проверена",
  "models.fault.hash": "другое содержимое",
  "models.fault.missing": "нет файла",
  "models.fault.size": "другой размер",
};
