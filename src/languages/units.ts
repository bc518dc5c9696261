import type { LanguageTag } from "../model/language.ts";

/** A currency, a unit or the percent sign: how each language writes it; in other words for others. */
export interface Unit {
  readonly id: string;
  /** Units of one family may be mistaken for one another. */
  readonly family: "money" | "share" | "length" | "mass" | "area" | "power";
  readonly ru: RegExp;
  readonly az: RegExp;
  readonly en: RegExp;
}

/** Units of money and measure that news names beside numbers. */
export const units: readonly Unit[] = [
  money(
    "dollar",
    /\$|доллар|(?<!\p{L})долл|USD/iu,
    /\$|dollar|USD/iu,
    /\$|dollar|(?<!\p{L})cents?(?!\p{L})|USD/iu,
  ),
  money(
    "euro",
    /€|(?<!\p{L})евро(?!\p{L})|EUR/iu,
    /€|avro|EUR/iu,
    /€|(?<!\p{L})euros?(?!\p{L})|EUR/iu,
  ),
  money("manat", /₼|манат|AZN/iu, /₼|manat|AZN/iu, /₼|manat|AZN/iu),
  money("rouble", /₽|рубл|(?<!\p{L})руб(?!\p{L})|RUB/iu, /₽|rubl|RUB/iu, /₽|rou?ble|RUB/iu),
  money(
    "lira",
    /₺|(?<!\p{L})лир(?:а|ы|у|е|ой)?(?!\p{L})|TRY/u,
    /₺|lirə|TRY/iu,
    /₺|(?<!\p{L})liras?(?!\p{L})|TRY/iu,
  ),
  money("yuan", /юан[ьяюией]/iu, /yuan/iu, /yuan|renminbi/iu),
  money("tenge", /тенге/iu, /teng[eə]|təngə/iu, /tenge/iu),
  money("lari", /(?<!\p{L})лари(?!\p{L})/iu, /(?<!\p{L})lari/iu, /(?<!\p{L})lari/iu),
  money(
    "yen",
    /(?<=\d\p{L}*\.?\s)(?:йен|иен)/iu,
    /(?<!\p{L})yen(?!i)|iyen/iu,
    /(?<!\p{L})yen(?!\p{L})|¥/iu,
  ),
  share(
    "percent",
    /\d\s?%|\d\s(?:с половиной\s)?процент/u,
    /%|faiz/iu,
    /%|per\s?cent|percentage/iu,
  ),
  measure("length", "km", /км|километр/u, /km|kilometr/u, /km|kilomet(?:er|re)s?/u),
  measure("length", "mile", /мил[ьяией]{1,2}/u, /mil/u, /miles?/u),
  measure("mass", "kg", /кг|килограмм\p{L}*/u, /kq|kiloqram/u, /kg|kilograms?/u),
  measure("mass", "ton", /т|тонн\p{L}*/u, /t|ton/u, /t|tonn?e?s?/u),
  measure("area", "ha", /га|гектар\p{L}*/u, /ha|hektar/u, /ha|hectares?/u),
  measure("power", "MW", /МВт|мегаватт\p{L}*/u, /MVt|meqavat/u, /MW|megawatts?/u),
  measure("power", "kW", /кВт|киловатт\p{L}*/u, /kVt|kilovat/u, /kW|kilowatts?/u),
];

/** Units of a text in a language that has them written here. */
export function unitsIn(text: string, language: LanguageTag): readonly Unit[] {
  if (language !== "ru" && language !== "az" && language !== "en") return [];
  return units.filter((unit) => unit[language].test(text));
}

function money(id: string, ru: RegExp, az: RegExp, en: RegExp): Unit {
  return { id, family: "money", ru, az, en };
}

function share(id: string, ru: RegExp, az: RegExp, en: RegExp): Unit {
  return { id, family: "share", ru, az, en };
}

/** Counts right after digits or a scale word only; in Azerbaijani with any ending. */
function measure(family: Unit["family"], id: string, ru: RegExp, az: RegExp, en: RegExp): Unit {
  const after = (unit: RegExp, ending: string): RegExp =>
    new RegExp(`(?<=\\d[\\s\\u00A0]?(?:\\p{L}{3,8}\\.?\\s)?)(?:${unit.source})${ending}`, "u");
  return {
    id,
    family,
    ru: after(ru, "(?!\\p{L})"),
    az: after(az, "(?:-?\\p{L}{0,6})(?!\\p{L})"),
    en: after(en, "(?!\\p{L})"),
  };
}
