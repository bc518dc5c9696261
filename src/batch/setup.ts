import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { sha256 } from "../align/bundle.ts";
import { VERSION } from "../model/version.ts";
import type { Run } from "../run/open-run.ts";

/** Hash of everything besides the text that decides what an edition and its findings look like. */
export async function setupOf({ config, options }: Run, cwd: string): Promise<string> {
  const chains = [...options.chains].map(([to, { memory, lanes }]) => [
    to,
    memory?.version ?? null,
    lanes.map(({ provider }) => `${provider.name}:${provider.version}`),
  ]);
  const glossaries = await Promise.all(
    config.glossary.map((path) => readFile(resolve(cwd, path)).then(sha256, () => "unreadable")),
  );
  const { emit, from, minMatch, checks } = config;
  const setup = { chains, glossaries, emit, from, minMatch, checks, version: VERSION };
  return sha256(JSON.stringify(setup)).slice(0, 16);
}
