import type { Job } from "../../model/job.ts";
import { findFault } from "./find-fault.ts";
import { type Line, linesOf } from "./user-message.ts";

/** What an answer brought: accepted texts, and why the others were not, by the model's ids. */
export interface Judgement {
  readonly accepted: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * Judges what a model said of these lines, each by itself, beside its neighbours and against all that
 * it said of the job.
 * @param said the latest text of every line of the job that has one
 */
export function judgeReply(
  job: Job,
  lines: readonly Line[],
  said: ReadonlyMap<string, string>,
): Judgement {
  const problems = new Map<string, string>();
  const accepted = new Map<string, string>();
  for (const { key, segment } of lines) {
    const target = said.get(key)?.trim();
    const draft = { source: segment.text, target: target ?? "", from: job.from, to: job.to };
    const reason = target === undefined ? "reply/missing" : findFault(draft);
    if (reason === null) accepted.set(key, oneLine(draft.target));
    else problems.set(key, reason);
  }
  const doubts = [...merged(lines, accepted, problems), ...repeated(job, accepted, said)];
  for (const [key, reason] of doubts) {
    accepted.delete(key);
    problems.set(key, reason);
  }
  return { accepted, problems };
}

/** A long text beside a missing one has probably swallowed it. */
function* merged(
  lines: readonly Line[],
  accepted: ReadonlyMap<string, string>,
  problems: ReadonlyMap<string, string>,
): Iterable<readonly [string, string]> {
  const isGone = (line: Line | undefined) =>
    line !== undefined && /missing|empty/u.test(problems.get(line.key) ?? "");
  for (const [index, { key, segment }] of lines.entries()) {
    const target = accepted.get(key);
    const isLong = target !== undefined && target.length > segment.text.length * 1.3 + 10;
    if (isLong && (isGone(lines[index - 1]) || isGone(lines[index + 1]))) {
      yield [key, "reply/merged"];
    }
  }
}

const LONG_ENOUGH_TO_BE_UNIQUE = 24;

/** One long text for different sources: at least one of them has somebody else's. */
function* repeated(
  job: Job,
  accepted: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, string>,
): Iterable<readonly [string, string]> {
  const sources = new Map<string, Set<string>>();
  for (const { key, segment } of linesOf(job)) {
    const target = oneLine(said.get(key)?.trim() ?? "");
    sources.set(target, (sources.get(target) ?? new Set()).add(segment.text));
  }
  for (const [key, target] of accepted) {
    if (target.length >= LONG_ENOUGH_TO_BE_UNIQUE && (sources.get(target)?.size ?? 0) > 1) {
      yield [key, "reply/repeated"];
    }
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ");
}
