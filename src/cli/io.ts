import { ReadError } from "../model/errors.ts";

/** One of the process's output streams, as far as commands use it. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal, 80 where unknown. */
  readonly columns: number;
}

/** Everything outside that a command may touch. Tests pass their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All bytes of stdin. @throws ReadError when there are more than `most` */
  stdin(most: number): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborts on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

/** The real process. A second Ctrl-C kills; a broken pipe ends quietly. */
export function processIo(): Io {
  const interrupt = new AbortController();
  const stop = () => {
    process.stderr.write("\n");
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error("interrupted"));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      process.exit(74);
    });
  }
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: readAll,
    env: process.env,
    cwd: process.cwd(),
    signal: interrupt.signal,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
  };
}

async function readAll(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) {
      const data = { path: "-", megabytes: Math.ceil(size / 1e6), limit: most / 1e6 };
      throw new ReadError("read/no-article-size", data);
    }
  }
  return Buffer.concat(chunks);
}
