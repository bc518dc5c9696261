import type { EditionInput, Placement, WrittenEdition } from "../../model/format.ts";

/**
 * Writes an edition of a bundle's article as plain text, blocks parted by an empty line: a bundle
 * does not hold what a page or a wire item is made of besides its text.
 */
export function writeBundleEdition({ segments, texts }: EditionInput): WrittenEdition {
  const placements: Placement[] = [];
  let text = "";
  let block = "";
  for (const segment of segments) {
    if (text !== "") text += segment.block === block ? " " : "\n\n";
    ({ block } = segment);
    const target = texts.get(segment.id) ?? null;
    if (target !== null) {
      placements.push({
        segment: segment.id,
        start: text.length,
        end: text.length + target.length,
      });
    }
    text += target ?? `⟦${segment.text}⟧`;
  }
  return { text: `${text}\n`, placements };
}
