import type { Article } from "../model/article.ts";
import { identityOf } from "./identify.ts";
import type { Priority } from "./run-batch.ts";

/** How flashes are headed on Russian wires. */
const FLASH = /^[^\p{L}]*(?:МОЛНИЯ|СРОЧНО|ЭКСПРЕСС|FLASH)(?!\p{L})/u;
/** IPTC: 1 is a flash, 2 an urgent item. */
const URGENT = 2;

/**
 * What goes first: `flash` = items that their wire calls urgent; anything else is a glob for paths
 * and addresses (without a slash: for file names). `null` = nothing does.
 */
export function toPriority(patterns: readonly string[]): Priority | null {
  if (patterns.length === 0) return null;
  const globs = patterns.filter((pattern) => pattern !== "flash").map(toExpression);
  const hasFlash = patterns.includes("flash");
  const isFirst = (path: string) => globs.some((glob) => glob.test(path.replaceAll("\\", "/")));
  return {
    isFirst,
    isUrgent: (path, article) => isFirst(path) || (hasFlash && isFlash(article)),
  };
}

function isFlash(article: Article): boolean {
  const { urgency } = identityOf(article);
  if (urgency !== null && urgency >= 1 && urgency <= URGENT) return true;
  return article.blocks.slice(0, 2).some(({ text }) => FLASH.test(text));
}

/** `**` crosses folders, `*` and `?` do not, `{a,b}` is a choice. */
function toExpression(glob: string): RegExp {
  const source = glob.replaceAll(
    /\*\*\/?|[*?{},]|[\\^$.|+()[\]]/gu,
    (sign) => SIGNS[sign] ?? `\\${sign}`,
  );
  return new RegExp(`${glob.includes("/") ? "^" : "(?:^|/)"}${source}$`, "u");
}

const SIGNS: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};
