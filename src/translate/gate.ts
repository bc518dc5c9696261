import { keepsNumbers } from "../languages/numbers.ts";
import { URLS } from "../languages/patterns.ts";
import { scriptOf } from "../languages/scripts.ts";
import type { LanguageTag } from "../model/language.ts";

/** A text and its proposed translation. */
export interface Proposal {
  readonly source: string;
  readonly target: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** One reason to refuse a translation: its code, and when it holds. */
interface Refusal {
  readonly reason: string;
  holds(proposal: Proposal): boolean;
}

/** Refusals in order; the first that holds is reported. */
const REFUSALS: readonly Refusal[] = [
  { reason: "reply/empty", holds: ({ target }) => target.trim() === "" },
  { reason: "reply/echo", holds: isEcho },
  { reason: "reply/untranslated", holds: hasCyrillicLeft },
  { reason: "reply/placeholder", holds: losesPlaceholder },
  { reason: "reply/url", holds: losesUrl },
  { reason: "reply/number", holds: (p) => !keepsNumbers(p.source, p.target, p.from, p.to) },
];

/** Why a machine's translation must not be accepted, or `null` when nothing speaks against it. */
export function refuse(proposal: Proposal): string | null {
  return REFUSALS.find(({ holds }) => holds(proposal))?.reason ?? null;
}

const LETTER = /\p{L}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const PLACEHOLDER = /⟦[^⟧]*⟧/gu;
const QUOTED = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"]*"/gu;
const LOWER_CYRILLIC_WORD = /(?<!\p{L})(?=\p{Ll})\p{Script=Cyrillic}{2,}/u;

/** The same words again; between languages of one script short ones may well be the same. */
function isEcho({ source, target, from, to }: Proposal): boolean {
  const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (plain(source) !== plain(target)) return false;
  if (scriptOf(from) !== scriptOf(to)) return count(source.replaceAll(URLS, ""), CYRILLIC) > 0;
  return plain(source).split(" ").length >= 4;
}

/** Russian words in a Latin edition; names and quotations may stay. */
function hasCyrillicLeft({ target, to }: Proposal): boolean {
  if (scriptOf(to) !== "Latn") return false;
  const open = target.replaceAll(URLS, "").replaceAll(QUOTED, "");
  const cyrillic = count(open, CYRILLIC);
  if (cyrillic === 0) return false;
  return LOWER_CYRILLIC_WORD.test(open) || cyrillic * 3 > count(open, LETTER);
}

function losesPlaceholder({ source, target }: Proposal): boolean {
  const sorted = (text: string) => [...text.matchAll(PLACEHOLDER)].map(String).sort().join();
  return sorted(source) !== sorted(target);
}

function losesUrl({ source, target }: Proposal): boolean {
  const urls = (text: string) => new Set([...text.matchAll(URLS)].map(([url]) => url));
  const [wanted, given] = [urls(source), urls(target)];
  return [...wanted].some((url) => !given.has(url)) || [...given].some((url) => !wanted.has(url));
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
