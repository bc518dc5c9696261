import { relative, resolve } from "node:path";
import { ConfigError } from "../../model/errors.ts";
import { type CheckedBundle, checkBundle, findBundles } from "../../run/check-bundles.ts";
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
  const checked: CheckedBundle[] = [];
  for (const path of paths) {
    const { problems } = await checkBundle(path);
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
    for (const { check, severity, message, language, line } of problems) {
      const place = [path, language, line].filter((part) => part !== undefined).join(":");
      const level = messages.t(`severity.${severity}`);
      io.stdout.write(`${place}: ${level} ${check}: ${message}\n`);
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
