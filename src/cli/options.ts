import { Option } from "commander";

/** Makes an option; each command has its own. */
export type OptionSpec = () => Option;

/** An option with a value, or a flag. */
export const option =
  (flags: string, description: string): OptionSpec =>
  () =>
    new Option(flags, description);
/** An option that may be given several times. */
export const repeatable =
  (flags: string, description: string): OptionSpec =>
  () =>
    new Option(flags, description).argParser((value: string, all: string[] | undefined) => [
      ...(all ?? []),
      value,
    ]);

/** Options of every command. */
export const COMMON: readonly OptionSpec[] = [
  option("--json", "one JSON document on stdout"),
  option("--quiet", "errors only"),
  option("--verbose", "more on stderr"),
  () => new Option("--ui-lang <language>", "en, az or ru").choices(["en", "az", "ru"]),
  option("--config <file>", "configuration file (default: nearest dragoman.config.json)"),
  option("--no-color", "no colours (also NO_COLOR)"),
];

/** Options of commands that read articles. */
export const READING: readonly OptionSpec[] = [
  option("--from <language>", "source language: auto, ru, … (default: auto)"),
  option("--format <format>", "auto, text, markdown, html, rss, … (default: auto)"),
  option("--max-size <megabytes>", "largest input (default: 16)"),
  option("--allow-private", "fetch from private network addresses too"),
];

/** Options of commands that translate, or say what that would take. */
export const RUNNING: readonly OptionSpec[] = [
  ...READING,
  repeatable("--to <languages>", "target languages (default: az,en)"),
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

/** Options of commands for wire feeds. */
export const BATCH: readonly OptionSpec[] = [
  ...RUNNING,
  option("--out <dir>", "folder for editions, bundles and run.jsonl (default: out)"),
  option("--emit <what>", "edition,bundle,xliff,tmx,html (default: edition,bundle)"),
  option("--fail-on <severity>", "error, warning or never (default: error)"),
  option("--frozen", "translate nothing new; exit 5 where something is stale"),
  repeatable("--priority <what>", "what goes first: flash, or a glob for paths"),
  option("--metrics <file>", "write Prometheus metrics to this file"),
];
