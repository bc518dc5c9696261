import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "../../../src/model/bundle.ts";
import { newFolder, type Outcome, runCli } from "../run-cli.ts";

/** A translated article in a folder of its own. */
export interface Translated {
  readonly cwd: string;
  /** The bundle's folder, relative to `cwd`. */
  readonly folder: string;
  run(...argv: readonly string[]): Promise<Outcome>;
  read(name: string): string;
  write(name: string, text: string): void;
  bundle(): Bundle;
}

const article = "who-digital-health";
const fixtures = new URL(`../../../fixtures/articles/${article}/`, import.meta.url).pathname;

/** A memory that knows nothing. */
const emptyMemory = '<tmx version="1.4"><header srclang="ru"/><body/></tmx>';

/** Translates the seed article with these flags. Its source is not beside the bundle. */
export async function translated(...flags: readonly string[]): Promise<Translated> {
  return translate(readFileSync(join(fixtures, "memory.tmx"), "utf8"), flags);
}

/** The seed article with nothing in Azerbaijani but what is copied or rendered by rule. */
export async function untranslated(): Promise<Translated> {
  return translate(emptyMemory, ["--provider", "memory", "--to", "az"]);
}

/** Translates the seed article with a memory (TMX) and flags. */
export async function translate(tmx: string, flags: readonly string[]): Promise<Translated> {
  const cwd = newFolder();
  writeFileSync(join(cwd, "memory.tmx"), tmx);
  const source = join(fixtures, `${article}.ru.txt`);
  return opened(cwd, article, [source, "--memory", "memory.tmx", ...flags]);
}

/** Translates an article that is written to this file; the bundle lies too deep below to find it. */
export async function translateFile(
  name: string,
  text: string,
  flags: readonly string[],
): Promise<Translated> {
  const cwd = newFolder();
  writeFileSync(join(cwd, name), text);
  return opened(cwd, name.split(".")[0] ?? name, [name, ...flags], "deep/er/out");
}

async function opened(
  cwd: string,
  id: string,
  flags: readonly string[],
  out = "out",
): Promise<Translated> {
  const run = (...argv: readonly string[]) => runCli(argv, { cwd });
  await run("translate", ...flags, "--out", out);
  const folder = join(out, id);
  const place = (name: string) => join(cwd, name);
  return {
    cwd,
    folder,
    run,
    read: (name) => readFileSync(place(name), "utf8"),
    write: (name, text) => writeFileSync(place(name), text),
    bundle: () => JSON.parse(readFileSync(place(join(folder, "bundle.json")), "utf8")) as Bundle,
  };
}

/** Puts the article's source beside the bundle. */
export function addSource({ cwd, folder }: Translated): void {
  const name = `${article}.ru.txt`;
  copyFileSync(join(fixtures, name), join(cwd, folder, name));
}
