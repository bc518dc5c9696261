import { tmpdir } from "node:os";
import { completeConfig } from "../../src/config/config.ts";
import type { Bundle } from "../../src/model/bundle.ts";
import { openRun } from "../../src/run/open-run.ts";
import { type ArticleResult, translateInputs } from "../../src/run/translate-inputs.ts";

/** Translates files as the command does, with providers that need no network. */
export async function translateFiles(
  paths: readonly string[],
  flags: Record<string, unknown>,
  out: string,
): Promise<readonly ArticleResult[]> {
  const config = completeConfig(flags, {}, ["echo", "pseudo", "exec"]);
  const { signal } = new AbortController();
  const cwd = tmpdir();
  const place = { env: {}, cwd, settings: {}, signal, notice: () => undefined };
  const run = await openRun(config, place);
  const stdin = async () => new Uint8Array();
  const results = await translateInputs(paths, run, { cwd, stdin, out, signal });
  await run.close();
  return results;
}

/** The bundle of an article that was translated. */
export function bundleOf(result: ArticleResult | undefined): Bundle {
  if (result?.status === "complete" || result?.status === "partial")
    return result.translated.bundle;
  throw new TypeError(`the article failed: ${JSON.stringify(result)}`);
}
