import type { spending as english } from "../en/spending.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What a run costs, in Azerbaijani. */
export const spending: Translation<typeof english, AzerbaijaniForms> = {
  "spending.billed_one": "{{provider}}: ödənişli simvol sayı {{count, number}}, {{price}}.",
  "spending.billed_other": "{{provider}}: ödənişli simvol sayı {{count, number}}, {{price}}.",
  "spending.perhaps_one":
    "{{provider}}: uğursuz sorğularda daha {{count, number}} simvol var; onun hesaba yazılıb-yazılmadığını yalnız {{provider}} bilir.",
  "spending.perhaps_other":
    "{{provider}}: uğursuz sorğularda daha {{count, number}} simvol var; onların hesaba yazılıb-yazılmadığını yalnız {{provider}} bilir.",
  "spending.price": "{{cost, number}} {{currency}}",
  "spending.unknown": "qiymət məlum deyil (prices parametrini təyin edin)",
  "spending.free": "pulsuz",
  "spending.tokens": "təxminən {{into, number}} giriş və {{out, number}} çıxış tokeni",
  "spending.pause": "{{provider}} {{seconds}} saniyə gözləməyi tələb edir; sonra iş davam edəcək.",
  "spending.noJournal":
    "Ödənişli cavabları saxlamaq mümkün deyil, növbəti işə salmada onlar üçün yenidən ödəniş tələb olunacaq: {{reason}}",
};
