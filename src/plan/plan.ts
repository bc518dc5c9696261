import type { Article } from "../model/article.ts";
import type { JobSegment } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import { visibleText } from "../model/marked-text.ts";
import type { Memory, MemoryMatch } from "../model/memory.ts";
import type { Segment } from "../model/segment.ts";
import type { Origin, Target } from "../model/translation.ts";
import { PLACEHOLDER, protect } from "./inline.ts";
import { restoreTarget } from "./inline-target.ts";

/** A segment that still needs a provider. Several segments may hold the same text. */
export interface OpenText {
  readonly from: LanguageTag;
  readonly job: JobSegment;
  /** Ids of every segment with this text; the first is the job segment's own. */
  readonly segments: readonly string[];
}

/** What is to be done for one target language. */
export interface Plan {
  readonly to: LanguageTag;
  /** Targets that are settled without any provider. */
  readonly settled: ReadonlyMap<string, Target>;
  /** Unique texts that need a provider, in source order. */
  readonly open: readonly OpenText[];
  /** Best memory match of every segment that has one, fuzzy ones included. */
  readonly matches: ReadonlyMap<string, MemoryMatch>;
}

/** What planning needs to know and whom it may ask. */
export interface PlanInput {
  readonly article: Article;
  readonly segments: readonly Segment[];
  readonly to: LanguageTag;
  /** `null` where the chain has no memory. */
  readonly memory: Memory | null;
  /** Lowest score of matches that are offered, 50–101. */
  readonly minimumMatch: number;
  /** The article's dateline in the target language, placeholders for its markup; `null` where it cannot be made by rule. */
  readonly dateline: string | null;
  /** An earlier result for the segment that is still good. */
  reuse(segment: Segment, to: LanguageTag): Target | null;
  /** Full matches in a pivot language are handed to providers that pivot. */
  pivot(segment: Segment): JobSegment["pivot"] | null;
}

/** Decides for every segment: copied, rendered, from memory, kept from an earlier run, or open. */
export async function plan(input: PlanInput): Promise<Plan> {
  const { segments, to } = input;
  const matches = await lookUp(input);
  const settled = new Map<string, Target>();
  const open = new Map<string, OpenText & { readonly segments: string[] }>();
  segments.forEach((segment, index) => {
    const target = settle(segment, matches.get(segment.id), input);
    if (target !== null) {
      settled.set(segment.id, restoreTarget(target, segment));
      return;
    }
    const text = oneLine(protect(segment));
    const key = `${segment.language}\0${text}`;
    const known = open.get(key);
    if (known !== undefined) {
      known.segments.push(segment.id);
      return;
    }
    const job = toJobSegment(segment, text, matches.get(segment.id), input, index);
    open.set(key, { from: segment.language, job, segments: [segment.id] });
  });
  return { to, settled, open: [...open.values()], matches };
}

/** The text as it is sent: line breaks and runs of spaces are one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Z}]+/gu, " ").trim();
}

function toJobSegment(
  { id }: Segment,
  text: string,
  match: MemoryMatch | undefined,
  { segments, pivot }: PlanInput,
  index: number,
): JobSegment {
  const segment = segments[index];
  const known = segment === undefined ? null : pivot(segment);
  return {
    id,
    text,
    previous: neighbour(segments, index - 1),
    next: neighbour(segments, index + 1),
    ...(known == null ? {} : { pivot: known }),
    ...(match === undefined
      ? {}
      : { example: { source: match.source, target: match.target, score: match.score } }),
  };
}

function settle(segment: Segment, match: MemoryMatch | undefined, input: PlanInput): Target | null {
  const { to, article, reuse, dateline } = input;
  const sent = oneLine(protect(segment));
  if (segment.role === "credit" || segment.language === to || !saysAnything(sent)) {
    return done("copied", sent, { provider: "source" });
  }
  const earlier = reuse(segment, to);
  if (earlier?.status === "reviewed") return earlier;
  if (dateline !== null && segment.block === article.metadata.dateline?.block) {
    return done("rendered", dateline, { provider: "rule" });
  }
  if (match !== undefined && match.score >= 100) {
    const origin = { provider: "memory", match: match.score, unit: match.unit };
    return done("translated", match.target, origin);
  }
  return earlier;
}

/** Whether there is a letter or a digit beside placeholders: "***" is no text. */
function saysAnything(sent: string): boolean {
  return /[\p{L}\p{N}]/u.test(sent.replaceAll(PLACEHOLDER, ""));
}

function done(status: Target["status"], text: string, origin: Origin): Target {
  return { text, status, origin, findings: [] };
}

/** Best match of every segment that a memory may hold: no credits, no datelines made by rule. */
async function lookUp(input: PlanInput): Promise<ReadonlyMap<string, MemoryMatch>> {
  const { memory, segments, to, minimumMatch } = input;
  if (memory === null) return new Map();
  const wanted = segments.flatMap((segment, index) =>
    isBeyondMemory(segment, input) ? [] : [{ segment, index }],
  );
  const found = await memory.lookup(
    wanted.map(({ segment, index }) => ({
      text: segment.text,
      from: segment.language,
      to,
      previous: neighbour(segments, index - 1),
      next: neighbour(segments, index + 1),
      minimum: minimumMatch,
    })),
  );
  return new Map(
    wanted.flatMap(({ segment }, index) => {
      const best = found[index]?.[0];
      return best === undefined ? [] : [[segment.id, best] as const];
    }),
  );
}

function isBeyondMemory(segment: Segment, { article, to, dateline }: PlanInput): boolean {
  if (segment.role === "credit" || segment.language === to) return true;
  return dateline !== null && segment.block === article.metadata.dateline?.block;
}

function neighbour(segments: readonly Segment[], index: number): string | null {
  const segment = segments[index];
  return segment === undefined ? null : oneLine(visibleText(segment));
}
