import type { JobSegment, ReplyItem } from "../../model/job.ts";
import { modelLabel } from "./catalogue-entry.ts";
import type { EnginePool } from "./engine-pool.ts";
import type { ReadyModel } from "./load-request.ts";
import type { TextMemo } from "./text-memo.ts";
import { type Outcome, roundQuality, translateText } from "./translate-text.ts";

/** What all segments of a run share. */
export interface RouteContext {
  readonly pool: EnginePool;
  /** One pass of a model over one text, whichever target wants it. */
  readonly memo: TextMemo<Outcome>;
}

/**
 * Takes a segment through one model, or through two by English. English that is known for certain
 * replaces the first pass; otherwise that pass runs once for both targets. What comes out depends
 * on the segment alone.
 */
export async function translateSegment(
  segment: JobSegment,
  models: readonly ReadyModel[],
  context: RouteContext,
  signal: AbortSignal,
): Promise<ReplyItem> {
  const pivot = models.length > 1 ? models[1]?.model.from : undefined;
  const passed: string[] = [];
  let outcome: Outcome = { text: segment.text, quality: null };
  for (const [leg, ready] of models.entries()) {
    if ("reason" in outcome) break;
    if (leg === 0 && pivot !== undefined && segment.pivot?.language === pivot) {
      outcome = { text: segment.pivot.text, quality: null };
      continue;
    }
    outcome = together(outcome, await pass(outcome.text, ready, context, signal));
    passed.push(modelLabel(ready.model));
  }
  return asReplyItem(segment.id, outcome, passed);
}

function pass(
  text: string,
  ready: ReadyModel,
  { pool, memo }: RouteContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { key, from, to } = ready.model;
  const translate = (shared: AbortSignal) =>
    translateText(text, {
      from,
      to,
      run: (html) => pool.translate(ready, { html, signal: shared }),
    });
  return memo.get(`${key}\n${text}`, translate, signal);
}

/** What a pass made, as sure as it and the pass before are together. */
function together(before: Outcome, own: Outcome): Outcome {
  if ("reason" in own || "reason" in before) return own;
  if (before.quality === null || own.quality === null) return own;
  return { ...own, quality: own.quality * before.quality };
}

function asReplyItem(id: string, outcome: Outcome, passed: readonly string[]): ReplyItem {
  const model = passed.length > 0 ? { model: passed.join("+") } : {};
  if ("reason" in outcome) return { id, text: null, reason: outcome.reason, ...model };
  return { id, text: outcome.text, ...roundQuality(outcome.quality), ...model };
}
