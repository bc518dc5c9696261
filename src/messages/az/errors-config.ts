import type { configErrors as english } from "../../model/error-texts/config.ts";

/** Errors of model/error-texts/config.ts in Azerbaijani. */
export const configErrors: Readonly<Record<keyof typeof english, string>> = {
  "config/similar": "Bəlkə, {{similar}} yazmaq istəyirdiniz?",
  "config/usage": "{{reason}}. Bax: {{command}} --help.",
  "config/unknown-option": "{{option}}: belə seçim yoxdur. Bax: {{command}} --help.",
  "config/unknown-command": "{{name}}: belə əmr yoxdur. Bax: {{command}} --help.",
  "config/no-command": "əmr göstərilməyib. Bax: {{command}} --help.",
  "config/missing-argument": "<{{argument}}> göstərilməyib. Bax: {{command}} --help.",
  "config/missing-option": "{{option}} göstərilməyib. Bax: {{command}} --help.",
  "config/missing-value": "{{option}}: qiyməti göstərilməyib. Bax: {{command}} --help.",
  "config/too-many-arguments":
    "{{command}}: arqument sayı {{expected}} olmalıdır, {{found}} yox. Boşluqlu mətni dırnağa alın.",
  "config/remove-what": "nəyin silinəcəyini göstərin: {{choices}}; hamısı üçün isə --all.",
  "config/unknown-provider":
    "{{name}}: belə tərcümə sistemi yoxdur. Tanınanlar: {{known}}; həmçinin exec:<command>; öz ES modulunuzu isə yolu ilə (./engine.mjs) və ya quraşdırılmış paket kimi göstərə bilərsiniz.",
  "config/exec-command": "exec: əmr göstərilməyib. Belə yazın: --provider 'exec:<command>'.",
  "config/provider-module":
    "{{path}}: tərcümə modulu deyil ({{reason}}). Modul tərcümə sistemini və ya onu yaradan funksiyanı default və ya `provider` adı ilə ixrac etməlidir.",
  "config/missing-setting":
    "{{provider}}: {{variable}} təyin olunmayıb. Onu mühit dəyişəni kimi verin və ya dəyərin saxlandığı faylı {{variable}}_FILE ilə göstərin.",
  "config/value": "{{name}}: {{value}} yararsızdır. Gözlənilən: {{expected}}.",
  "config/file": "{{path}}: konfiqurasiya kimi istifadə oluna bilməz ({{reason}}).",
  "config/exists":
    "{{path}}: artıq var; heç nə dəyişdirilmədi. Onu redaktə edin və ya --force ilə əvəz edin.",
  "config/not-written":
    "{{path}}: yazmaq mümkün deyil ({{reason}}). Yazmaq icazəniz olan qovluğa keçin.",
  "config/secret":
    "{{path}}: {{key}} açara oxşayır. Açarların yeri mühit dəyişəni və ya açar faylıdır, bura deyil.",
  "config/out-needed":
    "stdin üçün {{count}} hədəf dil olduqda qovluq lazımdır: --out <dir> göstərin və ya --to ilə bir dil seçin.",
  "config/several": "{{problems}}",
  "config/no-input": "oxunacaq məqalə yoxdur: fayl, qovluq, şablon və ya stdin üçün - göstərin.",
  "config/out-unwritable": "{{path}}: bura yazmaq mümkün deyil ({{reason}}). Başqa --out göstərin.",
};
