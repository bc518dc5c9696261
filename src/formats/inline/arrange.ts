import type { InlineCode } from "../../model/article.ts";
import { editorialRole } from "../text/editorial.ts";
import { cutDateline } from "./dateline.ts";
import { isLeadBefore } from "./roles.ts";
import type { Part, Slot } from "./slot.ts";

/** A dateline opens the article: it is looked for in this many paragraphs, no further. */
const DATELINE_WITHIN = 4;

/**
 * Finds what readers of structured formats have in common: the dateline that opens a paragraph
 * becomes a part of its own, the paragraph before it the lead; editorial lines are notes.
 */
export function arrange(found: readonly Slot[]): readonly Slot[] {
  const slots = found.map(withEditorialRoles);
  const roles = slots.flatMap(({ parts }) => parts.map(({ role }) => role));
  if (roles.includes("dateline")) return slots.map(parseOwnDateline);
  for (const { slot, part } of openingParagraphs(slots)) {
    const split = splitPart(slot, part);
    if (split === null) continue;
    return withLead(slots.map((other) => (other === slot ? { ...slot, ...split } : other)));
  }
  return slots;
}

/** "Материал подготовлен при поддержке …", "Автор: …" are no paragraphs of the article. */
function withEditorialRoles(slot: Slot): Slot {
  const parts = slot.parts.map((part) => {
    if (part.role !== "paragraph") return part;
    return { ...part, role: editorialRole(slot.text.slice(part.start, part.end)) ?? part.role };
  });
  return { ...slot, parts };
}

function openingParagraphs(
  slots: readonly Slot[],
): readonly { readonly slot: Slot; readonly part: Part }[] {
  const all = slots.flatMap((slot) => slot.parts.map((part) => ({ slot, part })));
  const first = all.findIndex(({ part }) => part.role === "paragraph");
  const end = all.findIndex(({ part }, index) => index > first && part.role === "subheading");
  return all
    .slice(0, end < 0 ? all.length : end)
    .filter(({ part }) => part.role === "paragraph")
    .slice(0, DATELINE_WITHIN);
}

/** A slot that its format calls the dateline: its text is taken apart. */
function parseOwnDateline(slot: Slot): Slot {
  if (slot.parts[0]?.role !== "dateline") return slot;
  const parts = slot.parts.map((part) => {
    const cut = cutDateline(slot.text.slice(part.start, part.end), []);
    return cut === null || part.dateline !== undefined ? part : { ...part, dateline: cut.dateline };
  });
  return { ...slot, parts };
}

function splitPart(slot: Slot, part: Part): Pick<Slot, "parts" | "codes"> | null {
  const { start, end } = part;
  const codes = slot.codes
    .filter((code) => code.start >= start && code.end <= end)
    .map((code) => ({ ...code, start: code.start - start, end: code.end - start }));
  const cut = cutDateline(slot.text.slice(start, end), codes);
  if (cut === null) return null;
  const dateline: Part = { role: "dateline", start, end: start + cut.end, dateline: cut.dateline };
  const rest: Part = { role: "paragraph", start: start + cut.next, end };
  return {
    parts: slot.parts.flatMap((other) =>
      other === part ? [dateline, ...(rest.start < end ? [rest] : [])] : [other],
    ),
    codes: partPairs(slot.codes, cut.crossing, dateline.end, rest.start),
  };
}

/**
 * Markup around a dateline and some of what follows becomes two pairs, one in either part; what
 * closes in the space between them closes with the dateline.
 */
function partPairs(
  codes: readonly InlineCode[],
  crossing: ReadonlySet<number>,
  end: number,
  next: number,
): readonly InlineCode[] {
  const before: InlineCode[] = [];
  const open: InlineCode[] = [];
  const behind: InlineCode[] = [];
  for (const code of codes) {
    const { kind, pair, start } = code;
    const opened = open.findLastIndex((own) => own.pair === pair);
    if (kind === "open" && start < end) open.push(code);
    if (kind === "close" && start <= next && opened >= 0) {
      open.splice(opened, 1);
      before.push({ ...code, start: Math.min(start, end), end: Math.min(start, end) });
    } else if (start < end) before.push(code);
    else behind.push(code);
  }
  const across = open.filter(({ pair }) => crossing.has(pair));
  return [
    ...before,
    ...across.toReversed().map((code) => closing(code, codes, end)),
    ...across.map((code) => ({ ...code, start: next, end: next })),
    ...behind,
  ];
}

function closing({ pair }: InlineCode, codes: readonly InlineCode[], at: number): InlineCode {
  const data = codes.find((code) => code.pair === pair && code.kind === "close")?.data ?? "";
  return { kind: "close", pair, start: at, end: at, data };
}

function withLead(slots: readonly Slot[]): readonly Slot[] {
  const roles = slots.flatMap(({ parts }) => parts.map(({ role }) => role));
  if (!isLeadBefore(roles, roles.indexOf("dateline"))) return slots;
  let found = false;
  return slots.map((slot) => ({
    ...slot,
    parts: slot.parts.map((part) => {
      if (found || part.role !== "paragraph") return part;
      found = true;
      return { ...part, role: "lead" };
    }),
  }));
}
