import type { LanguageTag } from "../../model/language.ts";
import { keepsNumbers } from "./keeps-numbers.ts";
import { longestRepetition } from "./longest-repetition.ts";
import { findProtectedTokens } from "./protected-tokens.ts";

/** What is wrong with a translation that the engine made; stable names for reports. */
export type ReplyProblem =
  | "reply/empty"
  | "reply/echo"
  | "reply/repetition"
  | "reply/short"
  | "reply/invented-url"
  | "reply/lost-url"
  | "reply/lost-symbol"
  | "reply/placeholder"
  | "reply/number";

/** A text that went through the engine and what came out. */
export interface Exchange {
  readonly source: string;
  readonly reply: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** Known garbage of neural engines, the worst first; `null` where nothing is wrong. */
export function findReplyProblem(exchange: Exchange): ReplyProblem | null {
  const { source, reply } = exchange;
  if (reply.trim() === "") return source.trim() === "" ? null : "reply/empty";
  if (isRepetitive(source, reply)) return "reply/repetition";
  if (isEcho(exchange)) return "reply/echo";
  if (letters(source) >= 60 && letters(reply) < letters(source) / 4) return "reply/short";
  return findTokenProblem(source, reply) ?? (keepsNumbers(source, reply) ? null : "reply/number");
}

/** A loop: something comes back again and again that does not in the source. */
function isRepetitive(source: string, reply: string): boolean {
  const copies = longestRepetition(reply);
  if (copies >= 4 && copies > longestRepetition(source)) return true;
  return letters(reply) > 60 + 4 * letters(source);
}

/** The source again: the same words, or the source's script where the target has another. */
function isEcho({ source, reply, from, to }: Exchange): boolean {
  if (!/\p{L}/u.test(source) || from === to) return false;
  const cyrillic = count(reply, /\p{Script=Cyrillic}/gu);
  if (to !== "ru" && cyrillic > letters(reply) / 2) return true;
  if (to === "ru" && count(source, /\p{L}/gu) > 12 && cyrillic === 0) return true;
  const words = source.match(/\p{Ll}{2,}/gu) ?? [];
  return words.length >= 3 && fold(source) === fold(reply);
}

function findTokenProblem(source: string, reply: string): ReplyProblem | null {
  const wanted = findProtectedTokens(source);
  const found = findProtectedTokens(reply);
  const lost = wanted.filter((token) => !sameCount(token.text, wanted, found));
  const extra = found.filter((token) => !wanted.some(({ text }) => text === token.text));
  if ([...lost, ...extra].some(({ kind }) => kind === "placeholder")) return "reply/placeholder";
  if (extra.some(({ kind }) => kind === "url")) return "reply/invented-url";
  if (lost.some(({ kind }) => kind === "url")) return "reply/lost-url";
  if (inventsDomain(source, reply)) return "reply/invented-url";
  return lost.length > 0 ? "reply/lost-symbol" : null;
}

type Tokens = readonly { readonly text: string }[];

function sameCount(text: string, wanted: Tokens, found: Tokens): boolean {
  const occurrences = (tokens: Tokens) => tokens.filter((token) => token.text === text).length;
  return occurrences(wanted) === occurrences(found);
}

/** A bare `name.com`; a source with a dot inside a word may well be its Cyrillic spelling. */
function inventsDomain(source: string, reply: string): boolean {
  const domain =
    /(?<![\p{L}\d@./-])[a-z0-9-]+\.(?:com|org|net|info|io|ru|uk|edu|gov)(?![\p{L}\d])/gu;
  if (/\p{L}\.\p{L}/u.test(source)) return false;
  return [...reply.matchAll(domain)].length > 0;
}

function letters(text: string): number {
  return count(text, /\p{L}/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
