import type { commands as english } from "../en/commands.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What single commands say, in Russian. */
export const commands: Translation<typeof english, RussianForms> = {
  "run.interrupted": "прервано. Сделанное сохранено; та же команда продолжит с этого места.",
  "run.bug": "это ошибка в самом dragoman. Сообщите о ней, приложив строки ниже.",
  "run.stale_one": "{{path}}: {{count, number}} сегмент пришлось бы перевести заново (--frozen).",
  "run.stale_few": "{{path}}: {{count, number}} сегмента пришлось бы перевести заново (--frozen).",
  "run.stale_many":
    "{{path}}: {{count, number}} сегментов пришлось бы перевести заново (--frozen).",
  "run.kept": "{{path}}: эту версию правили вручную; она сохранена под этим именем.",
  "run.reason": "  {{segment}} {{language}}: {{reason}}",
  "estimate.article":
    "{{path}}: сегментов {{segments, number}}, знаков {{characters, number}}, повторов {{repeats, number}}",
  "estimate.target":
    "  {{language}}: готово {{settled, number}} (память 101: {{context, number}}, 100: {{exact, number}}), похожих {{fuzzy, number}}, открыто {{open, number}}",
  "estimate.provider":
    "  {{language}}: у {{provider}} было бы запрошено знаков: {{characters, number}}",
  "estimate.none": "  {{language}}: обращаться к сервисам не нужно",
  "check.clean_one": "Проверен {{count, number}} пакет, замечаний нет.",
  "check.clean_few": "Проверено {{count, number}} пакета, замечаний нет.",
  "check.clean_many": "Проверено {{count, number}} пакетов, замечаний нет.",
  "check.found_one": "{{count, number}} замечание; пакетов: {{bundles}}.",
  "check.found_few": "{{count, number}} замечания; пакетов: {{bundles}}.",
  "check.found_many": "{{count, number}} замечаний; пакетов: {{bundles}}.",
  "check.accepted_one": "Ещё {{count, number}} замечание принято ранее.",
  "check.accepted_few": "Ещё {{count, number}} замечания приняты ранее.",
  "check.accepted_many": "Ещё {{count, number}} замечаний принято ранее.",
  "check.outdated_one": "{{count, number}} из принятых замечаний больше не встречается.",
  "check.outdated_few": "{{count, number}} из принятых замечаний больше не встречаются.",
  "check.outdated_many": "{{count, number}} из принятых замечаний больше не встречаются.",
  "check.fixed_one": "{{path}}: исправлен {{count, number}} сегмент.",
  "check.fixed_few": "{{path}}: исправлено {{count, number}} сегмента.",
  "check.fixed_many": "{{path}}: исправлено {{count, number}} сегментов.",
  "check.notFixed": "{{path}}: ничего не исправлено. {{reason}}",
  "providers.ready": "готов",
  "providers.answers": "готов, отвечает за {{milliseconds, number}} мс",
  "providers.missing": "не хватает: {{variables}}",
};
