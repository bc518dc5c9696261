import { ReadError } from "../../model/errors.ts";
import type { Source } from "../../model/source.ts";

/** An object of a JSON document. Writers change clones only. */
export type JsonObject = Record<string, unknown>;

/** No news format nests deeper than a dozen levels. */
const DEEPEST = 200;

/**
 * The object that a JSON document is.
 * @throws ReadError `read/json`, `read/too-deep`
 */
export function parseJson({ text, path }: Pick<Source, "text" | "path">): JsonObject {
  const value = tryParse(text, path);
  if (!isObject(value)) throw new ReadError("read/json", { path, line: 1 });
  refuseDepth(value, path);
  return value;
}

/** The object, or `null` where a text is no JSON object. */
export function peekJson(text: string): JsonObject | null {
  if (!/^\uFEFF?\s*\{/u.test(text) || text.length > PEEKED_AT) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    return isObject(value) ? value : null;
  } catch {
    return null; // What is no JSON is no format of ours; the reader says so with the line.
  }
}

/** Larger documents are recognised by their head alone. */
const PEEKED_AT = 64_000_000;

/** Whether a value is an object, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string that is not blank. */
export function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** The objects of a list; what is not an object is passed over by keeping its place. */
export function objectsOf(value: unknown): readonly (readonly [index: number, JsonObject])[] {
  if (!Array.isArray(value)) return [];
  return [...value.entries()].filter((entry): entry is [number, JsonObject] => isObject(entry[1]));
}

/** A JSON Pointer (RFC 6901). */
export function pointer(...path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function tryParse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    const before = position === undefined ? text : text.slice(0, Number(position));
    throw new ReadError("read/json", { path, line: before.split("\n").length });
  }
}

/** Level by level, so that depth costs no stack. */
function refuseDepth(root: JsonObject, path: string): void {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new ReadError("read/too-deep", { path, line: 1, limit: DEEPEST });
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
}
