import { items, member } from "../http/json.ts";

/** How often an answer is gone over in all: text that only looks like JSON costs time. */
const MOST_PASSES = 8;

/**
 * The translations in a model's answer by id: only ids that were sent, the first of each. Fences,
 * prose and thoughts around the JSON are skipped; of an answer that breaks off, the complete items count.
 */
export function parseReply(answer: string, sent: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const json = answer.replaceAll(/<think>.*?<\/think>/gsu, "");
  const starts = /[[{]/gu;
  let left = MOST_PASSES * json.length;
  while (left > 0) {
    const start = starts.exec(json)?.index;
    if (start === undefined) break;
    const end = endOfValue(json, start);
    left -= (end ?? json.length) - start;
    const value = end === null ? undefined : parse(json.slice(start, end));
    if (value === undefined || end === null) continue;
    for (const [id, text] of pairsIn(value)) {
      if (sent.has(id) && !texts.has(id)) texts.set(id, text);
    }
    starts.lastIndex = end;
  }
  return texts;
}

/** Items of `{"segments": […]}` (small models call them "translations"), a bare array, or one item. */
function* pairsIn(value: unknown): Iterable<readonly [string, string]> {
  const named = member(value, "segments") ?? member(value, "translations");
  const list = Array.isArray(value) ? value : items(named);
  for (const item of list.length > 0 ? list : [value]) {
    const [id, text] = [member(item, "id"), member(item, "text")];
    if (typeof id === "string" && typeof text === "string") yield [id, text];
  }
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gsu;

/** Offset after the value that begins at `start`; `null` where it does not end. */
function endOfValue(json: string, start: number): number | null {
  const tokens = new RegExp(TOKENS);
  tokens.lastIndex = start;
  let depth = 0;
  for (let token = tokens.exec(json); token !== null; token = tokens.exec(json)) {
    if (/[[{]/u.test(token[0]) && token[0].length === 1) depth += 1;
    else if (/^[\]}]$/u.test(token[0])) depth -= 1;
    if (depth === 0) return tokens.lastIndex;
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
