import type { InlineCode } from "../model/article.ts";
import type { Bundle, BundleSegment } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Provider } from "../model/provider.ts";
import type { Segment } from "../model/segment.ts";
import type { Target } from "../model/translation.ts";
import { protectTarget } from "./inline.ts";

/**
 * What an earlier bundle of the same article already holds: a person's texts always, a machine's
 * where the same version of that provider would be asked again. A segment is found by its text,
 * preferably with the same id.
 */
export function previousTargets(
  previous: Bundle | null,
  to: LanguageTag,
  providers: readonly Provider[],
): (segment: Segment) => Target | null {
  if (previous === null) return () => null;
  const byText = new Map<string, BundleSegment[]>();
  for (const segment of previous.segments) {
    const { text } = segment.source;
    byText.set(text, [...(byText.get(text) ?? []), segment]);
  }
  return (current) => {
    const { id, text } = current;
    const known = byText.get(text) ?? [];
    const same = known.find((segment) => segment.id === id) ?? known[0];
    const target = same?.targets[to];
    if (target === undefined || !isStillGood(target, providers)) return null;
    const { start: _start, end: _end, codes: _codes, ...kept } = target;
    if (kept.text === null || current.codes === undefined) return kept;
    const codes = fromCodePoints(kept.text, target.codes ?? []);
    return { ...kept, text: protectTarget({ text: kept.text, codes }, current) };
  };
}

function isStillGood({ text, status, origin }: Target, providers: readonly Provider[]): boolean {
  if (text === null) return false;
  if (status === "reviewed") return true;
  return providers.some(
    ({ name, version }) => name === origin?.provider && version === origin.version,
  );
}

/** Codes of a bundle count code points; everything in memory counts UTF-16. */
function fromCodePoints(text: string, codes: readonly InlineCode[]): readonly InlineCode[] {
  const points = codes.length === 0 ? [] : [...text];
  const unit = (point: number): number => points.slice(0, point).join("").length;
  return codes.map((code) => ({ ...code, start: unit(code.start), end: unit(code.end) }));
}
