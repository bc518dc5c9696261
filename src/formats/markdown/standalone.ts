import { imageAt } from "./links.ts";

const PATTERNS: readonly RegExp[] = [
  /<!--.*?-->/suy,
  /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/iuy,
  /<[a-z][a-z\d+.-]*:[^\s<>]*>|<[\w.+-]+@[\w.-]+>/iuy,
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iuy,
  /\[\^[^\]\s]+\]/uy,
  /\\\r?\n| {2,}\r?\n/uy,
  /\{\{[<%].*?[>%]\}\}/uy,
];

/** The end of markup without a partner that begins at an offset: code, image, tag, entity, break. */
export function standaloneAt(text: string, at: number, end: number): number | null {
  if (!/[`!<&[\\ {]/u.test(text.charAt(at))) return null;
  const image = imageAt(text, at, end);
  if (image !== null) return image.end;
  const code = codeSpanEnd(text, at, end);
  if (code !== null) return code;
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    const [whole] = pattern.exec(text) ?? [];
    if (whole !== undefined && at + whole.length <= end) return at + whole.length;
  }
  return null;
}

/** A run of backticks up to the next run of the same length. */
function codeSpanEnd(text: string, at: number, end: number): number | null {
  if (text[at] !== "`" || text[at - 1] === "`") return null;
  const fence = /^`+/u.exec(text.slice(at, end))?.[0] ?? "";
  const runs = /`+/gu;
  runs.lastIndex = at + fence.length;
  for (let run = runs.exec(text); run !== null && run.index < end; run = runs.exec(text)) {
    if (run[0].length === fence.length) return run.index + fence.length;
  }
  return null;
}
