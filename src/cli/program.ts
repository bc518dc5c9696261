import { Command, CommanderError, Option } from "commander";
import { VERSION } from "../model/version.ts";
import { EXIT } from "./exit.ts";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import { registerMemory } from "./memory-group.ts";

/** A command's work: it returns the exit code. */
type Action = (inputs: readonly string[], flags: Flags, io: Io) => Promise<number>;

/**
 * Parses a command line and runs the command.
 * @throws what the command throws; ConfigError `config/usage` for a malformed command line
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = build(io, (result) => {
    code = result;
  });
  await addGroups(program, argv, io);
  registerMemory(program, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usage; // commander has already said what is wrong
  }
}

/** The whole command tree. */
export function build(io: Io, finish: (code: number) => void): Command {
  const program = new Command("dragoman")
    .description("Turns a Russian news article into aligned Azerbaijani and English editions.")
    .version(VERSION, "-V, --version")
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    })
    .addHelpText("after", example("dragoman translate article.ru.txt --to az,en --out editions"));
  const add = (spec: CommandSpec) => {
    const command = program.command(spec.usage).description(spec.description);
    for (const option of [...spec.options, ...COMMON]) command.addOption(option());
    command.addHelpText("after", example(spec.example));
    command.action(async (...given: unknown[]) => {
      const inputs = given
        .slice(0, -2)
        .flat()
        .filter((word) => typeof word === "string");
      finish(await (await spec.load())(inputs, command.opts(), io));
    });
  };
  for (const spec of COMMANDS) add(spec);
  return program;
}

