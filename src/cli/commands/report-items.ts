import { dirname, resolve } from "node:path";
import { isAcceptable } from "../../check/baseline.ts";
import type { Config } from "../../config/config.ts";
import type { Messages } from "../../messages/messages.ts";
import type { ReportedItem } from "../../report/report.ts";
import type { Checked, CheckedProblem } from "../../run/check-bundles.ts";

/** How problems are shown. */
export interface ReportView {
  /** Fingerprints of accepted problems. */
  readonly accepted: ReadonlySet<string>;
  readonly failOn: Config["failOn"];
  readonly messages: Messages;
  /** A path as it is printed. */
  show(path: string): string;
}

/** A checked bundle or fixture folder as the reports have it. */
export function reportItem(item: Checked, view: ReportView): ReportedItem {
  const { path, kind, languages, problems } = item;
  return {
    path: view.show(path),
    kind,
    languages,
    problems: problems.map((problem) => {
      const { file, ...rest } = problem;
      const isAccepted = isAcceptable(problem) && view.accepted.has(problem.fingerprint);
      return {
        ...rest,
        file: view.show(fileOf(item, file)),
        text: textOf(problem, view.messages),
        isAccepted,
        isFatal: !isAccepted && reaches(problem.severity, view.failOn),
      };
    }),
  };
}

function reaches(severity: string, failOn: ReportView["failOn"]): boolean {
  if (failOn === "never") return false;
  return severity === "error" || (failOn === "warning" && severity === "warning");
}

/** A bundle names its files from the folder it is in, a fixture folder from itself. */
function fileOf({ path, kind }: Checked, file: string | undefined): string {
  if (file === undefined) return path;
  return resolve(kind === "bundle" ? dirname(path) : path, file);
}

/** A problem in the interface's language; broken schemas and invariants are in English only. */
function textOf(
  { code, data, message, expected, actual }: CheckedProblem,
  messages: Messages,
): string {
  if (code === undefined) return message;
  const list = (items: readonly string[] = []) => (items.length === 0 ? "—" : items.join(", "));
  return messages.t(code, { expected: list(expected), actual: list(actual), ...data });
}
