import type { JobSegment, ReplyItem } from "../../model/job.ts";
import { modelLabel } from "./catalogue-entry.ts";
import type { EnginePool, ReadyModel } from "./engine-pool.ts";
import type { TextMemo } from "./text-memo.ts";
import { type Outcome, translateText } from "./translate-text.ts";

/** What all segments of a run share. */
export interface RouteContext {
  readonly pool: EnginePool;
  /** One pass of a model over one text, whichever target wants it. */
  readonly memo: TextMemo<Outcome>;
}

/**
 * Takes a segment through one model, or through two by English. English that is known for certain
 * replaces the first pass; otherwise that pass runs once for both targets.
 */
export async function translateSegment(
  segment: JobSegment,
  models: readonly ReadyModel[],
  context: RouteContext,
  signal: AbortSignal,
): Promise<ReplyItem> {
  const { id, pivot } = segment;
  const [first, second] = models;
  const known = second !== undefined && pivot?.language === second.model.from;
  const passes = known ? [second] : models;
  const model = passes.map((ready) => modelLabel(ready.model)).join("+");
  let text = known && pivot !== undefined ? pivot.text : segment.text;
  if (first === undefined) return { id, text: null, reason: "engine/no-model" };
  for (const ready of passes) {
    const outcome = await pass(text, ready, context, signal);
    if ("reason" in outcome) return { id, text: null, reason: outcome.reason, model };
    text = outcome.text;
  }
  return { id, text, model };
}

async function pass(
  text: string,
  ready: ReadyModel,
  { pool, memo }: RouteContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { key, from, to } = ready.model;
  return await memo.get(
    `${key}\n${text}`,
    (shared) =>
      translateText(text, {
        from,
        to,
        run: (piece, markup) => pool.translate(ready, piece, markup, shared),
      }),
    signal,
  );
}
