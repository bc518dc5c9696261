import { relative, resolve } from "node:path";
import type { Problem } from "../../check/problem.ts";
import type { Messages } from "../../messages/messages.ts";
import { ConfigError } from "../../model/errors.ts";
import { type CheckedBundle, checkBundle, findBundles } from "../../run/check-bundles.ts";
import { openRules } from "../../run/check-rules.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { openSession, printJson, type Session } from "./session.ts";

/** `dragoman check`: verifies bundles offline. */
export async function checkCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  if (inputs.length === 0) throw new ConfigError("config/no-input");
  const paths = await findBundles(inputs.map((path) => resolve(io.cwd, path)));
  const rules = await openRules(session.config, io.cwd);
  const checked: CheckedBundle[] = [];
  for (const path of paths) {
    const { problems } = await checkBundle(path, rules);
    checked.push({ path: relative(io.cwd, path) || path, problems });
  }
  if (session.json || flags["report"] === "json") printJson({ bundles: checked }, io);
  else print(checked, session, io);
  const fatal = session.config.failOn === "error" ? ["error"] : ["error", "warning"];
  const isBad =
    session.config.failOn !== "never" &&
    checked.some(({ problems }) => problems.some(({ severity }) => fatal.includes(severity)));
  return isBad ? EXIT.findings : EXIT.done;
}

function print(checked: readonly CheckedBundle[], { messages, say }: Session, io: Io): void {
  for (const { path, problems } of checked) {
    for (const problem of problems) {
      const { check, severity, language, line } = problem;
      const place = [path, language, line].filter((part) => part !== undefined).join(":");
      const level = messages.t(`severity.${severity}`);
      io.stdout.write(`${place}: ${level} ${check}: ${textOf(problem, messages)}\n`);
    }
  }
  const count = checked.flatMap(({ problems }) => problems).length;
  const bundles = checked.length;
  say(
    count === 0
      ? messages.t("check.clean", { count: bundles })
      : messages.t("check.found", { count, bundles }),
  );
}

/** A check's finding in the interface's language; other problems have an English text only. */
function textOf({ code, message, expected, actual }: Problem, messages: Messages): string {
  if (code === undefined) return message;
  const list = (items: readonly string[] = []) => (items.length === 0 ? "—" : items.join(", "));
  return messages.t(code, { expected: list(expected), actual: list(actual) });
}
