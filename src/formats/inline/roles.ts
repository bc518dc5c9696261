import { slug } from "../../languages/slug.ts";
import type { Block, Dateline, Media, Role } from "../../model/article.ts";

/** A block before it has its id. */
export type BlockDraft = Omit<Block, "id"> & { readonly dateline?: Omit<Dateline, "block"> };

/** Drafts as blocks, `b0`, `b1`, … in source order, with the article's dateline. */
export function toBlocks(drafts: readonly BlockDraft[]): {
  readonly blocks: readonly Block[];
  readonly dateline: Dateline | null;
} {
  let found: Dateline | null = null;
  const blocks = drafts.map(({ dateline, ...block }, index) => {
    const id = `b${index}`;
    if (dateline !== undefined && found === null) found = { block: id, ...dateline };
    return { id, ...block };
  });
  return { blocks, dateline: found };
}

/** The dateline with the year of publication where it names none itself. */
export function datedBy(dateline: Dateline | null, published: string | null): Dateline | null {
  const date = dateline?.date ?? null;
  if (dateline === null || date === null || date.year !== undefined || published === null) {
    return dateline;
  }
  const year = Number(published.slice(0, 4));
  const printed = Date.parse(published.slice(0, 10));
  const distance = (candidate: number): number =>
    Math.abs(Date.UTC(candidate, date.month - 1, date.day) - printed);
  const [nearest = year] = [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b));
  return { ...dateline, date: { ...date, year: nearest } };
}

/** A paragraph that stands alone before the paragraph with the dateline is the lead. */
export function isLeadBefore(roles: readonly Role[], dateline: number): boolean {
  const before = roles.slice(0, dateline);
  return !before.includes("lead") && before.filter((role) => role === "paragraph").length === 1;
}

/** A credit and the caption beside it are one picture; each of them alone is one too. */
export function mediaOf(blocks: readonly Block[]): readonly Media[] {
  const media: { captionBlocks: string[]; creditBlocks: string[] }[] = [];
  let previous = "";
  for (const { id, role } of blocks) {
    if (role === "caption" || role === "credit") {
      const kind = role === "caption" ? "captionBlocks" : "creditBlocks";
      const last = media.at(-1);
      if (last !== undefined && previous !== "" && last[kind].length === 0) last[kind].push(id);
      else media.push({ captionBlocks: [], creditBlocks: [], [kind]: [id] });
      previous = role;
    } else previous = "";
  }
  return media;
}

/** The calendar day of an ISO 8601 (also without dashes) or RFC 2822 date as it is written, in its own zone; else `null`. */
export function dayOf(date: string | null | undefined): string | null {
  if (date == null) return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(date)?.[1];
  if (iso !== undefined) return Number.isNaN(Date.parse(iso)) ? null : iso;
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/u.exec(date);
  if (compact !== null) return dayOf(compact.slice(1, 4).join("-"));
  const [, day = "", month = "", year = ""] =
    /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})/u.exec(date) ?? [];
  const number = MONTHS.indexOf(month) / 3 + 1;
  if (month === "" || !Number.isInteger(number)) return null;
  const written = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(written)) ? null : written;
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** A folder name from an item's own id or address: its last telling part. */
export function slugOfId(id: string): string {
  const short = id.slice(0, LONGEST_ID);
  const parts = short
    .replace(/[?#].*$/u, "")
    .split(/[/:]/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const last = (parts.at(-1) ?? short).replace(/\.(?:s?html?|php|aspx?|xml|json)$/iu, "");
  const isTelling = last.length > 3 && !/^(?:index|default)$/iu.test(last);
  return slug(isTelling ? last : `${parts.at(-2) ?? ""} ${last}`);
}

/** More of an id than this is not looked at. */
const LONGEST_ID = 2_000;

/** A language tag in its shortest form as an input declares it; `null` where it is none. */
export function languageTag(declared: string | null | undefined): string | null {
  const [language = "", ...rest] = (declared ?? "").trim().split(/[-_]/u);
  if (!/^[a-z]{2,3}$/iu.test(language)) return null;
  const script = rest.find((part) => /^[a-z]{4}$/iu.test(part));
  const tag = language.toLowerCase();
  if (script === undefined || isUsualScript(tag, script)) return tag;
  return `${tag}-${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`;
}

function isUsualScript(language: string, script: string): boolean {
  const cyrillic = /^(?:ru|uk|be|bg|kk|ky|tg|mk)$/u.test(language);
  return script.toLowerCase() === (cyrillic ? "cyrl" : "latn");
}
