import { codePointCounter } from "../../align/code-points.ts";
import type { Segment } from "../../model/segment.ts";
import { explainSentences } from "../../segment/sentences.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { type NamedArticle, readArticles } from "./read-articles.ts";
import { openSession, printJson } from "./session.ts";

/** `dragoman segment`: the article as it was read and its segments; `--explain` says why. */
export async function segmentCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  const articles = await readArticles(inputs, session, io);
  const shown = articles.map((article) => show(article, flags["explain"] === true));
  printJson(shown.length === 1 ? shown[0] : shown, io);
  return EXIT.done;
}

/** A bundle without targets; offsets count code points. */
function show(
  { article, source, segments }: NamedArticle,
  explain: boolean,
): Readonly<Record<string, unknown>> {
  const { published, publisher, keywords, media, dateline } = article.metadata;
  const count = codePointCounter(article.text);
  const place = ({ start, end, locator }: Pick<Segment, "start" | "end" | "locator">) =>
    locator === undefined ? { start: count(start), end: count(end) } : { start, end, locator };
  return {
    dragoman: 1,
    id: article.id,
    source,
    metadata: { dateline, published, publisher, keywords, media },
    segments: segments.map(({ id, block, role, text, language, ...span }) => ({
      id,
      block,
      role,
      source: { text, ...place(span), language },
    })),
    dropped: article.dropped.map(({ text, reason, ...span }) => ({ ...place(span), text, reason })),
    ...(explain ? { cuts: explainBlocks(article.blocks) } : {}),
  };
}

function explainBlocks(
  blocks: NamedArticle["article"]["blocks"],
): readonly Readonly<Record<string, unknown>>[] {
  return blocks.map(({ id, text }) => ({ block: id, boundaries: explainSentences(text, "ru") }));
}
