import { Option } from "commander";
import type { CommandSpec } from "./command-spec.ts";
import { INSTALLATION, SHELLS } from "./completion/shells.ts";
import { BATCH, option, READING, RUNNING, repeatable } from "./options.ts";

/** Every command without subcommands, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
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
    description:
      "Verify bundles and fixture folders offline: schema, alignment, freshness, QA checks.",
    example: "dragoman check out/ --report github --sources articles/ --baseline accepted.json",
    options: [
      () =>
        new Option("--report <format>", "report format")
          .choices(["text", "json", "junit", "sarif", "github"])
          .default("text"),
      option("--fail-on <severity>", "error, warning or never (default: error)"),
      option("--sources <dir>", "where the sources are now (default: beside the bundles)"),
      repeatable("--memory <file>", "memory whose full matches the editions should have"),
      repeatable("--glossary <file>", "glossary (CSV or TBX) that the editions should keep to"),
      option("--references <dir>", "holds <id>/reference.<language>.txt (default: beside bundles)"),
      option("--min-chrf <score>", "lowest chrF++ of an edition against its reference, 0–100"),
      option("--baseline <file>", "findings that are known and accepted"),
      option("--write-baseline <file>", "accept what is found now"),
      option("--fix", "repair what is provably safe: spaces, quotation marks, numbers"),
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
    description:
      "Take over what a CAT tool changed or approved. Conflicts: exit 1, nothing overwritten there.",
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
    words: { action: ["check"] },
    options: [option("--fail-on <severity>", "error, warning or never (default: error)")],
    load: async () => (await import("./commands/glossary.ts")).glossaryCommand,
  },
  {
    usage: "init",
    description: "Write a commented dragoman.config.json into this folder; an existing one stays.",
    example: "dragoman init --ui-lang az",
    options: [option("--force", "replace an existing dragoman.config.json")],
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  {
    usage: "completion <shell>",
    description: "Print a script that completes commands, options and values: bash, zsh, fish.",
    example: "dragoman completion bash > ~/.local/share/bash-completion/completions/dragoman",
    notes: INSTALLATION,
    words: { shell: SHELLS },
    options: [],
    load: async () => (await import("./commands/completion.ts")).completionCommand,
  },
  {
    usage: "providers [name...]",
    description: "List providers: configured or not, what is missing, limits, languages.",
    example: "dragoman providers deepl yandex --probe",
    options: [option("--probe", "ask every configured service to translate one word")],
    load: async () => (await import("./commands/providers.ts")).providersCommand,
  },
];
