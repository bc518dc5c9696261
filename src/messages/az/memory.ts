import type { memory as english } from "../en/memory.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What the memory commands and learn say, in Azerbaijani. */
export const memory: Translation<typeof english, AzerbaijaniForms> = {
  "memory.imported_one":
    "{{path}}: {{count, number}} vahid əlavə edildi, {{updated, number}} yeniləndi, {{repeated, number}} artıq var idi; {{rest}}",
  "memory.imported_other":
    "{{path}}: {{count, number}} vahid əlavə edildi, {{updated, number}} yeniləndi, {{repeated, number}} artıq var idi; {{rest}}",
  "memory.nothingSkipped": "ötürülən yoxdur",
  "memory.skipped": "ötürüldü: {{reasons}}",
  "memory.skip.empty": "{{units, number}} boş",
  "memory.skip.single-language": "{{units, number}} yalnız bir dildə",
  "memory.skip.unknown-language": "{{units, number}} naməlum dildə",
  "memory.skip.too-long": "{{units, number}} həddən artıq uzun",
  "memory.skip.repeated": "{{units, number}} dili təkrarlanan",
  "memory.skip.copied": "{{units, number}} tərcümə əvəzinə mənbə mətni olan",
  "memory.progress_one": "{{path}}: {{percent}} %, {{count, number}} vahid",
  "memory.progress_other": "{{path}}: {{percent}} %, {{count, number}} vahid",
  "memory.exported_one": "{{count, number}} vahid ixrac edildi",
  "memory.exported_other": "{{count, number}} vahid ixrac edildi",
  "memory.removed_one": "{{count, number}} vahid silindi",
  "memory.removed_other": "{{count, number}} vahid silindi",
  "memory.notFound": "Bu mətn heç bir vahiddə yoxdur.",
  "memory.unit": "vahid",
  "memory.used": "istifadə sayı",
  "memory.stats.units": "vahidlər",
  "memory.stats.languages": "dillər",
  "memory.stats.creators": "müəlliflər",
  "memory.stats.domains": "mövzular",
  "memory.stats.withContext": "kontekstli",
  "memory.stats.used": "istifadə olunmuş",
  "memory.stats.uses": "istifadə sayı",
  "memory.stats.oldest": "ən köhnə",
  "memory.stats.newest": "ən yeni",
  "learn.done_one":
    "{{path}}: {{count, number}} vahid yaddaşa əlavə edildi, {{known, number}} artıq var idi",
  "learn.done_other":
    "{{path}}: {{count, number}} vahid yaddaşa əlavə edildi, {{known, number}} artıq var idi",
  "learn.nothing":
    "{{path}}: təsdiqlənmiş seqment yoxdur, yaddaşa heç nə yazılmadı. Maşın tərcümələrini də götürmək üçün: --unreviewed.",
};
