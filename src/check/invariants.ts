import type { Bundle, BundleSegment } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Problem } from "./problem.ts";
import { readableText, withoutSpace } from "./readable.ts";

/** Code points of a text, so that the bundle's offsets index them. */
export type Points = readonly string[];

/** A bundle with what could be found beside it. */
export interface Exhibit {
  readonly bundle: Bundle;
  /** The decoded input, `null` where it is not at hand or has no text offsets. */
  readonly source: Points | null;
  /** Editions by language; missing ones are not in the map. */
  readonly editions: ReadonlyMap<LanguageTag, Points>;
}

type Invariant = (exhibit: Exhibit) => Iterable<Problem>;

/** Invariants of the bundle, numbered as in the contract. */
const INVARIANTS: readonly Invariant[] = [
  sourceTextStandsWhereItSays,
  segmentsAreInOrder,
  everyTargetHasEverySegment,
  nothingOfTheSourceIsLost,
  targetTextStandsWhereItSays,
  totalsReconcile,
  untranslatedIsMarked,
];

/** Every broken invariant. */
export function checkInvariants(exhibit: Exhibit): readonly Problem[] {
  return INVARIANTS.flatMap((invariant) => [...invariant(exhibit)]);
}

function broken(number: number, message: string, rest: Partial<Problem> = {}): Problem {
  return { check: `invariant/${number}`, severity: "error", message, ...rest };
}

function* sourceTextStandsWhereItSays({ bundle, source }: Exhibit): Iterable<Problem> {
  if (source === null) return;
  for (const { id, source: segment } of bundle.segments) {
    if (slice(source, segment) === segment.text) continue;
    const line = lineOf(source, segment.start);
    yield broken(1, `${id}: the source has another text at ${segment.start}–${segment.end}`, {
      segment: id,
      line,
    });
  }
  for (const { start, end, text } of bundle.dropped) {
    if (slice(source, { start, end }) === text) continue;
    const line = lineOf(source, start);
    yield broken(1, `dropped text is not at ${start}–${end} of the source`, { line });
  }
}

function* segmentsAreInOrder({ bundle }: Exhibit): Iterable<Problem> {
  const ends = new Map<string, number>();
  const ids = new Set<string>();
  for (const { id, source } of bundle.segments) {
    const node = source.locator ?? "";
    if (source.start < (ends.get(node) ?? 0)) {
      yield broken(2, `${id}: begins before the segment in front of it ends`, { segment: id });
    }
    if (ids.has(id)) yield broken(2, `${id}: the id is used twice`, { segment: id });
    ids.add(id);
    ends.set(node, source.end);
  }
}

function* everyTargetHasEverySegment({ bundle }: Exhibit): Iterable<Problem> {
  for (const language of Object.keys(bundle.editions)) {
    for (const { id, targets } of bundle.segments) {
      if (targets[language] !== undefined) continue;
      yield broken(2, `${id}: has no ${language} target`, { segment: id, language });
    }
  }
}

function* nothingOfTheSourceIsLost({ bundle, source }: Exhibit): Iterable<Problem> {
  if (source === null || bundle.source.format !== "text") return;
  const covered = new Uint8Array(source.length);
  const spans = [...bundle.segments.map((segment) => segment.source), ...bundle.dropped];
  for (const { start, end } of spans) {
    for (let point = start; point < end; point += 1) covered[point] = (covered[point] ?? 0) + 1;
  }
  const wrong = source.findIndex((point, index) => /\S/u.test(point) && covered[index] !== 1);
  if (wrong < 0) return;
  const times = covered[wrong] ?? 0;
  const message =
    times === 0
      ? `the source's text at ${wrong} is in no segment and not among the dropped`
      : `the source's text at ${wrong} is in ${times} places`;
  yield broken(3, message, { line: lineOf(source, wrong) });
}

function* targetTextStandsWhereItSays({ bundle, editions }: Exhibit): Iterable<Problem> {
  for (const [language, edition] of editions) {
    for (const { id, targets } of bundle.segments) {
      const { start, end, text } = targets[language] ?? {};
      if (start === undefined || end === undefined) continue;
      if (slice(edition, { start, end }) === text) continue;
      const line = lineOf(edition, start);
      yield broken(4, `${id}: the edition has another text at ${start}–${end}`, {
        segment: id,
        language,
        line,
      });
    }
  }
}

function* totalsReconcile({ bundle }: Exhibit): Iterable<Problem> {
  const { segments, totals } = bundle;
  if (totals.segments !== segments.length) {
    yield broken(5, "the number of segments is wrong", numbers(segments.length, totals.segments));
  }
  for (const language of Object.keys(bundle.editions)) {
    const counted = countStatuses(segments, language);
    const stated = totals[language];
    for (const [status, count] of counted) {
      const given = typeof stated === "object" ? stated[status] : undefined;
      if (given === count) continue;
      const detail = { language, ...numbers(count, given) };
      yield broken(5, `the number of ${status} segments is wrong`, detail);
    }
  }
}

function* untranslatedIsMarked({ bundle, editions }: Exhibit): Iterable<Problem> {
  for (const [language, { status }] of Object.entries(bundle.editions)) {
    const open = bundle.segments.filter(({ targets }) => targets[language]?.text === null);
    const isPartial = status === "partial";
    if (isPartial !== open.length > 0) {
      yield broken(
        6,
        `the edition is called ${status}, with ${open.length} untranslated segments`,
        {
          language,
        },
      );
    }
    const text = editions.get(language)?.join("");
    if (text === undefined || open.length === 0) continue;
    const readable = lazily(() => readableText(text));
    for (const { id, source } of open) {
      const marked = `⟦${source.text}⟧`;
      if (text.includes(marked)) continue;
      if (source.locator !== undefined && readable().includes(withoutSpace(marked))) continue;
      const place = { segment: id, language };
      yield broken(6, `${id}: is untranslated but not marked so in the edition`, place);
    }
  }
}

/** Computes a value when it is first asked for. */
function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function countStatuses(
  segments: readonly BundleSegment[],
  language: LanguageTag,
): ReadonlyMap<string, number> {
  const counts = new Map(
    ["translated", "reviewed", "copied", "rendered", "untranslated"].map((s) => [s, 0]),
  );
  for (const { targets } of segments) {
    const status = targets[language]?.status;
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

function numbers(expected: number, actual: number | undefined): Partial<Problem> {
  return { expected: [String(expected)], actual: [String(actual ?? "none")] };
}

function slice(points: Points, { start, end }: { start: number; end: number }): string {
  return points.slice(start, end).join("");
}

/** The line (1-based) of an offset in code points. */
export function lineOf(points: Points, offset: number): number {
  return 1 + points.slice(0, offset).filter((point) => point === "\n").length;
}
