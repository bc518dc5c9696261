import { setImmediate as nextTurn } from "node:timers/promises";
import { ProviderError } from "../model/errors.ts";
import type { Job, JobSegment, Reply, ReplyItem } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Limits } from "../model/provider.ts";
import { type Proposal, refuse } from "./gate.ts";
import type { Lane } from "./lane.ts";
import type { Outcome } from "./outcome.ts";
import { type Judged, openRecorder, type Recorder, type Verdict } from "./recorder.ts";

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
  const recorder = await openRecorder(assignment);
  for (const [index, lane] of assignment.lanes.entries()) {
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
    const run = { lane, index, assignment, signal, settle, recorder };
    const jobs = assignment.pack(pending, packingLimits(lane.provider.limits));
    await settleAll(jobs, (job) => recall(job, run));
  }
  return outcomes;
}

/** Jobs begun before calls under way get a chance to end. */
const BEGUN_AT_ONCE = 32;

/** Begins all jobs, and waits for all of them; the first calls do not wait until the last is begun. */
async function settleAll(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  const begun: Promise<void>[] = [];
  for (const job of jobs) {
    const one = work(job);
    one.catch(() => undefined); // it is thrown below, when all are begun
    begun.push(one);
    if (begun.length % BEGUN_AT_ONCE === 0) await nextTurn();
  }
  await Promise.all(begun);
}

interface Run {
  readonly lane: Lane;
  /** The lane's place in the chain. */
  readonly index: number;
  readonly assignment: Assignment;
  readonly signal: AbortSignal;
  readonly recorder: Recorder;
  settle(id: string, outcome: Outcome): void;
}

/** Jobs so small that a minute's characters can be used to 95 %, whatever the size of jobs. */
function packingLimits(limits: Limits): Limits {
  const { characters = Infinity, charactersPerMinute } = limits;
  if (charactersPerMinute === undefined) return limits;
  return { ...limits, characters: Math.min(characters, Math.floor(charactersPerMinute / 20)) };
}

/** Takes what was already paid for; texts that another job asks for at this moment are waited for. */
async function recall(job: Job, run: Run): Promise<void> {
  const { recorder, index, lane } = run;
  const open: JobSegment[] = [];
  const shared: JobSegment[] = [];
  const others: Promise<unknown>[] = [];
  for (const segment of missing(job.segments, job, run)) {
    const other = lane.underWay.get(recorder.keyOf(segment, job, index) ?? "");
    if (other === undefined) open.push(segment);
    else {
      shared.push(segment);
      others.push(other);
    }
  }
  await send(open, job, run);
  await Promise.all(others);
  if (shared.length > 0) await send(missing(shared, job, run), job, run);
}

/** Settles what was paid for, and returns the rest. */
function missing(segments: readonly JobSegment[], job: Job, run: Run): readonly JobSegment[] {
  return segments.filter((segment) => {
    const known = run.recorder.recall(segment, job, run.index);
    if (known !== null) run.settle(segment.id, known);
    return known === null;
  });
}

/** Sends these segments of a job, and says so to other jobs that hold the same texts. */
async function send(segments: readonly JobSegment[], job: Job, run: Run): Promise<void> {
  if (segments.length === 0) return;
  const { lane, assignment, recorder, index } = run;
  const isWhole = segments.length === job.segments.length;
  const limits = { concurrency: lane.provider.limits.concurrency };
  const jobs = isWhole ? [job] : assignment.pack(segments, limits);
  const work = Promise.all(jobs.map((part) => runJob(part, run)));
  const keys = segments.flatMap((segment) => recorder.keyOf(segment, job, index) ?? []);
  const ended = work.catch(() => undefined);
  for (const key of keys) lane.underWay.set(key, ended);
  try {
    await work;
  } finally {
    for (const key of keys) lane.underWay.delete(key);
  }
}

async function runJob(job: Job, run: Run): Promise<void> {
  const { lane, assignment, signal, settle } = run;
  try {
    judge(job, await lane.run(job, signal, assignment), run);
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
function judge(job: Job, reply: Reply, { lane, index, settle, recorder }: Run): void {
  const answers = new Map<string, ReplyItem>();
  for (const item of reply.translations) if (!answers.has(item.id)) answers.set(item.id, item);
  const judged = job.segments.map((segment): Judged => {
    const asked = { source: segment.text, from: job.from, to: job.to };
    const answer = answers.get(segment.id);
    return { segment, answer, verdict: verdict(answer, asked, lane) };
  });
  for (const [id, outcome] of recorder.keep(job, judged, reply.usage, index)) settle(id, outcome);
}

function verdict(
  answer: ReplyItem | undefined,
  asked: Omit<Proposal, "target">,
  { provider }: Lane,
): Verdict {
  if (answer === undefined) return { text: null, reason: "reply/missing" };
  const text = answer.text?.trim() ?? "";
  if (text === "") return { text: null, reason: answer.reason ?? "reply/empty" };
  const refusal = provider.kind === "synthetic" ? null : refuse({ ...asked, target: text });
  return refusal === null ? { text } : { text: null, reason: refusal };
}

function fail(segments: readonly JobSegment[], reason: string, settle: Run["settle"]): void {
  for (const { id } of segments) settle(id, { status: "failed", reason });
}
