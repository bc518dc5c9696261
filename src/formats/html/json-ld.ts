import type { DomDocument } from "./dom.ts";

type Data = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:News|Reportage|Opinion|Analysis|Background|Review|Report|Scholarly|Satirical)?(?:News)?Article$|^BlogPosting$|^LiveBlogPosting$/u;

/** The page's JSON-LD data of its article; empty where there is none. Broken data is passed over. */
export function articleData(document: DomDocument): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parse(script.textContent), 0);
    if (found !== null) return found;
  }
  return {};
}

/** A string, or the first of several; `null` where there is none. */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === "object" && value !== null && "@value" in value)
    return textOf(value["@value"]);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** The name of a person or organisation. */
export function nameOf(value: unknown): string | null {
  const names = namesOf(value);
  return names.length === 0 ? null : names.join(", ");
}

/** Names or plain strings; a string is a list separated by commas. */
export function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === "string") return value.split(/\s*,\s*/u).filter((word) => word !== "");
  if (typeof value === "object" && value !== null && "name" in value) {
    const name = textOf(value.name);
    return name === null ? [] : [name];
  }
  return [];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // Pages often print broken data; the other sources of metadata remain.
  }
}

/** JSON-LD hides articles in lists, graphs and main entities, but not deep. */
function findArticle(value: unknown, depth: number): Data | null {
  if (depth > 4 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return first(value, depth);
  const data: Data = { ...value };
  const types = [data["@type"]].flat().map(String);
  if (types.some((type) => ARTICLE.test(type))) return data;
  return first([data["@graph"], data["mainEntity"], data["itemListElement"], data["item"]], depth);
}

function first(values: readonly unknown[], depth: number): Data | null {
  for (const value of values) {
    const found = findArticle(value, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
