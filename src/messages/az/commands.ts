import type { commands as english } from "../en/commands.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What single commands say, in Azerbaijani. */
export const commands: Translation<typeof english, AzerbaijaniForms> = {
  "run.interrupted": "dayandırıldı. Görülmüş iş saxlanılır; eyni əmr qaldığı yerdən davam edir.",
  "run.bug": "bu, dragoman-ın öz xətasıdır. Zəhmət olmasa, aşağıdakı sətirlərlə birlikdə bildirin.",
  "run.stale_one": "{{path}}: {{count, number}} seqment yenidən tərcümə olunmalıdır (--frozen).",
  "run.stale_other": "{{path}}: {{count, number}} seqment yenidən tərcümə olunmalıdır (--frozen).",
  "run.kept": "{{path}}: bu mətn əl ilə redaktə olunmuşdu; bu adla saxlanıldı.",
  "run.reason": "  {{segment}} {{language}}: {{reason}}",
  "estimate.article":
    "{{path}}: {{segments, number}} seqment, {{characters, number}} simvol, {{repeats, number}} təkrar",
  "estimate.target":
    "  {{language}}: {{settled, number}} hazır (yaddaş 101: {{context, number}}, 100: {{exact, number}}), oxşar {{fuzzy, number}}, açıq {{open, number}}",
  "estimate.provider":
    "  {{language}}: {{provider}} xidmətindən {{characters, number}} simvol istənilərdi",
  "estimate.none": "  {{language}}: heç bir xidmətə müraciət edilməzdi",
  "check.clean_one": "{{count, number}} paket yoxlanıldı, heç nə tapılmadı.",
  "check.clean_other": "{{count, number}} paket yoxlanıldı, heç nə tapılmadı.",
  "check.found_one": "{{bundles}} paketdə {{count, number}} qeyd.",
  "check.found_other": "{{bundles}} paketdə {{count, number}} qeyd.",
  "check.accepted_one": "Əvvəlcədən qəbul edilmiş daha {{count, number}} qeyd var.",
  "check.accepted_other": "Əvvəlcədən qəbul edilmiş daha {{count, number}} qeyd var.",
  "check.outdated_one": "Qəbul edilmiş qeydlərdən {{count, number}} ədədi artıq tapılmadı.",
  "check.outdated_other": "Qəbul edilmiş qeydlərdən {{count, number}} ədədi artıq tapılmadı.",
  "check.fixed_one": "{{path}}: {{count, number}} seqment düzəldildi.",
  "check.fixed_other": "{{path}}: {{count, number}} seqment düzəldildi.",
  "check.notFixed": "{{path}}: heç nə düzəldilmədi. {{reason}}",
  "providers.ready": "hazırdır",
  "providers.answers": "hazırdır, {{milliseconds, number}} ms ərzində cavab verir",
  "providers.missing": "çatışmır: {{variables}}",
};
