import type { LanguageTag } from "../../model/language.ts";
import { cutText, type Piece } from "./cut-text.ts";
import { EngineFault } from "./engine.ts";
import type { EngineText, TranslateRequest } from "./engine-messages.ts";
import { markText, unmarkText } from "./markup.ts";
import { findProtectedTokens, type ProtectedToken } from "./protected-tokens.ts";
import { findReplyProblem } from "./reply-problem.ts";

/** A translation, or why there is none. */
export type Outcome = { readonly text: string } | { readonly reason: string };

/** Whether a text is given to the engine for the first time, with its neighbours, or once more. */
export type Attempt = "first" | "again";

/** Gives one text to the engine. */
export type RunText = (
  text: string,
  markup: TranslateRequest["markup"],
  attempt: Attempt,
) => Promise<EngineText>;

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
  const line = oneLine(text);
  const whole = await translatePieces(cutText(line, longestText), job);
  if ("text" in whole || line.length < shortestRetry) return whole;
  const smaller = cutText(line, Math.min(longestText, line.length - 1) / 2);
  const again = await translatePieces(smaller, onceMore(job));
  return "text" in again ? again : whole;
}

/** Control characters and lone surrogates would end a text early or break the engine's UTF-8. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u{2028}\u{2029}]+/gu, " ");
}

function onceMore(job: TextJob): TextJob {
  return { ...job, run: (text, markup) => job.run(text, markup, "again") };
}

async function translatePieces(pieces: readonly Piece[], job: TextJob): Promise<Outcome> {
  const outcomes = await Promise.all(pieces.map((piece) => translatePiece(piece.text, job)));
  let text = "";
  for (const [index, outcome] of outcomes.entries()) {
    if ("reason" in outcome) return outcome;
    text += outcome.text + (pieces[index]?.gap ?? "");
  }
  return { text };
}

/** Tokens and space at either end stay where they are; the engine sees what is between them. */
async function translatePiece(text: string, job: TextJob): Promise<Outcome> {
  const { start, end } = findCore(text);
  const core = text.slice(start, end);
  if (!/\p{L}/u.test(core)) return { text };
  const outcome = await translateCore(core, job);
  if ("reason" in outcome) return outcome;
  return { text: text.slice(0, start) + outcome.text + text.slice(end) };
}

function findCore(text: string): { readonly start: number; readonly end: number } {
  const tokens = findProtectedTokens(text);
  const space = (from: number) => text.slice(from).length - text.slice(from).trimStart().length;
  let start = space(0);
  for (const token of tokens) {
    if (token.start !== start) break;
    start = token.end + space(token.end);
  }
  let end = text.trimEnd().length;
  for (const token of tokens.toReversed()) {
    if (token.end !== end) break;
    end = text.slice(0, token.start).trimEnd().length;
  }
  return { start, end: Math.max(start, end) };
}

/**
 * Addresses and pictographs are left to the engine first, placeholders are elements from the
 * start; where tokens do not survive, the text between them is translated in pieces.
 */
async function translateCore(text: string, job: TextJob): Promise<Outcome> {
  const tokens = findProtectedTokens(text);
  const attempts = tokens.some(({ kind }) => kind === "placeholder")
    ? [translateMarked]
    : [translatePlain, ...(tokens.length > 0 ? [translateMarked] : [])];
  let last: Outcome = { reason: "reply/empty" };
  for (const [index, attempt] of attempts.entries()) {
    last = await attempt(text, index === 0 ? job : onceMore(job));
    if ("text" in last) return last;
  }
  return tokens.length > 0 ? await translateBetween(text, tokens, onceMore(job)) : last;
}

async function translatePlain(text: string, job: TextJob): Promise<Outcome> {
  const outcome = await runOne(text, "plain", job);
  return "text" in outcome ? accept(text, outcome.text, job) : outcome;
}

async function translateMarked(text: string, job: TextJob): Promise<Outcome> {
  const { html, elements } = markText(text);
  const outcome = await runOne(html, "html", job);
  if ("reason" in outcome) return outcome;
  const reply = unmarkText(outcome.text, elements);
  return reply === null ? { reason: "reply/placeholder" } : accept(text, reply, job);
}

async function translateBetween(
  text: string,
  tokens: readonly ProtectedToken[],
  job: TextJob,
): Promise<Outcome> {
  const pieces: Piece[] = [];
  let done = 0;
  for (const token of tokens) {
    pieces.push({ text: text.slice(done, token.start), gap: token.text });
    done = token.end;
  }
  return await translatePieces([...pieces, { text: text.slice(done), gap: "" }], job);
}

async function runOne(
  text: string,
  markup: TranslateRequest["markup"],
  job: TextJob,
): Promise<Outcome> {
  try {
    const reply = await job.run(text, markup, "first");
    if (reply.sentences > 1) return { reason: "reply/split" };
    return { text: reply.text.trim() };
  } catch (error) {
    if (error instanceof EngineFault && error.kind !== "closed") {
      return { reason: `engine/${error.kind}` };
    }
    throw error;
  }
}

function accept(source: string, reply: string, { from, to }: TextJob): Outcome {
  const problem = findReplyProblem({ source, reply, from, to });
  return problem === null ? { text: reply } : { reason: problem };
}
