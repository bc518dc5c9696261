import { relative, resolve, sep } from "node:path";
import type { CheckRules } from "../../check/run-checks.ts";
import { ConfigError, ReadError } from "../../model/errors.ts";
import { VERSION } from "../../model/version.ts";
import { githubReport } from "../../report/github.ts";
import { jsonReport } from "../../report/json.ts";
import { junitReport } from "../../report/junit.ts";
import { openProblems, type Report } from "../../report/report.ts";
import { sarifReport } from "../../report/sarif.ts";
import { textReport } from "../../report/text.ts";
import { readBaseline, writeBaseline } from "../../run/baseline-file.ts";
import { checkAll } from "../../run/check-all.ts";
import type { Checked } from "../../run/check-bundles.ts";
import type { FreshnessRules } from "../../run/check-freshness.ts";
import { openRules } from "../../run/check-rules.ts";
import { type Checkable, findCheckable } from "../../run/find-checked.ts";
import { fixBundle } from "../../run/fix-bundle.ts";
import { openFreshness } from "../../run/open-freshness.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { reportItem } from "./report-items.ts";
import { openSession, type Session } from "./session.ts";

/** Problems by fingerprint: what an earlier run accepted, and what this one does. */
interface Accepted {
  readonly known: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

/** `dragoman check`: verifies bundles and fixture folders offline. */
export async function checkCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  if (inputs.length === 0) throw new ConfigError("config/no-input");
  const found = await findCheckable(inputs.map((path) => resolve(io.cwd, path)));
  const path = (name: string) => {
    const written = textFlag(flags, name);
    return written === null ? null : resolve(io.cwd, written);
  };
  const show = (own: string) => (relative(io.cwd, own) || own).split(sep).join("/");
  const baseline = path("baseline");
  const known = baseline === null ? new Set<string>() : await readBaseline(baseline);
  const rules = await openAll(session, path, textFlag(flags, "minChrf"), io.cwd);
  if (flags["fix"] === true) await fixAll(found, rules.checks, session, show);
  const checked = await checkAll(found, rules).finally(() => rules.freshness.memory?.close?.());
  const written = path("writeBaseline");
  const now =
    written === null ? known : await writeBaseline(written, checked, (item) => show(item.path));
  const view = { accepted: now, failOn: session.config.failOn, messages: session.messages, show };
  const items = checked.map((item) => reportItem(item, view));
  const about = new Map(rules.checks.checks.map((check) => [check.id, check.about]));
  const report = { version: VERSION, items, about };
  io.stdout.write(print(report, session.json ? "json" : flags["report"], session));
  summarise(report, { known, now }, session);
  return exitCode(checked, report, session, io);
}

/** What everything is checked by: checks as configured, and what bundles are compared with. */
async function openAll(
  { config }: Session,
  folder: (name: string) => string | null,
  minimumChrf: string | null,
  cwd: string,
): Promise<{ readonly checks: CheckRules; readonly freshness: FreshnessRules }> {
  const input = { sources: folder("sources"), references: folder("references"), minimumChrf };
  const checks = await openRules(config, cwd);
  return { checks, freshness: await openFreshness(input, config, cwd) };
}

/** Repairs bundles; what cannot be read is said by the check that follows. */
async function fixAll(
  found: readonly Checkable[],
  rules: CheckRules,
  { messages, say }: Session,
  show: (path: string) => string,
): Promise<void> {
  for (const { kind, path: own } of found) {
    if (kind !== "bundle") continue;
    const { count, refused } = await fixBundle(own, rules).catch((error: unknown) => {
      if (error instanceof ReadError) return { count: 0, refused: messages.errorMessage(error) };
      throw error;
    });
    const path = show(own);
    if (count > 0) say(messages.t("check.fixed", { path, count }));
    if (refused !== null) say(messages.t("check.notFixed", { path, reason: refused }));
  }
}

function print(report: Report, format: unknown, { messages }: Session): string {
  if (format === "json") return jsonReport(report);
  if (format === "junit") return junitReport(report);
  if (format === "sarif") return sarifReport(report);
  if (format === "github") return githubReport(report);
  return textReport(report, (level) => messages.t(`severity.${level}`));
}

function summarise(report: Report, { known, now }: Accepted, { messages, say }: Session): void {
  const all = report.items.flatMap(({ problems }) => problems);
  const count = openProblems(report).length;
  const bundles = report.items.length;
  if (count > 0) say(messages.t("check.found", { count, bundles }));
  else say(messages.t("check.clean", { count: bundles }));
  const accepted = all.length - count;
  if (accepted > 0) say(messages.t("check.accepted", { count: accepted }));
  const prints = new Set(all.map(({ fingerprint }) => fingerprint));
  const outdated = now === known ? [...known].filter((own) => !prints.has(own)).length : 0;
  if (outdated > 0) say(messages.t("check.outdated", { count: outdated }));
}

function exitCode(
  checked: readonly Checked[],
  { items }: Report,
  { messages }: Session,
  io: Io,
): number {
  const failures = checked.flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
  for (const failure of failures) {
    io.stderr.write(`dragoman: ${messages.errorMessage(failure)}\n`);
  }
  if (failures.length > 0) return EXIT.input;
  const isBad = items.some(({ problems }) => problems.some(({ isFatal }) => isFatal));
  return isBad ? EXIT.findings : EXIT.done;
}
