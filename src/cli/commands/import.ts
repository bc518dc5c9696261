import { relative, resolve } from "node:path";
import { ConfigError } from "../../model/errors.ts";
import { type ImportResult, importXliff } from "../../run/import-xliff.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { openSession, printJson, type Session } from "./session.ts";

/**
 * `dragoman import <xliff> --bundle <bundle>`: what a CAT tool changed or approved becomes
 * `reviewed`. Conflicts are findings: exit code 1, and nothing is overwritten for them.
 */
export async function importCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  const [path] = inputs;
  const bundle = textFlag(flags, "bundle");
  if (path === undefined || bundle === null) {
    const command = "dragoman import";
    if (path === undefined) {
      throw new ConfigError("config/missing-argument", { argument: "xliff", command });
    }
    throw new ConfigError("config/missing-option", { option: "--bundle <file>", command });
  }
  const source = textFlag(flags, "source");
  const result = await importXliff({
    xliff: resolve(io.cwd, path),
    bundle: resolve(io.cwd, bundle),
    source: source === null ? null : resolve(io.cwd, source),
    lenient: flags["lenient"] === true,
  });
  if (session.json) printJson(toJson(path, result, io.cwd), io);
  else print(path, result, session, io);
  const isBad = result.languages.some(({ conflicts }) => conflicts.length > 0);
  return isBad && session.config.failOn !== "never" ? EXIT.findings : EXIT.done;
}

function toJson(path: string, { languages, written, breaches }: ImportResult, cwd: string): object {
  return {
    path,
    languages: Object.fromEntries(
      languages.map(({ language, targets, conflicts, unchanged }) => [
        language,
        {
          changed: idsOf(targets, true),
          approved: idsOf(targets, false),
          unchanged,
          conflicts: conflicts.map(({ segment, reason, line }) => ({ segment, reason, line })),
        },
      ]),
    ),
    written: written.map((file) => relative(cwd, file)),
    breaches,
  };
}

type Targets = ImportResult["languages"][number]["targets"];

function idsOf(targets: Targets, changed: boolean): readonly string[] {
  return [...targets].flatMap(([id, target]) => (target.changed === changed ? [id] : []));
}

function print(path: string, result: ImportResult, { messages, say }: Session, io: Io): void {
  for (const { line, message } of result.breaches) {
    say(messages.t("import.breach", { path, line, message }));
  }
  for (const { language, targets, conflicts, unchanged } of result.languages) {
    for (const { segment, reason, line } of conflicts) {
      const text = messages.t(`import.conflict.${reason}`, {});
      io.stdout.write(`${path}:${line}: ${segment} ${language}: ${text} [${reason}]\n`);
    }
    const changed = idsOf(targets, true).length;
    const approved = idsOf(targets, false).length;
    say(messages.t("import.done", { path, language, changed, approved, unchanged }));
    const count = conflicts.length;
    if (count > 0) say(messages.t("import.conflicts", { count }));
  }
}
