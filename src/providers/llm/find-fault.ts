import { keepsNumbers } from "../../languages/numbers.ts";
import { URLS } from "../../languages/patterns.ts";
import { scriptOf } from "../../languages/scripts.ts";
import type { LanguageTag } from "../../model/language.ts";

/** A model's answer to one text. */
export interface Draft {
  readonly source: string;
  readonly target: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

interface Rule {
  readonly reason: string;
  holds(draft: Draft): boolean;
}

const LETTER = /\p{L}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const PLACEHOLDER = /⟦[^⟧]*⟧/gu;
/** What models say about their work, or instead of it. */
const COMMENTARY: RegExp = new RegExp(
  [
    String.raw`^(?:(?:sure|certainly|of course)[,!. ]+)?here(?:['’]s| is| are)\b.{0,40}\btranslation`,
    String.raw`^(?:translation|tərcümə|перевод)\s*:`,
    String.raw`\bas an ai (?:language )?(?:model|assistant)\b`,
    String.raw`\bi(?: am|['’]m) (?:sorry|unable)\b.{0,20}\b(?:assist|help|comply|translate|fulfil)`,
    String.raw`\bi can(?:not|['’]t) (?:assist|help|comply|translate|fulfil)\b.{0,12}\b(?:with|this|that|your)\b`,
    "(?:üzr istəyirəm|bağışlayın).{0,30}(?:kömək|tərcümə) edə bilm",
    String.raw`(?:translator['’]s note|tərcüməçinin qeydi)\s*:`,
    String.raw`\n\s*\n`,
    "```",
  ].join("|"),
  "iu",
);
/** Letters from which on an Azerbaijani text without a single ə is taken for another language. */
const ENOUGH_LETTERS = 120;

const RULES: readonly Rule[] = [
  { reason: "reply/empty", holds: ({ target }) => target.trim() === "" },
  { reason: "reply/echo", holds: isEcho },
  { reason: "reply/untranslated", holds: staysCyrillic },
  {
    reason: "reply/commentary",
    holds: (d) => COMMENTARY.test(d.target) && !COMMENTARY.test(d.source),
  },
  { reason: "reply/too-long", holds: (d) => d.target.length > d.source.length * 3 + 80 },
  { reason: "reply/too-short", holds: (d) => d.target.length * 5 < d.source.length - 40 },
  { reason: "reply/placeholder", holds: (d) => !keepsAll(d, PLACEHOLDER) },
  { reason: "reply/url", holds: (d) => !keepsAll(d, URLS) },
  { reason: "reply/number", holds: (d) => !keepsNumbers(d.source, d.target) },
  { reason: "reply/language", holds: isOtherLanguage },
];

/** Why a model must be asked again for a text, or `null`. */
export function findFault(draft: Draft): string | null {
  return RULES.find(({ holds }) => holds(draft))?.reason ?? null;
}

function isEcho({ source, target }: Draft): boolean {
  const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return count(source.replaceAll(URLS, ""), CYRILLIC) > 0 && plain(source) === plain(target);
}

function staysCyrillic({ target, to }: Draft): boolean {
  return scriptOf(to) === "Latn" && count(target, CYRILLIC) * 3 > count(target, LETTER);
}

function keepsAll({ source, target }: Draft, pattern: RegExp): boolean {
  const sorted = (text: string) => [...new Set(text.match(pattern) ?? [])].sort().join(" ");
  return sorted(source) === sorted(target);
}

/**
 * ə is the most frequent letter of Azerbaijani, and of no other language in the Latin script; outside
 * Azerbaijani texts it stands in names.
 */
function isOtherLanguage({ target, to }: Draft): boolean {
  if (to.startsWith("az")) return count(target, LETTER) >= ENOUGH_LETTERS && !/ə/iu.test(target);
  const words = target.replaceAll(/\p{Lu}\p{L}*/gu, "");
  const schwas = count(words, /ə/gu);
  return scriptOf(to) === "Latn" && schwas >= 3 && schwas * 25 > count(words, LETTER);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
