import type { Article, InlineCode } from "../../model/article.ts";
import type { BlockDraft } from "./roles.ts";
import type { Part, Slot } from "./slot.ts";

/** The blocks of slots, in order, and the texts of their nodes. */
export function draftsOf(slots: readonly Slot[]): {
  readonly drafts: readonly BlockDraft[];
  readonly nodes: NonNullable<Article["nodes"]>;
} {
  const filled = slots.filter(({ parts }) => parts.length > 0);
  return {
    drafts: filled.flatMap((slot) => slot.parts.map((part) => draft(slot, part))),
    nodes: new Map(filled.map(({ locator, nodeText }) => [locator, nodeText])),
  };
}

function draft(slot: Slot, part: Part): BlockDraft {
  const { text, offset, locator, language } = slot;
  const { role, start, end, dateline } = part;
  const codes = codesOfPart(slot, part);
  return {
    role,
    text: text.slice(start, end),
    start: offset + start,
    end: offset + end,
    locator,
    ...(language === undefined ? {} : { language }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(dateline === undefined ? {} : { dateline }),
  };
}

/** Codes that lie in a part with both ends, relative to it; all others stay between the parts. */
function codesOfPart({ codes, parts }: Slot, part: Part): readonly InlineCode[] {
  const counts = new Map<number, number>();
  const inside = codes.filter((code) => ownerOf(code, parts) === part);
  for (const { pair } of inside) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return inside
    .filter(({ kind, pair }) => kind === "standalone" || counts.get(pair) === 2)
    .map((code) => ({ ...code, start: code.start - part.start, end: code.end - part.start }));
}

/** The part that a code stands in; at an edge, opening codes look ahead and closing ones back. */
function ownerOf({ kind, start }: InlineCode, parts: readonly Part[]): Part | undefined {
  return parts.find((part) => {
    if (kind === "close") return part.start < start && start <= part.end;
    if (kind === "open") return part.start <= start && start < part.end;
    return part.start < start && start < part.end;
  });
}
