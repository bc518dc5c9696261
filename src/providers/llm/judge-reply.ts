import type { Job } from "../../model/job.ts";
import { findFault } from "./find-fault.ts";
import type { Line } from "./user-message.ts";

/** What an answer brought: accepted texts, and why the others were not, by the model's ids. */
export interface Judgement {
  readonly accepted: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, string>;
}

/** Judges the texts of an answer, each by itself and beside its neighbours. */
export function judgeReply(
  job: Job,
  lines: readonly Line[],
  texts: ReadonlyMap<string, string>,
): Judgement {
  const problems = new Map<string, string>();
  const accepted = new Map<string, string>();
  for (const { key, segment } of lines) {
    const target = texts.get(key)?.trim();
    const reason =
      target === undefined
        ? "reply/missing"
        : findFault({ source: segment.text, target, from: job.from, to: job.to });
    if (reason === null && target !== undefined) accepted.set(key, oneLine(target));
    else problems.set(key, reason ?? "reply/missing");
  }
  for (const [key, reason] of [
    ...merged(lines, accepted, problems),
    ...repeated(lines, accepted),
  ]) {
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
    const isLong = target !== undefined && target.length > segment.text.length * 1.5 + 20;
    if (isLong && (isGone(lines[index - 1]) || isGone(lines[index + 1]))) {
      yield [key, "reply/merged"];
    }
  }
}

const LONG_ENOUGH_TO_BE_UNIQUE = 24;

/** One long text for different sources: at least one of them has somebody else's. */
function* repeated(
  lines: readonly Line[],
  accepted: ReadonlyMap<string, string>,
): Iterable<readonly [string, string]> {
  const sources = new Map<string, Set<string>>();
  for (const { key, segment } of lines) {
    const target = accepted.get(key) ?? "";
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
