import type { Messages } from "../messages/messages.ts";
import { DragomanError } from "../model/errors.ts";
import { VERSION } from "../model/version.ts";
import { errorJson } from "./error-json.ts";
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
  const watched = watchResults(io);
  try {
    const { run } = await import("./program.ts");
    return await run(argv, watched.io);
  } catch (error) {
    return fail(error, argv, watched);
  }
}

/** Output that remembers whether there was a result. */
interface Watched {
  readonly io: Io;
  hasResult(): boolean;
}

function watchResults(io: Io): Watched {
  let results = 0;
  const stdout: Output = {
    ...io.stdout,
    write: (text) => {
      results += text.length;
      io.stdout.write(text);
    },
  };
  return { io: { ...io, stdout }, hasResult: () => results > 0 };
}

/** Says what went wrong; `--json` promises a document also of a command that could not start. */
async function fail(error: unknown, argv: readonly string[], watched: Watched): Promise<number> {
  const { io } = watched;
  const code = exitCodeOf(error, io.signal);
  const messages = await speak(argv, io);
  io.stderr.write(`dragoman: ${describe(error, messages, io)}\n`);
  if (!argv.includes("--json")) return code;
  const document = { error: toJson(error, messages, io), exitCode: code };
  if (LINES.includes(argv[0] ?? "")) {
    io.stdout.write(`${JSON.stringify({ event: "error", ...document })}\n`);
  } else if (!watched.hasResult()) io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return code;
}

/** Commands whose `--json` is one document a line. */
const LINES: readonly string[] = ["batch", "watch"];

function toJson(error: unknown, messages: Messages, { signal }: Io): object {
  if (error instanceof DragomanError) return errorJson(error, messages);
  const key = signal.aborted ? "run.interrupted" : "run.bug";
  return { code: key.replace(".", "/"), message: messages.t(key), data: {} };
}

/** One clear message; a stack only for what should never happen. */
function describe(error: unknown, messages: Messages, { signal }: Io): string {
  if (error instanceof DragomanError) return messages.errorMessage(error);
  if (signal.aborted) return messages.t("run.interrupted");
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${messages.t("run.bug")}\n${stack}`;
}

/** The interface's language of a command line that may be wrong, as may its configuration. */
async function speak(argv: readonly string[], io: Io): Promise<Messages> {
  const { openVoice } = await import("./voice.ts");
  const uiLang = wordAfter("--ui-lang", argv);
  const config = wordAfter("--config", argv);
  return openVoice({ uiLang, config }, io).catch(async () => {
    const { messagesFor } = await import("./ui.ts");
    return messagesFor(io.env, { uiLang });
  });
}

/** A flag's value, as a word of its own or after `=`; the command line is not parsed here. */
function wordAfter(flag: string, argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf(flag);
  if (at !== -1) return argv[at + 1];
  return argv.findLast((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}
