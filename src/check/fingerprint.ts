import { createHash } from "node:crypto";
import type { Problem } from "./problem.ts";

/**
 * A fingerprint for every problem of an article: 16 hexadecimal digits that stay the same while
 * lines, segment ids and folders change. It is made of the article's id, the check, the language,
 * what was expected and found, and the segment's source text (`sourceOf`), else of the message.
 * Equal problems are told apart by their order.
 */
export function fingerprintsOf(
  article: string,
  problems: readonly Problem[],
  sourceOf: (segment: string) => string | undefined,
): readonly string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { check, code = "", language = "", segment, expected, actual, message } = problem;
    const text = segment === undefined ? undefined : sourceOf(segment);
    const about = [text ?? message, expected ?? [], actual ?? []];
    const key = JSON.stringify([article, check, code, language, ...about]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const hash = createHash("sha256").update(`${key}${count === 0 ? "" : count}`);
    return hash.digest("hex").slice(0, 16);
  });
}
