import { DragomanError } from "../model/errors.ts";
import { VERSION } from "../model/version.ts";
import { EXIT, exitCodeOf } from "./exit.ts";
import { type Io, processIo } from "./io.ts";

/**
 * Runs a command line (without `node` and the script) and returns its exit code. Never throws.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  try {
    const { run } = await import("./program.ts");
    return await run(argv, io);
  } catch (error) {
    const code = exitCodeOf(error, io.signal);
    io.stderr.write(`${await describe(error, io)}\n`);
    return code;
  }
}

/** One clear message; a stack only for what should never happen. */
async function describe(error: unknown, io: Io): Promise<string> {
  const { messagesFor } = await import("./ui.ts");
  const messages = await messagesFor(io.env);
  if (error instanceof DragomanError) return `dragoman: ${messages.errorMessage(error)}`;
  if (io.signal.aborted) return `dragoman: ${messages.t("run.interrupted", {})}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `dragoman: ${messages.t("run.bug", {})}\n${stack}`;
}
