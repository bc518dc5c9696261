import type { Boundary } from "./boundary.ts";
import { isDigit, isSpace, isWordCode, kindAt } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Answer, Rule } from "./rule.ts";
import { longestToken, wordEnd } from "./tokens.ts";

const domainEnds: ReadonlySet<string> = new Set(
  "az ru com net org info biz tv fm me io ai co uk us eu ua by kz ge am tr ir de fr edu gov int news media press online site pro doc html pdf php js exe".split(
    " ",
  ),
);
const longestUrl = 200;
const longestMailName = 64;

function isLatin(code: number): boolean {
  return code < 0x250;
}

/** A URL or an address of mail: "://", "www." or "@" in the unbroken stretch around a mark. */
function isInAddress({ text, mark, token }: Boundary): boolean {
  const before =
    token.length < longestToken ? token : text.slice(Math.max(0, mark - longestUrl), mark);
  const unbroken = before.slice(before.lastIndexOf(" ") + 1);
  if (unbroken.includes("@") || unbroken.includes("://") || /^www\./i.test(unbroken)) return true;
  const after = text.slice(mark, mark + longestMailName);
  const at = after.indexOf("@");
  return at >= 0 && !/\s/.test(after.slice(0, at));
}

/** "Mail.Ru", "REPORT.AZ", "www.testurl.Awesome.com": the rest of the stretch ends like a domain. */
function isDomain({ text, mark, rightStart }: Boundary): boolean {
  if (!isLatin(text.charCodeAt(mark - 1)) || !isLatin(text.charCodeAt(rightStart))) return false;
  let end = wordEnd(text, rightStart);
  let part = text.slice(rightStart, end);
  for (let parts = 0; parts < 3; parts += 1) {
    if (domainEnds.has(part.toLowerCase())) return true;
    if (text.charCodeAt(end) !== 0x2e || isSpace(text.charCodeAt(end + 1))) return false;
    part = text.slice(end + 1, wordEnd(text, end + 1));
    end += 1 + part.length;
  }
  return false;
}

/** "Ph.D.", "С.-Петербург", "Яндекс.Такси": parts of one name. */
function isCompound(
  { text, mark, end, word, right, rightStart }: Boundary,
  lexicon: Lexicon,
): boolean {
  if (text.charCodeAt(end) === 0x2d) return isWordCode(text.charCodeAt(end + 1));
  if (lexicon.dottedNames.has(word.toLowerCase())) return true;
  if (right.length === 1 && isDigit(text.charCodeAt(mark - 1))) return true;
  const letterFollows = right.length === 1 && text.charCodeAt(rightStart + 1) === 0x2e;
  return letterFollows && kindAt(text, mark - word.length) === "upper";
}

function joinsInside(boundary: Boundary, lexicon: Lexicon): boolean {
  const { text, mark, end, isStop } = boundary;
  if (isInAddress(boundary)) return true;
  if (end > mark + 1 || !isStop || !isWordCode(text.charCodeAt(mark - 1))) return false;
  return isCompound(boundary, lexicon) || isDomain(boundary);
}

/**
 * No space behind the mark: "йогой.Спустя" is a slip of the feed and ends a sentence, "Report.Az",
 * "http://trend.az/?Q" and "Яндекс.Такси" are one token.
 */
export const insideToken: Rule = {
  name: "inside-token",
  decide: (boundary, lexicon): Answer =>
    boundary.end === boundary.next && joinsInside(boundary, lexicon) ? "join" : null,
};
