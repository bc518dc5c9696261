import { resolve } from "node:path";
import { similarTo } from "../../config/similar.ts";
import type { Messages } from "../../messages/messages.ts";
import { ConfigError, ReadError } from "../../model/errors.ts";
import type { Glossary } from "../../model/glossary.ts";
import { checkGlossary } from "../../stores/glossary/check-glossary.ts";
import type { GlossaryFinding } from "../../stores/glossary/glossary-finding.ts";
import { readGlossary } from "../../stores/glossary/read-glossary.ts";
import { openVoice } from "../voice.ts";

/** What the command touches outside; the interface's `Io` has it all. */
export interface GlossaryIo {
  readonly stdout: { write(text: string): void };
  readonly stderr: { write(text: string): void };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** `--json`, `--quiet`, and `--fail-on error|warning|never`. @default error */
export type GlossaryFlags = Readonly<Record<string, unknown>>;

interface Report {
  readonly path: string;
  readonly version: string;
  readonly languages: Readonly<{ source: string; targets: readonly string[] }>;
  readonly entries: number;
  readonly findings: readonly GlossaryFinding[];
}

/**
 * `dragoman glossary check <file…>`: says what is wrong with glossaries. 0 = nothing at or above
 * `--fail-on`, 1 = findings.
 * @throws ConfigError for a wrong action, no file or a bad flag; ReadError for an unreadable file
 */
export async function glossaryCommand(
  inputs: readonly string[],
  flags: GlossaryFlags,
  io: GlossaryIo,
): Promise<number> {
  const messages = await openVoice(flags, io);
  const [action = "", ...paths] = inputs;
  if (action !== "check") {
    const data = { name: action, command: "dragoman glossary", ...similarTo(action, ["check"]) };
    throw new ConfigError("config/unknown-command", data);
  }
  if (paths.length === 0) {
    const data = { argument: "file", command: "dragoman glossary" };
    throw new ConfigError("config/missing-argument", data);
  }
  const failing = severities(flags["failOn"] ?? "error");
  const reports: Report[] = [];
  for (const path of paths) reports.push(await check(path, io.cwd, messages));
  if (flags["json"] === true) printJson(reports, io);
  else
    for (const report of reports)
      print(report, { ...io, messages, quiet: flags["quiet"] === true });
  const findings = reports.flatMap((report) => report.findings);
  return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

async function check(path: string, cwd: string, { t }: Messages): Promise<Report> {
  const glossary = await readShown(path, cwd);
  return {
    path,
    version: glossary.version,
    languages: { source: glossary.sourceLanguage, targets: glossary.targetLanguages },
    entries: glossary.entries.length,
    findings: checkGlossary(glossary).map((finding) => ({
      ...finding,
      message: t(`glossary.problem.${finding.problem}`, finding.data),
    })),
  };
}

/** Reads relative to `cwd`, but names the file as the user did. */
async function readShown(path: string, cwd: string): Promise<Glossary> {
  try {
    return await readGlossary(resolve(cwd, path));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError(error.code, { ...error.data, path }, error.cause);
  }
}

function printJson(reports: readonly Report[], io: GlossaryIo): void {
  const document = reports.length === 1 ? reports[0] : reports;
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

interface Printing extends GlossaryIo {
  readonly messages: Messages;
  readonly quiet: boolean;
}

function print({ path, entries, findings }: Report, printing: Printing): void {
  const { messages, quiet, stdout, stderr } = printing;
  const { t } = messages;
  for (const { line, severity, message, problem } of findings) {
    const where = line === 0 ? path : `${path}:${line}`;
    stdout.write(`${where}: ${t(`severity.${severity}`)}: ${message} [${problem}]\n`);
  }
  if (quiet) return;
  const noticed = t("summary.findings", { count: findings.length });
  stderr.write(`${t("glossary.checked", { path, count: entries, findings: noticed })}\n`);
}

function severities(failOn: unknown): readonly string[] {
  if (failOn === "error") return ["error"];
  if (failOn === "warning") return ["error", "warning"];
  if (failOn === "never") return [];
  const expected = "error, warning or never";
  throw new ConfigError("config/value", { name: "--fail-on", value: String(failOn), expected });
}
