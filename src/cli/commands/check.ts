import { dirname, relative, resolve, sep } from "node:path";
import type { Messages } from "../../messages/messages.ts";
import { ConfigError } from "../../model/errors.ts";
import { VERSION } from "../../model/version.ts";
import { githubReport } from "../../report/github.ts";
import { jsonReport } from "../../report/json.ts";
import { junitReport } from "../../report/junit.ts";
import { openProblems, type Report, type ReportedItem } from "../../report/report.ts";
import { sarifReport } from "../../report/sarif.ts";
import { textReport } from "../../report/text.ts";
import { checkAll } from "../../run/check-all.ts";
import type { Checked, CheckedProblem } from "../../run/check-bundles.ts";
import { openRules } from "../../run/check-rules.ts";
import { findCheckable } from "../../run/find-checked.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { openSession, type Session } from "./session.ts";

/** `dragoman check`: verifies bundles and fixture folders offline. */
export async function checkCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  if (inputs.length === 0) throw new ConfigError("config/no-input");
  const found = await findCheckable(inputs.map((path) => resolve(io.cwd, path)));
  const rules = await openRules(session.config, io.cwd);
  const checked = await checkAll(found, rules);
  const items = checked.map((item) => reported(item, session, io.cwd));
  const about = new Map(rules.checks.map((check) => [check.id, check.about]));
  const report = { version: VERSION, items, about };
  io.stdout.write(print(report, session.json ? "json" : flags["report"], session.messages));
  summarise(report, session);
  for (const { failure } of checked) {
    if (failure === undefined) continue;
    io.stderr.write(`dragoman: ${session.messages.errorMessage(failure)}\n`);
  }
  if (checked.some(({ failure }) => failure !== undefined)) return EXIT.input;
  const isBad = items.some(({ problems }) => problems.some(({ isFatal }) => isFatal));
  return isBad ? EXIT.findings : EXIT.done;
}

function print(report: Report, format: unknown, messages: Messages): string {
  if (format === "json") return jsonReport(report);
  if (format === "junit") return junitReport(report);
  if (format === "sarif") return sarifReport(report);
  if (format === "github") return githubReport(report);
  return textReport(report, (level) => messages.t(`severity.${level}`));
}

function summarise(report: Report, { messages, say }: Session): void {
  const count = openProblems(report).length;
  const bundles = report.items.length;
  if (count > 0) say(messages.t("check.found", { count, bundles }));
  else say(messages.t("check.clean", { count: bundles }));
}

function reported(
  { path, kind, languages, problems }: Checked,
  { config, messages }: Session,
  cwd: string,
): ReportedItem {
  const fatal = config.failOn === "error" ? ["error"] : ["error", "warning"];
  const isFatal = (severity: string) => config.failOn !== "never" && fatal.includes(severity);
  return {
    path: shown(path, cwd),
    kind,
    languages,
    problems: problems.map(({ file, data, ...problem }) => ({
      ...problem,
      file: shown(fileOf(path, kind, file), cwd),
      text: textOf({ ...problem, ...(data === undefined ? {} : { data }) }, messages),
      isAccepted: false,
      isFatal: isFatal(problem.severity),
    })),
  };
}

/** A bundle names its files from the folder it is in, a fixture folder from itself. */
function fileOf(path: string, kind: Checked["kind"], file: string | undefined): string {
  if (file === undefined) return path;
  return resolve(kind === "bundle" ? dirname(path) : path, file);
}

function shown(path: string, cwd: string): string {
  return (relative(cwd, path) || path).split(sep).join("/");
}

/** A problem in the interface's language; broken schemas and invariants are in English only. */
function textOf(
  { code, data, message, expected, actual }: Omit<CheckedProblem, "file">,
  messages: Messages,
): string {
  if (code === undefined) return message;
  const list = (items: readonly string[] = []) => (items.length === 0 ? "—" : items.join(", "));
  return messages.t(code, { expected: list(expected), actual: list(actual), ...data });
}
