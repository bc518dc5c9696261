import type { Source } from "../../model/source.ts";
import { MARKDOWN_NAME } from "../may-be.ts";

/** Front matter as it opens a document: `---` and a key. */
const FRONT_MATTER =
  /^\uFEFF?---[ \t]*(?:yaml)?[ \t]*\r?\n(?:[ \t]*#.*\r?\n|\s*\r?\n)*[\p{L}"'][^\n:]*:(?:\s|$)[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

const SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /\[[^\]\n]{1,200}\]\((?:https?:|\/|\.|#|mailto:)[^)\s]*\)/u,
  /!\[[^\]\n]*\]\([^)\n]+\)/u,
  /(?<![\p{L}\p{N}*])\*\*[\p{L}\p{N}«"(][^*\n]{0,200}\*\*/u,
  /^(?:```|~~~)/mu,
  /^> \S/mu,
  /^\[[^\]\n]+\]:[ \t]+\S+/mu,
];

/** Only the start of a document is looked at. */
const LOOKED_AT = 20_000;

/** Markdown by front matter, by two of its signs, or by one where the name says so too. */
export function recognisesMarkdown({ text, path }: Source): boolean {
  const head = text.slice(0, LOOKED_AT);
  if (/^\uFEFF?\s*[<{]/u.test(head)) return false;
  if (FRONT_MATTER.test(head)) return true;
  const isNamed = MARKDOWN_NAME.test(path);
  const found = SIGNS.filter((sign) => sign.test(head)).length;
  return found >= 2 || isNamed;
}
