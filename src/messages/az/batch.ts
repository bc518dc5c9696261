import type { batch as english } from "../en/batch.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What batch and watch say, in Azerbaijani. */
export const batch: Translation<typeof english, AzerbaijaniForms> = {
  "batch.read": "oxundu",
  "batch.translated": "tərcümə edildi",
  "batch.untranslated": "tam tərcümə edilmədi",
  "batch.skipped": "ötürüldü",
  "batch.failed": "alınmadı",
  "batch.notModified": "{{path}}: keçən dəfədən bəri yenilik yoxdur.",
  "batch.open_one": "{{path}}: {{count, number}} seqment tərcüməsiz qaldı.",
  "batch.open_other": "{{path}}: {{count, number}} seqment tərcüməsiz qaldı.",
  "batch.pace": "{{seconds, number}} san, saniyədə {{rate, number}} məqalə",
  "batch.stopping": "Dayandırılır: başlanmış iş ən çoxu {{seconds}} saniyəyə tamamlanır.",
  "watch.started": "{{path}} izlənilir. Dayandırmaq üçün Ctrl-C düyməsini basın.",
  "watch.lost": "{{path}}: qovluq yoxa çıxıb; qayıtması gözlənilir.",
  "watch.back": "{{path}}: qovluq yenidən yerindədir.",
};
