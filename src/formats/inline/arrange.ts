import { cutDateline } from "./dateline.ts";
import { isLeadBefore } from "./roles.ts";
import type { Part, Slot } from "./slot.ts";

/** A dateline opens the article: it is looked for in this many paragraphs, no further. */
const DATELINE_WITHIN = 4;

/**
 * Finds what readers of structured formats have in common: the dateline that opens a paragraph
 * becomes a part of its own, the paragraph before it the lead.
 */
export function arrange(slots: readonly Slot[]): readonly Slot[] {
  const roles = slots.flatMap(({ parts }) => parts.map(({ role }) => role));
  if (roles.includes("dateline")) return slots.map(parseOwnDateline);
  for (const { slot, part } of openingParagraphs(slots)) {
    const parts = splitPart(slot, part);
    if (parts === null) continue;
    return withLead(slots.map((other) => (other === slot ? { ...slot, parts } : other)));
  }
  return slots;
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

function splitPart(slot: Slot, part: Part): readonly Part[] | null {
  const { start, end } = part;
  const codes = slot.codes
    .filter((code) => code.start >= start && code.end <= end)
    .map((code) => ({ ...code, start: code.start - start, end: code.end - start }));
  const cut = cutDateline(slot.text.slice(start, end), codes);
  if (cut === null) return null;
  const dateline: Part = { role: "dateline", start, end: start + cut.end, dateline: cut.dateline };
  const rest: Part = { role: "paragraph", start: start + cut.next, end };
  return slot.parts.flatMap((other) =>
    other === part ? [dateline, ...(rest.start < end ? [rest] : [])] : [other],
  );
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
