import { resolve } from "node:path";
import { type Evaluation, evaluate } from "../../evaluate/evaluate.ts";
import { evaluationPage } from "../../evaluate/page.ts";
import { ConfigError } from "../../model/errors.ts";
import { collectScored } from "../../run/collect-scored.ts";
import { writeFiles } from "../../write/files.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { openSession, printJson } from "./session.ts";

/** `dragoman evaluate`: chrF++, chrF and BLEU of editions against references. */
export async function evaluateCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const { json, say, messages } = await openSession(flags, io);
  if (inputs.length === 0) throw new ConfigError("config/no-input");
  const folder = (name: string) => {
    const written = textFlag(flags, name);
    return written === null ? null : resolve(io.cwd, written);
  };
  const references = folder("references");
  const baseline = folder("baseline");
  const paths = inputs.map((path) => resolve(io.cwd, path));
  const scored = await collectScored(paths, references);
  const other = baseline === null ? null : await collectScored([baseline], references);
  const evaluations = [...scored].map(([language, segments]) =>
    evaluate(language, segments, other?.get(language) ?? null),
  );
  const html = folder("html");
  if (html !== null) {
    await writeFiles([{ path: html, content: evaluationPage(evaluations) }]);
    say(messages.t("progress.written", { path: html }));
  }
  if (json) printJson({ evaluations }, io);
  else for (const evaluation of evaluations) print(evaluation, io);
  return EXIT.done;
}

function print({ language, metrics, segments }: Evaluation, io: Io): void {
  for (const { metric, score, interval, comparison, signature } of metrics) {
    const range = `[${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`;
    const against =
      comparison === null
        ? ""
        : `  ${comparison.difference >= 0 ? "+" : ""}${comparison.difference.toFixed(2)} p=${comparison.pValue.toFixed(3)}`;
    io.stdout.write(
      `${language}  ${metric.padEnd(6)}  ${score.toFixed(2).padStart(6)}  ${range}${against}  ${segments.length}  ${signature}\n`,
    );
  }
}
