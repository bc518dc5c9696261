import type { reportErrors as english } from "../../model/error-texts/report.ts";

/** Errors of model/error-texts/report.ts in Azerbaijani. */
export const reportErrors: Readonly<Record<keyof typeof english, string>> = {
  "report/source-changed":
    "{{path}}: mənbə tərcümədən sonra dəyişdirilib. translate əmrini yenidən icra edin.",
  "report/source-missing": "{{path}}: mənbə göstərilən mənbələr qovluğunda yoxdur.",
  "report/edition-missing": "{{path}}: tərcümə faylı yoxdur.",
  "report/edition-changed": "{{path}}: tərcümə faylı dragoman onu yazandan sonra dəyişdirilib.",
  "report/edition-edited": "{{segment}}: tərcümə faylında bu yerdə paketdəkindən fərqli mətn var.",
  "report/memory-differs": "{{segment}}: yaddaşda bu mətnin başqa tərcüməsi var.",
  "report/score-floor":
    "{{language}}: nümunə tərcüməyə görə chrF++ {{score}}, tələb olunan ən azı {{minimum}}.",
  "report/reference-length":
    "{{path}}: {{segments}} seqmentə {{lines}} sətir düşür. Hər seqmentə bir sətir olmalıdır.",
  "report/reference-empty": "{{path}}: {{segment}} seqmentinin sətri boşdur.",
  "report/reading": "{{path}}: məqalə burada yazıldığından başqa cür oxunur.",
  "report/baseline":
    "{{path}}: qəbul edilmiş qeydlər siyahısı kimi istifadə oluna bilmir ({{reason}}). Onu --write-baseline ilə yazın.",
};
