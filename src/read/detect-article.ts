import type { Article, Block } from "../model/article.ts";
import type { Detection } from "../model/detection.ts";
import type { LanguageTag } from "../model/language.ts";
import { tally } from "./detect.ts";
import { foreignLanguage } from "./detect-foreign.ts";
import { sampleLines } from "./detect-sample.ts";
import { type LineVote, voteOnLine } from "./detect-vote.ts";

/** What one block is in. */
export interface BlockDetection {
  readonly block: string;
  readonly language: LanguageTag;
  readonly confidence: number;
  readonly reliable: boolean;
}

/** What an article is in, on what grounds, and which blocks differ. */
export interface ArticleDetection extends Detection {
  readonly evidence: {
    /** Letters that were looked at. */
    readonly letters: number;
    /** Letters that voted for each language. */
    readonly votes: Readonly<Record<LanguageTag, number>>;
  };
  readonly blocks: readonly BlockDetection[];
}

/** Letters below which a block is in its article's language unless the whole of it is foreign. */
const shortBlock = 100;

/** Detects the language of an article from all of its blocks, then of each block by itself. */
export function detectArticle(article: Article): ArticleDetection {
  const byBlock = article.blocks.map((block) => votesOf(block.text));
  const votes = byBlock.flat();
  const detection = tally(votes);
  const blocks = article.blocks.map((block, index) =>
    detectBlock(block, byBlock[index] ?? [], detection),
  );
  return { ...detection, evidence: evidenceOf(votes), blocks };
}

function votesOf(text: string): LineVote[] {
  return sampleLines(text)
    .map(voteOnLine)
    .filter(({ letters }) => letters > 0);
}

function detectBlock(block: Block, votes: readonly LineVote[], article: Detection): BlockDetection {
  const own = tally(votes);
  const letters = votes.reduce((sum, vote) => sum + vote.letters, 0);
  const { language, confidence, reliable } = inherits(block, own, letters, article) ? article : own;
  return { block: block.id, language, confidence, reliable };
}

/** Whether a block says too little for itself, or what it says is not certain. */
function inherits(block: Block, own: Detection, letters: number, article: Detection): boolean {
  if (own.language === "und") return true;
  if (own.language === article.language || article.language === "und") return false;
  return letters < shortBlock
    ? foreignLanguage(block.text, article.language) !== own.language
    : !own.reliable;
}

function evidenceOf(votes: readonly LineVote[]): ArticleDetection["evidence"] {
  const counted: Record<LanguageTag, number> = {};
  for (const { language, letters } of votes) {
    counted[language] = (counted[language] ?? 0) + letters;
  }
  const letters = votes.reduce((sum, vote) => sum + vote.letters, 0);
  return { letters, votes: counted };
}
