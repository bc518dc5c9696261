import type { Article, Block } from "../model/article.ts";
import type { Detection } from "../model/detection.ts";
import type { LanguageTag } from "../model/language.ts";
import { tally } from "./detect.ts";
import { foreignLanguage } from "./detect-foreign.ts";
import { mainTexts, sampleLines } from "./detect-sample.ts";
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

/** Characters below which a block is in its article's language unless the whole of it is foreign. */
const shortBlock = 100;

/**
 * Detects the language of an article from its blocks of running text (from all, where those are not
 * most of it), then of each block by itself.
 */
export function detectArticle(article: Article): ArticleDetection {
  const main = mainTexts(article.blocks, ({ text }) => text.length);
  const votesByBlock = new Map(main.map((block) => [block, votesOf(block.text)]));
  const votes = [...votesByBlock.values()].flat();
  const detection = tally(votes);
  const blocks = article.blocks.map((block) =>
    detectBlock(block, votesByBlock.get(block), detection),
  );
  return { ...detection, evidence: evidenceOf(votes), blocks };
}

/** Blocks that are enough to know an article's language by. */
const enoughBlocks = 32;

/** An article's language alone, from up to 32 blocks of running text spread over all of it. */
export function detectArticleLanguage({ blocks }: Article): Detection {
  const main = mainTexts(blocks, ({ text }) => text.length);
  const step = Math.max(1, main.length / enoughBlocks);
  const count = Math.min(main.length, enoughBlocks);
  const spread = Array.from({ length: count }, (_, index) => main[Math.floor(index * step)]);
  return tally(spread.flatMap((block) => (block === undefined ? [] : votesOf(block.text))));
}

function votesOf(text: string): LineVote[] {
  return sampleLines(text)
    .map(voteOnLine)
    .filter(({ letters }) => letters > 0);
}

function detectBlock(
  block: Block,
  votes: readonly LineVote[] | undefined,
  article: Detection,
): BlockDetection {
  const { language, confidence, reliable } = detectionOf(block, votes, article);
  return { block: block.id, language, confidence, reliable };
}

/** A block too short or too doubtful to say for itself inherits what its article is in. */
function detectionOf(
  { text }: Block,
  votes: readonly LineVote[] | undefined,
  article: Detection,
): Detection {
  const decided = article.language !== "und";
  const foreign =
    decided && text.length < shortBlock ? foreignLanguage(text, article.language) : "";
  if (foreign === null) return article;
  const own = tally(votes ?? votesOf(text));
  if (own.language === "und") return article;
  const differs = own.language !== article.language;
  return decided && differs && foreign === "" && !own.reliable ? article : own;
}

function evidenceOf(votes: readonly LineVote[]): ArticleDetection["evidence"] {
  const counted: Record<LanguageTag, number> = {};
  for (const { language, letters } of votes) {
    counted[language] = (counted[language] ?? 0) + letters;
  }
  const letters = votes.reduce((sum, vote) => sum + vote.letters, 0);
  return { letters, votes: counted };
}
