import { detectArticle } from "../../read/detect-article.ts";
import { expandInputs } from "../../read/inputs.ts";
import { readInput } from "../../run/read-input.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { inputPlace } from "./input-place.ts";
import { openSession, printJson } from "./session.ts";

/** `dragoman detect`: the language of articles, on what evidence, and of each block. */
export async function detectCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const { config, messages, json, detail } = await openSession(flags, io);
  const language = config.from === "auto" ? "ru" : config.from;
  const reports: Readonly<Record<string, unknown>>[] = [];
  for (const path of await expandInputs(inputs, { cwd: io.cwd, language })) {
    detail(messages.t("progress.reading", { path }));
    const input = await readInput(path, config.format, inputPlace(config, io));
    for (const article of input.articles) {
      const { encoding } = input.source;
      const found = detectArticle(article);
      reports.push({ path, ...found, ...(encoding === "utf-8" ? {} : { encoding }) });
      if (json) continue;
      const name = messages.languageName(found.language);
      const percent = Math.round(found.confidence * 100);
      io.stdout.write(`${path}\t${found.language}\t${name}\t${percent} %\n`);
    }
  }
  if (json) printJson(reports.length === 1 ? reports[0] : reports, io);
  return EXIT.done;
}
