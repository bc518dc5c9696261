import type { cli as english } from "../en/cli.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** The command line in Azerbaijani; the noun stays singular after a number. */
export const cli: Translation<typeof english, AzerbaijaniForms> = {
  "progress.segments_one": "{{total}} seqmentdən {{done}}",
  "progress.segments_other": "{{total}} seqmentdən {{done}}",
  "progress.articles_one": "{{total}} məqalədən {{done}}",
  "progress.articles_other": "{{total}} məqalədən {{done}}",
  "progress.reading": "Oxunur: {{path}}",
  "progress.translating": "Tərcümə edilir: {{language}}, {{provider}}",
  "progress.written": "Yazıldı: {{path}}",

  "summary.articlesRead_one": "{{count, number}} məqalə oxundu",
  "summary.articlesRead_other": "{{count, number}} məqalə oxundu",
  "summary.articlesTranslated_one": "{{count, number}} məqalə tərcümə edildi",
  "summary.articlesTranslated_other": "{{count, number}} məqalə tərcümə edildi",
  "summary.articlesPartial_one": "{{count, number}} məqalə qismən tərcümə edildi",
  "summary.articlesPartial_other": "{{count, number}} məqalə qismən tərcümə edildi",
  "summary.articlesFailed_one": "{{count, number}} məqalə alınmadı",
  "summary.articlesFailed_other": "{{count, number}} məqalə alınmadı",
  "summary.segmentsTranslated_one": "{{language}}: {{count, number}} seqment tərcümə edildi",
  "summary.segmentsTranslated_other": "{{language}}: {{count, number}} seqment tərcümə edildi",
  "summary.segmentsUntranslated_one": "{{language}}: {{count, number}} seqment tərcüməsiz qaldı",
  "summary.segmentsUntranslated_other": "{{language}}: {{count, number}} seqment tərcüməsiz qaldı",
  "summary.charactersBilled_one": "{{provider}}: {{count, number}} simvol ödənişə yazıldı",
  "summary.charactersBilled_other": "{{provider}}: {{count, number}} simvol ödənişə yazıldı",
  "summary.nothingBilled": "Ödənişə heç nə yazılmadı.",
  "summary.findings_one": "{{count, number}} qeyd",
  "summary.findings_other": "{{count, number}} qeyd",
  "summary.noFindings": "Qeyd yoxdur.",
  "summary.took": "Vaxt: {{seconds}} san",

  "severity.info": "məlumat",
  "severity.warning": "xəbərdarlıq",
  "severity.error": "xəta",

  "status.complete": "tam",
  "status.partial": "qismən",
  "status.failed": "alınmadı",

  "warning.unresolved_one":
    "{{path}}: {{count, number}} seqment tərcüməsiz qaldı; mətndə ⟦ və ⟧ arasında göstərilib.",
  "warning.unresolved_other":
    "{{path}}: {{count, number}} seqment tərcüməsiz qaldı; mətndə ⟦ və ⟧ arasında göstərilib.",
  "warning.resumable":
    "Davam etmək üçün həmin əmri yenidən icra edin: görülmüş iş saxlanılır və ikinci dəfə ödənilmir.",
  "warning.interrupted":
    "Dayandırıldı. Başlanmış sorğular tamamlanır; dərhal dayandırmaq üçün Ctrl-C düyməsini yenidən basın.",
  "warning.decodedAs": "{{path}}: {{encoding}} kodlaşdırmasında oxundu.",
  "warning.languageUnsure":
    "{{path}}: dil {{language}} kimi müəyyən edildi, lakin bu, dəqiq deyil.",
  "warning.providerSkipped": "{{provider}} istifadə edilmir: {{reason}}",

  "help.usage": "İstifadə:",
  "help.commands": "Əmrlər:",
  "help.options": "Seçimlər:",
  "help.globalOptions": "Ümumi seçimlər:",
  "help.arguments": "Arqumentlər:",
  "help.examples": "Nümunələr:",
  "help.exitCodes": "Çıxış kodları:",
  "help.environment": "Mühit dəyişənləri:",
  "help.default": "standart: {{value}}",
  "help.more": "Bax: dragoman {{command}} --help.",
};
