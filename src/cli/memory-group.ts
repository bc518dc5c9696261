import { type Command, Option } from "commander";
import { VERSION } from "../model/version.ts";
import type { MemoryFlags, MemoryIo } from "./commands/memory.ts";
import type { Io } from "./io.ts";

type Finish = (code: number) => void;

const MEMORY = new Option("--memory <file>", "the memory (default: .dragoman/memory.db)");
const list = (value: string): readonly string[] => value.split(",").map((word) => word.trim());
const count = (value: string): number => Math.max(1, Math.floor(Number(value)) || 1);

/** Adds `memory import|export|search|stats|remove` and `learn`. */
export function registerMemory(program: Command, io: Io, finish: Finish): void {
  const memory = program
    .command("memory")
    .description("Translation memory: TMX in and out, search.")
    .addHelpText("after", "\nExample:\n  $ dragoman memory import news.tmx");
  const place: MemoryIo = {
    stdout: (text) => io.stdout.write(text),
    stderr: (text) => io.stderr.write(text),
    env: io.env,
    cwd: io.cwd,
  };
  const add = (parent: Command, usage: string, description: string, example: string) =>
    parent
      .command(usage)
      .description(description)
      .addOption(MEMORY)
      .option("--json", "one JSON document on stdout")
      .option("--quiet", "errors only")
      .option("--verbose", "more on stderr")
      .addOption(new Option("--ui-lang <language>", "en, az or ru").choices(["en", "az", "ru"]))
      .option("--config <file>", "configuration file (default: nearest dragoman.config.json)")
      .option("--no-color", "no colours (also NO_COLOR)")
      .addHelpText("after", `\nExample:\n  $ dragoman ${example}`);
  const load = () => import("./commands/memory.ts");

  add(
    memory,
    "import <file...>",
    "Add TMX files, and what is translated in XLIFF files.",
    "memory import news.tmx",
  ).action(async (files: string[], flags: MemoryFlags) =>
    finish(await (await load()).memoryImport(files, flags, place)),
  );
  filtered(add(memory, "export", "Write units as TMX 1.4b.", "memory export --out news.tmx"))
    .option("--out <file>", "file to write (default: stdout)")
    .action(async (flags: MemoryFlags) =>
      finish(await (await load()).memoryExport({ ...flags, version: VERSION }, place)),
    );
  add(memory, "search <text>", "Show units that hold a text.", 'memory search "здравоохранения"')
    .option("--languages <tags>", "the language to look in", list)
    .option("--limit <n>", "most units shown (default: 20)", count)
    .action(async (text: string, flags: MemoryFlags) =>
      finish(await (await load()).memorySearch(text, flags, place)),
    );
  add(memory, "stats", "Say what the memory holds.", "memory stats --json").action(
    async (flags: MemoryFlags) => finish(await (await load()).memoryStatsCommand(flags, place)),
  );
  filtered(add(memory, "remove", "Remove units.", "memory remove --creator leyla"))
    .option("--all", "every unit")
    .action(async (flags: MemoryFlags) => finish(await (await load()).memoryRemove(flags, place)));
  add(
    program,
    "learn <file...>",
    "Store reviewed segments of bundles or XLIFF files.",
    "learn out/article",
  )
    .option("--unreviewed", "machine translations too")
    .option("--creator <name>", "who made them")
    .option("--domain <name>", "what they are about")
    .action(async (files: string[], flags: MemoryFlags) => {
      const { learnCommand } = await import("./commands/learn.ts");
      finish(await learnCommand(files, flags, place, () => new Date()));
    });
}

function filtered(command: Command): Command {
  return command
    .option("--languages <tags>", "languages that units must have", list)
    .option("--creator <name>", "who made them")
    .option("--since <date>", "changed from then on (ISO 8601)")
    .option("--before <date>", "changed before then (ISO 8601)")
    .option("--domain <name>", "what they are about")
    .option("--units <ids>", "ids of units", list);
}
