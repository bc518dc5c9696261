import { Command, CommanderError } from "commander";
import { VERSION } from "../model/version.ts";
import type { CommandSpec } from "./command-spec.ts";
import { COMMANDS } from "./command-table.ts";
import { EXIT } from "./exit.ts";
import type { Io } from "./io.ts";
import { registerMemory } from "./memory-group.ts";
import { COMMON } from "./options.ts";
import { commandMeant, usageError } from "./usage-error.ts";

/**
 * Parses a command line and runs the command.
 * @throws what the command throws; ConfigError for a malformed command line
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = await build(argv, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    throw usageError(error, commandMeant(program, argv));
  }
}

/** The command tree, as far as the command line `argv` can mean it. */
export async function build(
  argv: readonly string[],
  io: Io,
  finish: (code: number) => void,
): Promise<Command> {
  const program = new Command("dragoman")
    .description("Turns a Russian news article into aligned Azerbaijani and English editions.")
    .version(VERSION, "-V, --version")
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined, // said by main, in the interface's language
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    })
    .addHelpText("after", example("dragoman translate article.ru.txt --to az,en --out editions"));
  const add = (spec: CommandSpec) => {
    const command = program.command(spec.usage).description(spec.description);
    for (const option of [...spec.options, ...COMMON]) command.addOption(option());
    for (const argument of command.registeredArguments) {
      const words = spec.words?.[argument.name()];
      if (words !== undefined) argument.argChoices = [...words];
    }
    command.addHelpText("after", example(spec.example));
    if (spec.notes !== undefined) command.addHelpText("after", `\n${spec.notes}`);
    command.action(async (...given: unknown[]) => {
      const inputs = given
        .slice(0, -2)
        .flat()
        .filter((word) => typeof word === "string");
      finish(await (await spec.load())(inputs, command.opts(), io, program));
    });
  };
  for (const spec of COMMANDS) add(spec);
  await addGroups(program, argv, io);
  registerMemory(program, io, finish);
  return program;
}

/** Commands with subcommands of their own; their parts are loaded when one of them is meant. */
async function addGroups(program: Command, argv: readonly string[], io: Io): Promise<void> {
  if (argv.includes("models") || argv.includes("completion")) {
    const { registerModels } = await import("./commands/models.ts");
    const { env, cwd, signal, stderr } = io;
    registerModels(program, {
      stdout: (text) => io.stdout.write(text),
      stderr: (text) => io.stderr.write(text),
      interactive: stderr.isTerminal,
      env,
      cwd,
      signal,
    });
  } else program.command("models").description("Models of the local engine: list, pull, verify, …");
}

function example(line: string): string {
  return `\nExample:\n  $ ${line}`;
}
