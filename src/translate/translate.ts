import { ProviderError } from "../model/errors.ts";
import type { Job, JobSegment, Reply, ReplyItem } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Limits } from "../model/provider.ts";
import type { Origin } from "../model/translation.ts";
import { type Proposal, refuse } from "./gate.ts";
import type { Lane } from "./lane.ts";

/** What became of one text. */
export type Outcome =
  | {
      readonly status: "done";
      readonly text: string;
      readonly origin: Origin;
      /** Not a translation: typographic conventions do not apply. */
      readonly synthetic: boolean;
    }
  | { readonly status: "failed"; readonly reason: string };

/** Texts of one language pair and the providers to ask, in order. */
export interface Assignment {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly segments: readonly JobSegment[];
  readonly lanes: readonly Lane[];
  /** Why a text has no answer when there is nobody to ask: `memory/no-match`. */
  readonly otherwise: string;
  /** Cuts segments into jobs within a provider's limits. */
  pack(segments: readonly JobSegment[], limits: Limits): readonly Job[];
  /** The two halves of a job that was too big. */
  halve(job: Job): readonly Job[];
  /** Called for every accepted text as it comes in. */
  onDone?(id: string, outcome: Outcome): void;
}

/**
 * Asks the providers in order until every text has an answer that passes the gate. Never throws for
 * a provider's failure, nor for an abort: what is not done is `failed` with its reason.
 */
export async function translate(
  assignment: Assignment,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const { id } of assignment.segments) {
    outcomes.set(id, { status: "failed", reason: assignment.otherwise });
  }
  for (const lane of assignment.lanes) {
    const pending = assignment.segments.filter(({ id }) => outcomes.get(id)?.status === "failed");
    if (pending.length === 0 || signal.aborted) break;
    const settle = (id: string, outcome: Outcome) => {
      outcomes.set(id, outcome);
      if (outcome.status === "done") assignment.onDone?.(id, outcome);
    };
    if (!lane.provider.supports(assignment.from, assignment.to)) {
      fail(pending, "provider/pair", settle);
      continue;
    }
    const jobs = assignment.pack(pending, lane.provider.limits);
    await Promise.all(jobs.map((job) => runJob(job, { lane, assignment, signal, settle })));
  }
  return outcomes;
}

interface Run {
  readonly lane: Lane;
  readonly assignment: Assignment;
  readonly signal: AbortSignal;
  settle(id: string, outcome: Outcome): void;
}

async function runJob(job: Job, run: Run): Promise<void> {
  const { lane, assignment, signal, settle } = run;
  try {
    judge(job, await lane.run(job, signal), run);
  } catch (error) {
    if (signal.aborted) return fail(job.segments, "interrupted", settle);
    if (!(error instanceof ProviderError)) throw error;
    if (error.action === "split" && job.segments.length > 1) {
      await Promise.all(assignment.halve(job).map((half) => runJob(half, run)));
      return;
    }
    fail(job.segments, error.code, settle);
  }
}

/** Accepts or refuses every text of a reply; ids that were not asked for are ignored. */
function judge(job: Job, reply: Reply, { lane, settle }: Run): void {
  const answers = new Map<string, ReplyItem>();
  for (const item of reply.translations) if (!answers.has(item.id)) answers.set(item.id, item);
  for (const { id, text: source } of job.segments) {
    settle(id, verdict(answers.get(id), { source, from: job.from, to: job.to }, lane));
  }
}

function verdict(
  answer: ReplyItem | undefined,
  asked: Omit<Proposal, "target">,
  lane: Lane,
): Outcome {
  if (answer === undefined) return { status: "failed", reason: "reply/missing" };
  const text = answer.text?.trim() ?? "";
  if (text === "") return { status: "failed", reason: answer.reason ?? "reply/empty" };
  const synthetic = lane.provider.kind === "synthetic";
  const refusal = synthetic ? null : refuse({ ...asked, target: text });
  if (refusal !== null) return { status: "failed", reason: refusal };
  return { status: "done", text, origin: originOf(answer, lane), synthetic };
}

function originOf({ model, quality }: ReplyItem, { provider }: Lane): Origin {
  return {
    provider: provider.name,
    version: provider.version,
    ...(model === undefined ? {} : { model }),
    ...(quality === undefined ? {} : { quality }),
  };
}

function fail(segments: readonly JobSegment[], reason: string, settle: Run["settle"]): void {
  for (const { id } of segments) settle(id, { status: "failed", reason });
}
