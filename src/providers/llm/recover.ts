import { ProviderError } from "../../model/errors.ts";
import type { Job, Reply, Usage } from "../../model/job.ts";
import { judgeReply } from "./judge-reply.ts";
import { parseReply } from "./parse-reply.ts";
import { type Line, linesOf, userMessage } from "./user-message.ts";

/** One question to a model. */
interface Question {
  /** The user's message. */
  readonly data: string;
  /** `schema`: in the strictest form that the service offers; `free`: without any. */
  readonly form: "schema" | "free";
  /** Tokens that the answer may take, for services that must be told. */
  readonly mostTokens: number;
}

/** A model's answer. */
export interface ModelAnswer {
  readonly text: string;
  readonly ending: "complete" | "truncated" | "refused";
  readonly usage: Usage;
}

/** Asks a model once. @throws ProviderError */
export type AskModel = (question: Question, signal: AbortSignal) => Promise<ModelAnswer>;

/** What is known of a job: it outlives a call that failed half-way, so that nothing is paid twice. */
export interface Progress {
  readonly accepted: Map<string, string>;
  readonly problems: Map<string, string>;
  /** What the model said last of every line, accepted or not. */
  readonly said: Map<string, string>;
  usage: { inputTokens: number; outputTokens: number };
}

/** The progress of a job that was never asked. */
export function noProgress(): Progress {
  return {
    accepted: new Map(),
    problems: new Map(),
    said: new Map(),
    usage: { inputTokens: 0, outputTokens: 0 },
  };
}

/** What translating a job takes. */
export interface Means {
  /** Name, for errors. */
  readonly provider: string;
  readonly ask: AskModel;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Single questions in a row without an answer after which the others are not asked. */
const PATIENCE = 3;

/**
 * Translates a job: all texts at once, the failed ones once again, then in halves, then one by one
 * without a schema. What fails to the end is reported as failed, never filled in.
 * @throws ProviderError; what was accepted until then is in `progress`
 */
export async function recover(job: Job, means: Means): Promise<Reply> {
  const { provider, progress } = means;
  const lines = linesOf(job);
  const open = () => lines.filter(({ key }) => !progress.accepted.has(key));
  const put = (some: readonly Line[], form: Question["form"]) => question(job, some, form, means);
  const ending = await put(open(), "schema");
  if (ending === "truncated" && open().length > 1 && progress.accepted.size === 0) {
    throw new ProviderError("provider/too-big", { provider, reason: "truncated" }, "split");
  }
  if (open().length > 0 && ending === "complete") await put(open(), "schema");
  if (open().length > 1) for (const half of halves(open())) await put(half, "schema");
  let inVain = 0;
  for (const line of open()) {
    if (inVain >= PATIENCE) break;
    await put([line], "free");
    inVain = progress.accepted.has(line.key) ? 0 : inVain + 1;
  }
  return replyOf(lines, progress);
}

/** What was reached, with a reason for everything else. */
export function replyOf(lines: readonly Line[], progress: Progress, otherwise?: string): Reply {
  const translations = lines.map(({ key, segment: { id } }) => {
    const text = progress.accepted.get(key);
    if (text !== undefined) return { id, text };
    return { id, text: null, reason: otherwise ?? progress.problems.get(key) ?? "reply/missing" };
  });
  return { translations, usage: { ...progress.usage } };
}

async function question(
  job: Job,
  lines: readonly Line[],
  form: Question["form"],
  { ask, progress, signal }: Means,
): Promise<ModelAnswer["ending"]> {
  if (lines.length === 0) return "complete";
  const data = userMessage(job, lines, progress.problems);
  const answer = await ask({ data, form, mostTokens: mostTokens(lines) }, signal);
  const { inputTokens = 0, outputTokens = 0 } = answer.usage;
  progress.usage.inputTokens += inputTokens;
  progress.usage.outputTokens += outputTokens;
  const keys = lines.map(({ key }) => key);
  for (const key of keys) progress.said.delete(key);
  for (const [key, text] of parseReply(answer.text, new Set(keys))) progress.said.set(key, text);
  const { accepted, problems } = judgeReply(job, lines, progress.said);
  for (const [key, text] of accepted) progress.accepted.set(key, text);
  for (const [key, reason] of problems) {
    const isEnding = reason === "reply/missing" && answer.ending !== "complete";
    progress.problems.set(key, isEnding ? `reply/${answer.ending}` : reason);
  }
  return answer.ending;
}

function halves(lines: readonly Line[]): (readonly Line[])[] {
  const middle = Math.ceil(lines.length / 2);
  return [lines.slice(0, middle), lines.slice(middle)];
}

/** Twice the source, counting a token a letter, and what JSON takes around every text. */
function mostTokens(lines: readonly Line[]): number {
  const letters = lines.reduce((sum, { segment }) => sum + segment.text.length, 0);
  return Math.max(1024, letters * 2 + lines.length * 30);
}
