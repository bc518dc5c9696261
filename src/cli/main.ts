import { DragomanError } from "../model/errors.ts";
import { VERSION } from "../model/version.ts";
import { EXIT, exitCodeOf } from "./exit.ts";
import { type Io, type Output, processIo } from "./io.ts";

/**
 * Runs a command line (without `node` and the script) and returns its exit code. Never throws.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  const watched = watchOutput(io);
  let failed: unknown;
  let code: number;
  try {
    const { run } = await import("./program.ts");
    code = await run(argv, watched.io);
  } catch (error) {
    failed = error;
    code = exitCodeOf(error, io.signal);
    watched.io.stderr.write(`${await describe(error, argv, io)}\n`);
  }
  // `--json` promises one document, also of a command that could not start.
  if (argv.includes("--json") && code !== EXIT.done && !watched.hasResult()) {
    const error = { code: codeOf(failed, code), message: watched.lastWords() };
    io.stdout.write(`${JSON.stringify({ error, exitCode: code }, null, 2)}\n`);
  }
  return code;
}

/** Passes output on and remembers whether there was a result, and what was said last. */
function watchOutput(io: Io): { io: Io; hasResult(): boolean; lastWords(): string } {
  let results = 0;
  let last = "";
  const stdout: Output = {
    ...io.stdout,
    write: (text) => {
      results += text.length;
      io.stdout.write(text);
    },
  };
  const stderr: Output = {
    ...io.stderr,
    write: (text) => {
      last = text.trim() === "" ? last : text.trim();
      io.stderr.write(text);
    },
  };
  const lastWords = () => last.split("\n")[0]?.replace(/^(?:dragoman|error): /u, "") ?? "";
  return { io: { ...io, stdout, stderr }, hasResult: () => results > 0, lastWords };
}

function codeOf(error: unknown, exitCode: number): string {
  if (error instanceof DragomanError) return error.code;
  if (exitCode === EXIT.interrupted) return "run/interrupted";
  return exitCode === EXIT.usage ? "config/usage" : "run/bug";
}

/** One clear message; a stack only for what should never happen. */
async function describe(error: unknown, argv: readonly string[], io: Io): Promise<string> {
  const { messagesFor } = await import("./ui.ts");
  const messages = await messagesFor(io.env, { uiLang: languageIn(argv) });
  if (error instanceof DragomanError) return `dragoman: ${messages.errorMessage(error)}`;
  if (io.signal.aborted) return `dragoman: ${messages.t("run.interrupted", {})}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `dragoman: ${messages.t("run.bug", {})}\n${stack}`;
}

/** What `--ui-lang` says, as a word of its own or after `=`; the command line is not parsed here. */
function languageIn(argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf("--ui-lang");
  if (at !== -1) return argv[at + 1];
  return argv.findLast((word) => word.startsWith("--ui-lang="))?.slice("--ui-lang=".length);
}
