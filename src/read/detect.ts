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

/** The language that most letters voted for, as sure as its lines together make it. */
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
  // A language that leads by little may be the boilerplate's.
  const lead = 1 - ((second?.[1] ?? 0) / letters) ** 6 / 2;
  const certain = own.reduce((sum, vote) => sum + (vote.reliable ? vote.letters : 0), 0);
  const reliable = certain * 4 >= letters && lead > 0.9;
  return { language, script, confidence: joinConfidence(own) * lead, reliable };
}

/** At least that of the surest line; lines of one text are alike, so they count as their root. */
function joinConfidence(votes: readonly LineVote[]): number {
  const surest = Math.max(...votes.map(({ confidence }) => confidence));
  const doubt = votes.reduce((product, { confidence }) => product * (1 - confidence), 1);
  return Math.max(surest, 1 - doubt ** (1 / Math.sqrt(votes.length)));
}
