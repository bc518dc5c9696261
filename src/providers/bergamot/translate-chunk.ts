import type { JobSegment, ReplyItem } from "../../model/job.ts";
import { modelLabel } from "./catalogue-entry.ts";
import type { EnginePool } from "./engine-pool.ts";
import type { ReadyModel } from "./load-request.ts";
import type { TextGroup } from "./take-batch.ts";
import type { TextMemo } from "./text-memo.ts";
import { type Outcome, roundQuality, translateText } from "./translate-text.ts";

/** What all segments of a run share. */
export interface RouteContext {
  readonly pool: EnginePool;
  /** One pass of a model over one text, whichever target wants it. */
  readonly memo: TextMemo<Outcome>;
}

/** Segments of a small job in one batch: two workers share an article of usual length. */
const smallChunk = 16;

/** Segments of a large job in one batch: enough for the engine's full speed. */
const largeChunk = 64;

/** From here on a job is large. */
const largeJob = 128;

/**
 * Cuts a job into chunks of like size that go through the engine together. What the engine makes
 * of a text can depend on its neighbours in the batch (their words share one shortlist), so chunks
 * depend on the job alone, never on time or on the number of workers.
 */
export function chunkSegments(segments: readonly JobSegment[]): readonly (readonly JobSegment[])[] {
  const largest = segments.length < largeJob ? smallChunk : largeChunk;
  const size = Math.ceil(segments.length / Math.max(1, Math.ceil(segments.length / largest)));
  const chunks: (readonly JobSegment[])[] = [];
  for (let at = 0; at < segments.length; at += size) chunks.push(segments.slice(at, at + size));
  return chunks;
}

/** A segment on its way: its text after the passes so far, or why it has none. */
interface Traveller {
  readonly segment: JobSegment;
  readonly outcome: Outcome;
  /** Models passed. */
  readonly passed: readonly string[];
}

/**
 * Takes a chunk through one model, or through two by English. English that is known for certain
 * replaces the first pass; otherwise that pass runs once for both targets.
 */
export async function translateChunk(
  segments: readonly JobSegment[],
  models: readonly ReadyModel[],
  context: RouteContext,
  signal: AbortSignal,
): Promise<readonly ReplyItem[]> {
  const pivot = models.length > 1 ? models[1]?.model.from : undefined;
  let travellers: readonly Traveller[] = segments.map((segment) => ({
    segment,
    outcome: { text: segment.text, quality: null },
    passed: [],
  }));
  for (const [leg, ready] of models.entries()) {
    const group: TextGroup = { leg };
    travellers = await Promise.all(
      travellers.map((traveller) => {
        const { segment } = traveller;
        if (leg === 0 && pivot !== undefined && segment.pivot?.language === pivot) {
          return { ...traveller, outcome: { text: segment.pivot.text, quality: null } };
        }
        return pass(traveller, ready, group, context, signal);
      }),
    );
  }
  return travellers.map(asReplyItem);
}

async function pass(
  traveller: Traveller,
  ready: ReadyModel,
  group: TextGroup,
  { pool, memo }: RouteContext,
  signal: AbortSignal,
): Promise<Traveller> {
  if ("reason" in traveller.outcome) return traveller;
  const { text } = traveller.outcome;
  const { key, from, to } = ready.model;
  const translate = (shared: AbortSignal) =>
    translateText(text, {
      from,
      to,
      run: (html, attempt) =>
        pool.translate(ready, {
          html,
          signal: shared,
          group: attempt === "first" ? group : null,
        }),
    });
  const before = traveller.outcome.quality;
  const own = await memo.get(`${key}\n${text}`, translate, signal);
  const outcome =
    "reason" in own || before === null || own.quality === null
      ? own
      : { ...own, quality: own.quality * before };
  return { ...traveller, outcome, passed: [...traveller.passed, modelLabel(ready.model)] };
}

function asReplyItem({ segment, outcome, passed }: Traveller): ReplyItem {
  const model = passed.length > 0 ? { model: passed.join("+") } : {};
  if ("text" in outcome) {
    const { text, quality } = outcome;
    return { id: segment.id, text, ...roundQuality(quality), ...model };
  }
  return { id: segment.id, text: null, reason: outcome.reason, ...model };
}
