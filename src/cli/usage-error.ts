import type { Command, CommanderError } from "commander";
import { ConfigError } from "../model/errors.ts";

/** Where commander says it, and the names of what it says. */
const FORMS: Readonly<Record<string, { readonly code: UsageCode; readonly form: RegExp }>> = {
  "commander.unknownOption": {
    code: "config/unknown-option",
    form: /unknown option '(?<option>[^']*)'/u,
  },
  "commander.unknownCommand": {
    code: "config/unknown-command",
    form: /unknown command '(?<name>[^']*)'/u,
  },
  "commander.missingArgument": {
    code: "config/missing-argument",
    form: /argument '(?<argument>[^']*)'/u,
  },
  "commander.missingMandatoryOptionValue": {
    code: "config/missing-option",
    form: /option '(?<option>.*)' not/u,
  },
  "commander.optionMissingArgument": {
    code: "config/missing-value",
    form: /option '(?<option>.*)' argument/u,
  },
  "commander.excessArguments": {
    code: "config/too-many-arguments",
    form: /Expected (?<expected>\d+) arguments? but got (?<found>\d+)/u,
  },
  "commander.invalidArgument": {
    code: "config/value",
    form: /option '(?<name>.*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<expected>.*)\./su,
  },
};

type UsageCode = `config/${
  | "unknown-option"
  | "unknown-command"
  | "missing-argument"
  | "missing-option"
  | "missing-value"
  | "too-many-arguments"
  | "value"}`;

/**
 * What is wrong with a command line, as an error with a code and data of its own: commander says it
 * in English only. What is not known here keeps commander's words.
 */
export function usageError(error: CommanderError, { command, isGroup }: Meant): ConfigError {
  const isAlone = isGroup && error.code === "commander.unknownOption";
  if (error.code === "commander.help" || isAlone) {
    return new ConfigError("config/no-command", { command });
  }
  const { code, form } = FORMS[error.code] ?? {};
  const groups = form?.exec(error.message)?.groups;
  if (code === undefined || groups === undefined) {
    const reason = error.message.replace(/^error: /u, "").replace(/\.$/u, "");
    return new ConfigError("config/usage", { reason, command }, error);
  }
  const similar = /Did you mean (?:one of )?(.*)\?/u.exec(error.message)?.[1];
  const hint = similar === undefined ? {} : { similar };
  return new ConfigError(code, { ...groups, command, ...hint }, error);
}

/** The command that a command line means. */
interface Meant {
  /** As it is typed: `dragoman memory import`. */
  readonly command: string;
  /** It is only the name before its subcommands: `dragoman memory`. */
  readonly isGroup: boolean;
}

/** Finds the command that a command line means. */
export function commandMeant(program: Command, argv: readonly string[]): Meant {
  const path = [program.name()];
  let current = program;
  for (const word of argv) {
    const next = current.commands.find((command) => command.name() === word);
    if (next === undefined) break;
    path.push(word);
    current = next;
  }
  return { command: path.join(" "), isGroup: current !== program && current.commands.length > 0 };
}
