import { basename, dirname, extname, join, relative, resolve } from "node:path";
import type { Bundle } from "../../model/bundle.ts";
import { ConfigError } from "../../model/errors.ts";
import type { Glossary } from "../../model/glossary.ts";
import { BUNDLE_NAME } from "../../run/bundle-file.ts";
import { type ExportedFile, type ExportFormat, exportBundle } from "../../run/export-bundle.ts";
import { readValidBundle } from "../../run/read-valid-bundle.ts";
import { readGlossary } from "../../stores/glossary/read-glossary.ts";
import { type OutputFile, writeFiles } from "../../write/files.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { openVoice } from "../voice.ts";
import { printJson } from "./session.ts";

/**
 * `dragoman export <bundle> --format xliff`: a bundle for CAT tools. One file goes to stdout or to
 * `--out`; several (XLIFF of several targets) are written beside the bundle or into `--out`.
 */
export async function exportCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const { t } = await openVoice(flags, io);
  const path = resolve(io.cwd, inputs[0] ?? "");
  const bundle = await readValidBundle(path);
  const files = await exportBundle(bundle, {
    format: flags["format"] as ExportFormat,
    to: targetsOf(bundle, textFlag(flags, "to")),
    glossaries: await glossariesOf(flags, bundle, io),
  });
  const out = textFlag(flags, "out");
  const [first] = files;
  if (out === null && files.length === 1 && flags["json"] !== true) {
    io.stdout.write(first?.text ?? "");
    return EXIT.done;
  }
  const folder = path.endsWith(".json") ? dirname(path) : path;
  const written = place(files, out === null ? null : resolve(io.cwd, out), folder);
  await writeFiles(written);
  const paths = written.map((file) => relative(io.cwd, file.path));
  if (flags["json"] === true) {
    printJson({ bundle: bundle.id, format: flags["format"], files: paths }, io);
  } else if (out === null) for (const name of paths) io.stdout.write(`${name}\n`);
  else if (flags["quiet"] !== true) {
    for (const name of paths) io.stderr.write(`${t("progress.written", { path: name })}\n`);
  }
  return EXIT.done;
}

function targetsOf(bundle: Bundle, to: string | null): readonly string[] {
  const known = Object.keys(bundle.editions);
  if (to === null) return known;
  const wanted = to.split(",").map((language) => language.trim());
  for (const language of wanted) {
    if (known.includes(language)) continue;
    const expected = known.join(", ");
    throw new ConfigError("config/value", { name: "to", value: language, expected });
  }
  return wanted;
}

async function glossariesOf(flags: Flags, bundle: Bundle, io: Io): Promise<readonly Glossary[]> {
  const paths = (flags["glossary"] ?? []) as readonly string[];
  return Promise.all(
    paths.map((path) => readGlossary(resolve(io.cwd, path), bundle.source.language)),
  );
}

/** Paths of the files: `--out` itself for one file, `<name>.<language>.xlf` beside it for several. */
function place(
  files: readonly ExportedFile[],
  out: string | null,
  folder: string,
): readonly OutputFile[] {
  return files.map(({ language, extension, text: content }) => {
    const name = `${language ?? basename(BUNDLE_NAME, ".json")}${extension}`;
    if (out === null) return { path: join(folder, name), content };
    const given = extname(out);
    if (files.length === 1 && given !== "") return { path: out, content };
    if (given === "") return { path: join(out, name), content };
    const stem = out.slice(0, -given.length);
    return { path: `${stem}.${language}${given}`, content };
  });
}
