import type { LanguageTag } from "../../model/language.ts";

/** What digits with signs stand for: by the language's own convention, and by others. */
export interface Reading {
  readonly values: readonly number[];
  readonly others: readonly number[];
}

/**
 * The value of "1 234,5", "1,234.5", "1.234,5". Where one sign stands before exactly three digits the
 * language decides (CLDR): in English a comma groups, in Russian and Azerbaijani a full stop does.
 */
export function readDigits(written: string, language: LanguageTag | undefined): Reading {
  const tight = written.replaceAll(/[\s\u00A0\u202F'’]/gu, "");
  const signs = tight.replaceAll(/\d/gu, "");
  if (signs === "") return { values: [Number(tight)], others: [] };
  if (new Set(signs).size > 1)
    return { values: [asDecimal(tight, signs.at(-1) ?? "")], others: [] };
  if (signs.length > 1) return { values: [grouped(tight)], others: [] };
  if (/^[1-9]\d{0,2}[.,]\d{3}$/u.test(tight)) return ambiguous(tight, signs, language);
  return decimal(tight, signs, language);
}

function ambiguous(tight: string, sign: string, language: LanguageTag | undefined): Reading {
  const both = [grouped(tight), asDecimal(tight, sign)];
  if (language === undefined) return { values: both, others: [] };
  const groups = groupingSign(language) === sign;
  // Russian news writes "1.234" as a decimal as well, under the influence of data.
  if (language.startsWith("ru") && sign === ".") return { values: both, others: [] };
  const [own, other] = groups ? both : both.toReversed();
  return { values: own === undefined ? [] : [own], others: other === undefined ? [] : [other] };
}

function decimal(tight: string, sign: string, language: LanguageTag | undefined): Reading {
  const value = asDecimal(tight, sign);
  const isOwn =
    language === undefined || groupingSign(language) !== sign || language.startsWith("ru");
  return isOwn ? { values: [value], others: [] } : { values: [], others: [value] };
}

function groupingSign(language: LanguageTag): "," | "." {
  return language.startsWith("en") ? "," : ".";
}

function grouped(tight: string): number {
  return Number(tight.replaceAll(/[.,]/gu, ""));
}

function asDecimal(tight: string, sign: string): number {
  const at = tight.lastIndexOf(sign);
  return Number(`${grouped(tight.slice(0, at))}.${tight.slice(at + 1)}`);
}
