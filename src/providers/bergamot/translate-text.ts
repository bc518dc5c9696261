import type { LanguageTag } from "../../model/language.ts";
import { cutText, type Piece } from "./cut-text.ts";
import { EngineFault } from "./engine.ts";
import type { EngineText } from "./engine-messages.ts";
import { findCore } from "./find-core.ts";
import { markText, readEntities, unmarkText, writeEntities } from "./markup.ts";
import { projectTokens, withoutTokens } from "./project-tokens.ts";
import { findProtectedTokens, type ProtectedToken } from "./protected-tokens.ts";
import { readScored } from "./read-scored.ts";
import { findReplyProblem } from "./reply-problem.ts";

/** A translation, or why there is none. */
export type Outcome =
  | {
      readonly text: string;
      /** 0–1; `null` where nothing had to be translated. */
      readonly quality: number | null;
    }
  | { readonly reason: string };

/** Gives one text to the engine, as HTML. */
type RunText = (html: string) => Promise<EngineText>;

/** What a text is translated with. */
export interface TextJob {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly run: RunText;
}

/** Longest text given to the engine whole, in UTF-16 units: well under its 256 tokens. */
const longestText = 480;

/** Texts shorter than this are not cut once more when the engine fails on them. */
const shortestRetry = 120;

/**
 * Translates one text through one model: long texts in pieces, tokens protected, every reply
 * checked. What the engine cannot do comes back as a reason, never as a doubtful text.
 */
export async function translateText(text: string, job: TextJob): Promise<Outcome> {
  const pieces = cutText(oneLine(text), longestText);
  return join(pieces, await Promise.all(pieces.map((piece) => translatePiece(piece.text, job))));
}

/** Control characters and lone surrogates would end a text early or break the engine's UTF-8. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u{2028}\u{2029}]+/gu, " ");
}

/** Texts and gaps in order; quality is the mean of the pieces by their length. */
function join(pieces: readonly Piece[], outcomes: readonly Outcome[]): Outcome {
  let text = "";
  let sum = 0;
  let length = 0;
  for (const [index, outcome] of outcomes.entries()) {
    if ("reason" in outcome) return outcome;
    text += outcome.text + (pieces[index]?.gap ?? "");
    if (outcome.quality === null) continue;
    sum += outcome.quality * outcome.text.length;
    length += outcome.text.length;
  }
  return { text, quality: length === 0 ? null : sum / length };
}

/** As an answer shows it: two digits. */
export function roundQuality(quality: number | null): { readonly quality?: number } {
  return quality === null ? {} : { quality: Math.round(quality * 100) / 100 };
}

/** A piece that fails gets a second chance in halves: loops come with length. */
async function translatePiece(text: string, job: TextJob): Promise<Outcome> {
  const outcome = await translateInner(text, job);
  if ("text" in outcome || text.length < shortestRetry) return outcome;
  const halves = cutText(text, Math.ceil(text.length * 0.6));
  const again = await translateEach(halves, job);
  return "text" in again ? again : outcome;
}

/** One after the other, so that the first failure spares the engine the rest. */
async function translateEach(pieces: readonly Piece[], job: TextJob): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const piece of pieces) {
    const outcome = await translateInner(piece.text, job);
    if ("reason" in outcome) return outcome;
    outcomes.push(outcome);
  }
  return join(pieces, outcomes);
}

/** Tokens and space at either end stay where they are; the engine sees what is between them. */
async function translateInner(text: string, job: TextJob): Promise<Outcome> {
  const { start, end } = findCore(text);
  const core = text.slice(start, end);
  if (!/\p{L}/u.test(withoutTokens(core))) return { text, quality: null };
  const outcome = await translateCore(core, job);
  if ("reason" in outcome) return outcome;
  return { ...outcome, text: text.slice(0, start) + outcome.text + text.slice(end) };
}

/**
 * Placeholders are elements from the start; addresses and pictographs are left to the engine
 * first. Where tokens do not survive, the bare text is translated and they are put back by
 * position; an address instead parts the text in two.
 */
async function translateCore(text: string, job: TextJob): Promise<Outcome> {
  const tokens = findProtectedTokens(text);
  if (tokens.length === 0) return await translatePlain(text, job);
  const marked = tokens.some(({ kind }) => kind === "placeholder");
  const first = await (marked ? translateMarked(text, job) : translatePlain(text, job));
  if ("text" in first) return first;
  const second = marked ? first : await translateMarked(text, job);
  if ("text" in second) return second;
  return tokens.some(({ kind }) => kind === "url")
    ? await translateEach(between(text, tokens), job)
    : await translateBare(text, job);
}

async function translatePlain(text: string, job: TextJob): Promise<Outcome> {
  const outcome = await runOne(writeEntities(text), job);
  return accept(text, outcome, readEntities, job);
}

async function translateMarked(text: string, job: TextJob): Promise<Outcome> {
  const { html, elements } = markText(text);
  const outcome = await runOne(html, job);
  return accept(text, outcome, (reply) => unmarkText(reply, elements), job);
}

async function translateBare(text: string, job: TextJob): Promise<Outcome> {
  const outcome = await translatePlain(withoutTokens(text), job);
  return accept(text, outcome, (reply) => projectTokens(text, reply), job);
}

function between(text: string, tokens: readonly ProtectedToken[]): readonly Piece[] {
  let done = 0;
  const pieces = tokens.map((token) => {
    const piece = { text: text.slice(done, token.start), gap: token.text };
    done = token.end;
    return piece;
  });
  return [...pieces, { text: text.slice(done), gap: "" }];
}

async function runOne(html: string, job: TextJob): Promise<Outcome> {
  try {
    const reply = await job.run(html);
    if (reply.sentences > 1) return { reason: "reply/split" };
    const { html: scored, quality } = readScored(reply.text);
    return { text: scored.trim(), quality };
  } catch (error) {
    if (error instanceof EngineFault && error.kind !== "closed") {
      return { reason: `engine/${error.kind}` };
    }
    throw error;
  }
}

/** A reply as text, when it can be read and nothing is wrong with it. */
function accept(
  source: string,
  outcome: Outcome,
  read: (reply: string) => string | null,
  { from, to }: TextJob,
): Outcome {
  if ("reason" in outcome) return outcome;
  const reply = read(outcome.text);
  if (reply === null) return { reason: "reply/placeholder" };
  const problem = findReplyProblem({ source, reply, from, to });
  return problem === null ? { ...outcome, text: reply } : { reason: problem };
}
