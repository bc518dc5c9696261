import type { TranslationUnit } from "../../model/memory.ts";

/** Names under which tools store the source text before and after a unit. */
const previousNames = ["x-previous-source-text", "x-context-pre", "context_prev", "prev"];
const nextNames = ["x-next-source-text", "x-context-post", "context_next", "next"];

/**
 * A unit's neighbours from its properties: XTM (`x-previous-source-text` on the unit), memoQ
 * (`x-context-pre` on a variant), Phrase (`context_prev` on a variant), OmegaT (`prev`).
 * Where a tool stored only one, the other end is the article's end: `null`.
 */
export function contextOf(
  properties: Readonly<Record<string, string>>,
): Pick<TranslationUnit, "previous" | "next"> {
  let previous: string | undefined;
  let next: string | undefined;
  for (const key in properties) {
    const name = key.slice(key.indexOf("/") + 1);
    if (previousNames.includes(name)) previous ??= properties[key];
    else if (nextNames.includes(name)) next ??= properties[key];
  }
  if (previous === undefined && next === undefined) return {};
  return { previous: plain(previous), next: plain(next) };
}

/** Whether a property holds a neighbour in some tool's way. */
export function isContext(name: string): boolean {
  return previousNames.includes(name) || nextNames.includes(name);
}

/** memoQ stores a neighbour as escaped XML: `<seg>text</seg>`. */
function plain(value: string | undefined): string | null {
  if (value === undefined || value.trim() === "") return null;
  const content = /^\s*<seg>(.*)<\/seg>\s*$/s.exec(value)?.[1];
  if (content === undefined) return value;
  return content
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
