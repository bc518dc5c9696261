import type { Detection } from "../model/detection.ts";
import { sampleLines } from "./detect-sample.ts";
import { type LineVote, voteOnLine } from "./detect-vote.ts";

const nothing: Detection = { language: "und", script: "Zyyy", confidence: 0, reliable: false };

/**
 * What language a text is in. Each line votes with the weight of its letters, so that foreign
 * boilerplate around an article does not decide; a text of one line is its one vote.
 */
export function detectLanguage(text: string): Detection {
  const votes = sampleLines(text)
    .map(voteOnLine)
    .filter(({ letters }) => letters > 0);
  return tally(votes);
}

/** The language that most letters voted for, as sure as its surest lines together make it. */
export function tally(votes: readonly LineVote[]): Detection {
  const shares = new Map<string, number>();
  for (const { language, script, letters } of votes) {
    const key = `${language} ${script}`;
    shares.set(key, (shares.get(key) ?? 0) + letters);
  }
  const [first, second] = [...shares].sort(([, a], [, b]) => b - a);
  if (first === undefined) return nothing;
  const [key, letters] = first;
  const [language = "und", script = "Zyyy"] = key.split(" ");
  const own = votes.filter((vote) => vote.language === language && vote.script === script);
  const doubt = own.reduce((product, vote) => product * (1 - vote.confidence), 1);
  const lead = 1 - ((second?.[1] ?? 0) / letters) ** 3 / 2;
  const confidence = Math.max(...own.map((vote) => vote.confidence), 1 - doubt) * lead;
  return {
    language,
    script,
    confidence,
    reliable: own.some((vote) => vote.reliable) && lead > 0.9,
  };
}
