import type { spending as english } from "../en/spending.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** What a run costs, in Russian. */
export const spending: Translation<typeof english, RussianForms> = {
  "spending.billed_one": "{{provider}}: к оплате {{count, number}} знак, {{price}}.",
  "spending.billed_few": "{{provider}}: к оплате {{count, number}} знака, {{price}}.",
  "spending.billed_many": "{{provider}}: к оплате {{count, number}} знаков, {{price}}.",
  "spending.perhaps_one":
    "{{provider}}: ещё {{count, number}} знак в неудавшихся запросах; учтён ли он в счёте, знает только {{provider}}.",
  "spending.perhaps_few":
    "{{provider}}: ещё {{count, number}} знака в неудавшихся запросах; учтены ли они в счёте, знает только {{provider}}.",
  "spending.perhaps_many":
    "{{provider}}: ещё {{count, number}} знаков в неудавшихся запросах; учтены ли они в счёте, знает только {{provider}}.",
  "spending.price": "{{cost, number}} {{currency}}",
  "spending.unknown": "цена неизвестна (задайте prices)",
  "spending.free": "бесплатно",
  "spending.tokens": "токенов: около {{into, number}} на входе и {{out, number}} на выходе",
  "spending.pause": "{{provider}}: нужно подождать {{seconds}} с, затем работа продолжится.",
  "spending.noJournal":
    "Оплаченное сохранить не удаётся, при следующем запуске за него придётся платить снова: {{reason}}",
};