/** Commands with subcommands of their own; their parts are loaded when one of them is meant. */
async function addGroups(program: Command, argv: readonly string[], io: Io): Promise<void> {
  if (argv.includes("models")) {
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

interface CommandSpec {
  readonly usage: string;
  readonly description: string;
  readonly example: string;
  readonly options: readonly (() => Option)[];
  load(): Promise<Action>;
}

const option = (flags: string, description: string) => () => new Option(flags, description);
const repeatable = (flags: string, description: string) => () =>
  new Option(flags, description).argParser((value: string, all: string[] | undefined) => [
    ...(all ?? []),
    value,
  ]);

const COMMON: readonly (() => Option)[] = [
  option("--json", "one JSON document on stdout"),
  option("--quiet", "errors only"),
  option("--verbose", "more on stderr"),
  () => new Option("--ui-lang <language>", "en, az or ru").choices(["en", "az", "ru"]),
  option("--config <file>", "configuration file (default: nearest dragoman.config.json)"),
  option("--no-color", "no colours (also NO_COLOR)"),
];

const READING: readonly (() => Option)[] = [
  option("--from <language>", "source language: auto, ru, … (default: auto)"),
  option("--format <format>", "auto, text, markdown, html, rss, … (default: auto)"),
  option("--max-size <megabytes>", "largest input (default: 16)"),
  option("--allow-private", "fetch from private network addresses too"),
];

const RUNNING: readonly (() => Option)[] = [
  ...READING,
  option("--to <languages>", "target languages (default: az,en)"),
  repeatable(
    "--provider <chain>",
    "providers in order; for one target: az=memory,deepl (default: memory,bergamot)",
  ),
  repeatable("--memory <file>", "translation memory (TMX)"),
  repeatable("--glossary <file>", "glossary (CSV or TBX)"),
  option("--min-match <score>", "lowest score of memory matches that are offered, 50–101"),
  option("--concurrency <n>", "requests under way at once, per provider"),
  option("--rate <n>", "requests per second, per provider"),
  option("--timeout <seconds>", "time for one request"),
  option("--retries <n>", "attempts after a failed request"),
  () => new Option("--engine-model <size>", "local engine's model").choices(["base", "small"]),
  option("--engine-workers <n>", "local engine's threads"),
  option("--model-catalogue <file>", "local models other than the shipped catalogue's"),
  option("--offline", "fetch no model"),
  option("--max-chars <n>", "most characters to bill in this run"),
  option("--max-cost <n>", "most to pay in this run, in the currency of the prices (USD)"),
  option("--prices <file>", "prices by provider (JSON), instead of the list prices"),
  option("--deadline <seconds>", "time for the whole run"),
  option("--journal <file>", "keeps what was paid for (default: .dragoman/memory.db)"),
  option("--no-journal", "keep nothing, and pay again for what was paid for"),
];

const BATCH: readonly (() => Option)[] = [
  ...RUNNING,
  option("--out <dir>", "folder for editions, bundles and run.jsonl (default: out)"),
  option("--emit <what>", "edition,bundle,xliff,tmx,html (default: edition,bundle)"),
  option("--fail-on <severity>", "error, warning or never (default: error)"),
  option("--frozen", "translate nothing new; exit 5 where something is stale"),
  repeatable("--priority <what>", "what goes first: flash, or a glob for paths"),
  option("--metrics <file>", "write Prometheus metrics to this file"),
];

const COMMANDS: readonly CommandSpec[] = [
  {
    usage: "translate [input...]",
    description:
      "Translate articles: files, folders, globs, - (stdin). Writes editions and bundle.",
    example: "dragoman translate article.ru.txt --provider memory,pseudo --memory news.tmx",
    options: [
      ...RUNNING,
      option("--out <dir>", "folder for editions and bundles (default: out)"),
      option("--emit <what>", "edition,bundle,xliff,tmx,html (default: edition,bundle)"),
      option("--fail-on <severity>", "error, warning or never (default: error)"),
      option("-n, --dry-run", "say what would be done; no provider is called"),
      option("--frozen", "translate nothing new; exit 5 where something is stale"),
    ],
    load: async () => (await import("./commands/translate.ts")).translateCommand,
  },
  {
    usage: "batch [input...]",
    description:
      "Translate many articles: files, folders, globs, feeds. What is done is not done again.",
    example: "dragoman batch wire/ feeds/*.xml --priority flash --metrics dragoman.prom",
    options: BATCH,
    load: async () => (await import("./commands/batch.ts")).batchCommand,
  },
  {
    usage: "watch <folder>",
    description: "Translate what appears in a folder as soon as it is complete, until stopped.",
    example: "dragoman watch incoming/ --out editions --done archive=done",
    options: [
      ...BATCH,
      option(
        "--done <what>",
        "inputs that are done: leave, delete, archive=<dir> (default: leave)",
      ),
      option("--interval <seconds>", "time between two looks (default: 2)"),
      option("--settle <seconds>", "how long a file must not change to be complete (default: 2)"),
      option("--once", "end when everything that is there has been worked on"),
    ],
    load: async () => (await import("./commands/watch.ts")).watchCommand,
  },
  {
    usage: "estimate [input...]",
    description: "Say what translate would do: segments, memory leverage, characters to bill.",
    example: "dragoman estimate articles/ --memory news.tmx",
    options: RUNNING,
    load: async () => (await import("./commands/estimate.ts")).estimateCommand,
  },
  {
    usage: "detect [input...]",
    description: "Report the language of articles and of each of their blocks.",
    example: "dragoman detect article.txt --json",
    options: READING,
    load: async () => (await import("./commands/detect.ts")).detectCommand,
  },
  {
    usage: "segment [input]",
    description: "Show an article as it is read and its segments, as JSON.",
    example: "dragoman segment article.ru.txt --explain",
    options: [...READING, option("--explain", "say which rule decided at every possible cut")],
    load: async () => (await import("./commands/segment.ts")).segmentCommand,
  },
  {
    usage: "check [path...]",
    description: "Verify bundles offline: schema, alignment, editions.",
    example: "dragoman check out/ --report json",
    options: [
      () =>
        new Option("--report <format>", "report format")
          .choices(["text", "json", "junit", "sarif", "github"])
          .default("text"),
      option("--fail-on <severity>", "error, warning or never (default: error)"),
    ],
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    usage: "export <bundle>",
    description: "Export a bundle for CAT tools.",
    example: "dragoman export out/article/bundle.json --format xliff --to az > article.xlf",
    options: [
      () =>
        new Option("--format <format>", "xliff (2.1), xliff12, tmx, html")
          .choices(["xliff", "xliff12", "tmx", "html"])
          .makeOptionMandatory(),
      option("--to <languages>", "target languages (default: all of the bundle)"),
      repeatable("--glossary <file>", "glossary (CSV or TBX) whose terms go into the XLIFF"),
      option("--out <path>", "file or folder (default: stdout; several files: beside the bundle)"),
    ],
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  {
    usage: "evaluate [path...]",
    description: "Score editions against references: chrF++, chrF, BLEU, with confidence.",
    example: "dragoman evaluate out/ --references fixtures/articles --html evaluation.html",
    options: [
      option("--references <dir>", "holds <id>/reference.<language>.txt (default: beside bundles)"),
      option("--baseline <dir>", "bundles of another run on the same articles, to compare with"),
      option("--html <file>", "write a page with the segments, the worst first"),
    ],
    load: async () => (await import("./commands/evaluate.ts")).evaluateCommand,
  },
  {
    usage: "import <xliff>",
    description: "Take over what a CAT tool changed or approved in an exported XLIFF file.",
    example: "dragoman import article.az.xlf --bundle out/article/bundle.json",
    options: [
      option("--bundle <file>", "the bundle that the file was exported from"),
      option("--source <file>", "the article (default: looked for beside the bundle)"),
      option("--lenient", "read a file that breaks rules of XLIFF as far as possible"),
      option("--fail-on <severity>", "never: exit 0 in spite of conflicts (default: error)"),
    ],
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  {
    usage: "glossary <action> [file...]",
    description: "check: duplicates, contradictions and slips in glossaries (CSV, TBX).",
    example: "dragoman glossary check terms.csv",
    options: [option("--fail-on <severity>", "error, warning or never (default: error)")],
    load: async () => (await import("./commands/glossary.ts")).glossaryCommand,
  },
  {
    usage: "providers [name...]",
    description: "List providers: configured or not, what is missing, limits, languages.",
    example: "dragoman providers deepl yandex --probe",
    options: [option("--probe", "ask every configured service to translate one word")],
    load: async () => (await import("./commands/providers.ts")).providersCommand,
  },
];
