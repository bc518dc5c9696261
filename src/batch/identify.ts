import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { Article, ItemIdentity } from "../model/article.ts";
import { isUrl } from "../run/read-input.ts";

/** Formats whose files hold one article without an id of its own: the file is the item. */
const FILES: ReadonlySet<string> = new Set(["text", "markdown", "html"]);
/** An id that no other publisher uses: a URL, URN, tag or UUID. */
const GLOBAL =
  /^[a-z][a-z0-9+.-]*:\S{4,}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const WITHDRAWN = /(?:^|[:#/])(?:cancell?ed|withheld|withdrawn|killed|deleted)$/iu;
const LONGEST_KEY = 200;

/**
 * The key an item is known by in the ledger: its own id where that is unique in the world, else its
 * id within its feed or folder, else its file.
 */
export function itemKey(article: Article, input: string): string {
  const { id } = identityOf(article);
  if (id !== null && GLOBAL.test(id)) return shorten(id);
  if (FILES.has(article.format)) return shorten(`file:${input}`);
  const place = isUrl(input) ? input : dirname(input);
  return shorten(`${article.format}:${place}#${id ?? article.id}`);
}

/** What is known of an item besides its content. */
export interface Identity {
  readonly id: string | null;
  readonly version: string | null;
  readonly withdrawn: boolean;
  readonly urgency: number | null;
}

/**
 * What a format says of an item, or what it carries over under its standard's own names. A file
 * without an id of its own has no version either: it is what it is now.
 */
export function identityOf({ item, format, metadata }: Article): Identity {
  const kept = item === undefined && FILES.has(format) ? {} : (metadata.carried ?? {});
  const carried = new Map(Object.entries(kept).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (...names: readonly string[]) =>
    names
      .map((name) => carried.get(name))
      .map((value) => (typeof value === "number" ? String(value) : value))
      .find((value): value is string => typeof value === "string" && value !== "");
  const found: Partial<ItemIdentity> = item ?? {};
  const urgency = found.urgency ?? Number(text("urgency") ?? Number.NaN);
  return {
    id: found.id ?? text("id", "guid", "uri", "url", "link") ?? null,
    version: found.version ?? text("version", "updated", "modified", "versioncreated") ?? null,
    withdrawn:
      found.withdrawn ?? WITHDRAWN.test(text("pubstatus", "managementstatus", "status") ?? ""),
    urgency: Number.isFinite(urgency) ? urgency : null,
  };
}

/** Hash of everything an edition is made from: text, roles, markup, metadata, what is dropped. */
export function contentHash(article: Article): string {
  const { format, text, blocks, dropped, metadata, declaredLanguage, item } = article;
  const content = {
    format,
    text,
    blocks: blocks.map(({ role, text: own, language, codes }) => ({ role, own, language, codes })),
    dropped: dropped.map((piece) => piece.text),
    metadata,
    declaredLanguage,
    item,
  };
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/**
 * Which of two versions is newer: positive = the first; `null` where they cannot be compared.
 * Versions are whole numbers or dates.
 */
export function compareVersions(one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  if (one === other) return 0;
  if (/^\d{1,15}$/u.test(one) && /^\d{1,15}$/u.test(other)) return Number(one) - Number(other);
  const difference = dateOf(one) - dateOf(other);
  return Number.isNaN(difference) ? null : difference;
}

function dateOf(version: string): number {
  return /^\d{4}-\d\d-\d\dT/u.test(version) ? Date.parse(version) : Number.NaN;
}

/** Ids may be of any length; keys are not. */
function shorten(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  const hash = createHash("sha256").update(key).digest("hex");
  return `${key.slice(0, LONGEST_KEY - hash.length - 1)}~${hash}`;
}
