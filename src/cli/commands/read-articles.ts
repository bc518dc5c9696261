import { analyse, type ReadArticle } from "../../pipeline.ts";
import { expandInputs } from "../../read/inputs.ts";
import { readInput } from "../../run/read-input.ts";
import type { Io } from "../io.ts";
import { inputPlace } from "./input-place.ts";
import type { Session } from "./session.ts";

/** An article with the path it came from. */
export interface NamedArticle extends ReadArticle {
  readonly path: string;
}

/** Reads and segments every article of the inputs. @throws ConfigError, ReadError */
export async function readArticles(
  inputs: readonly string[],
  { config, detail, messages }: Session,
  io: Io,
): Promise<readonly NamedArticle[]> {
  const language = config.from === "auto" ? "ru" : config.from;
  const place = inputPlace(config, io);
  const paths = await expandInputs(inputs, { cwd: io.cwd, language });
  const articles: NamedArticle[] = [];
  for (const path of paths) {
    detail(messages.t("progress.reading", { path }));
    const input = await readInput(path, config.format, place);
    for (const article of input.articles) {
      const options = { from: config.from, targets: config.to };
      articles.push({ path, ...(await analyse(article, input.source, options)) });
    }
  }
  return articles;
}
