import type { batch as english } from "../en/batch.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What batch and watch say, in Russian. */
export const batch: Translation<typeof english, RussianForms> = {
  "batch.read": "прочитано",
  "batch.translated": "переведено",
  "batch.untranslated": "переведено не полностью",
  "batch.skipped": "пропущено",
  "batch.failed": "не удалось",
  "batch.notModified": "{{path}}: с прошлого раза ничего нового.",
  "batch.open_one": "{{path}}: не переведён {{count, number}} сегмент.",
  "batch.open_few": "{{path}}: не переведены {{count, number}} сегмента.",
  "batch.open_many": "{{path}}: не переведено {{count, number}} сегментов.",
  "batch.pace": "{{seconds, number}} с, статей в секунду: {{rate, number}}",
  "batch.stopping": "Остановка: начатое завершается, не дольше {{seconds}} с.",
  "watch.started": "Слежу за папкой {{path}}. Остановить — Ctrl-C.",
  "watch.lost": "{{path}}: папка исчезла; жду, пока она появится снова.",
  "watch.back": "{{path}}: папка снова на месте.",
};
