import type { configErrors as english } from "../../model/error-texts/config.ts";

/** Errors of model/error-texts/config.ts in Azerbaijani. */
export const configErrors: Readonly<Record<keyof typeof english, string>> = {
  "config/unknown-provider":
    "{{name}}: belə tərcümə sistemi yoxdur. Mövcud olanlar: {{known}}; exec:<command> və ya ES modulunun yolu da göstərilə bilər.",
  "config/usage": "{{reason}}. Bax: dragoman {{command}} --help.",
  "config/exec-command": "exec: əmr göstərilməyib. Belə yazın: --provider 'exec:<command>'.",
  "config/provider-module":
    "{{path}}: tərcümə modulu deyil ({{reason}}). Modul tərcümə sistemini və ya onu yaradan funksiyanı default və ya `provider` adı ilə ixrac etməlidir.",
  "config/missing-setting":
    "{{provider}}: {{variable}} təyin olunmayıb. Onu mühit dəyişəni kimi verin və ya dəyərin saxlandığı faylı {{variable}}_FILE ilə göstərin.",
  "config/value": "{{name}}: {{value}} yararsızdır. Gözlənilən: {{expected}}.",
  "config/file": "{{path}}: konfiqurasiya kimi istifadə oluna bilməz ({{reason}}).",
  "config/secret":
    "{{path}}: {{key}} açara oxşayır. Açarların yeri mühit dəyişəni və ya açar faylıdır, bura deyil.",
  "config/out-needed":
    "stdin üçün {{count}} hədəf dil olduqda qovluq lazımdır: --out <dir> göstərin və ya --to ilə bir dil seçin.",
  "config/several": "{{problems}}",
  "config/no-input": "oxunacaq məqalə yoxdur: fayl, qovluq, şablon və ya stdin üçün - göstərin.",
  "config/out-unwritable": "{{path}}: bura yazmaq mümkün deyil ({{reason}}). Başqa --out göstərin.",
};
