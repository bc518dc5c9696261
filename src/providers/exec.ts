import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { ConfigError, ProviderError } from "../model/errors.ts";
import type { Job, Reply, ReplyItem } from "../model/job.ts";
import type { Provider, ProviderDefinition } from "../model/provider.ts";

/**
 * A command of the user's: segments on stdin one a line, translations on stdout one a line.
 * The language pair is in `DRAGOMAN_FROM` and `DRAGOMAN_TO`. An empty or missing line fails its
 * segment whatever the exit code.
 */
export const exec: ProviderDefinition = {
  name: "exec",
  settings: [],
  limits: { concurrency: 2, segments: 100, timeoutMs: 60_000 },
  languages: "*",
  async create({ argument, env, cwd }) {
    if (argument.trim() === "") throw new ConfigError("config/exec-command", {});
    return createExec(argument, { env, cwd });
  },
};

interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

function createExec(command: string, place: Place): Provider {
  return {
    name: "exec",
    version: command,
    limits: exec.limits,
    supports: () => true,
    translate: (job, signal) => run(command, job, { ...place, signal }),
  };
}

async function run(
  command: string,
  job: Job,
  { env, cwd, signal }: Place & { readonly signal: AbortSignal },
): Promise<Reply> {
  // Node's pipes are sockets, which a command that opens /dev/stdin (apertium) cannot read.
  const child = spawn("sh", ["-c", `cat | {\n${command}\n}`], {
    cwd,
    env: { ...env, DRAGOMAN_FROM: job.from, DRAGOMAN_TO: job.to },
    detached: true,
  });
  const stop = () => killGroup(child);
  signal.addEventListener("abort", stop, { once: true });
  try {
    const lines = job.segments.map(({ text }) => text.replaceAll(/\s+/gu, " ").trim());
    const output = await converse(child, `${lines.join("\n")}\n`);
    signal.throwIfAborted();
    return { translations: pair(job, output) };
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** Feeds the input and reads the output, at most 16 times as long as the input and 1 MiB. */
function converse(child: ChildProcessWithoutNullStreams, input: string): Promise<Conversation> {
  const most = Math.max(1 << 20, input.length * 16);
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    child.on("error", (cause) => reject(failure("cannot start", cause)));
    child.stdin.on("error", () => undefined); // a command that closes stdin early is judged by its output
    child.stderr.resume();
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) {
        reject(failure(`printed more than ${most} bytes`));
        killGroup(child);
      } else chunks.push(chunk);
    });
    child.on("close", (code, signal) => {
      resolve({ text: Buffer.concat(chunks).toString("utf8"), exit: signal ?? code ?? 0 });
    });
    child.stdin.end(input);
  });
}

interface Conversation {
  readonly text: string;
  readonly exit: number | string;
}

/**
 * Lines belong to segments by position only where their number is right. Otherwise nobody knows
 * which line is missing: the job is split until the culprits stand alone.
 */
function pair(job: Job, { text, exit }: Conversation): ReplyItem[] {
  const lines = text.split("\n").map((line) => line.trim());
  if (lines.at(-1) === "") lines.pop();
  const wanted = job.segments.length;
  if (lines.length !== wanted && wanted > 1) {
    const data = { provider: "exec", lines: lines.length, segments: wanted, exit };
    throw new ProviderError("provider/line-count", data, "split");
  }
  if (lines.length > wanted) throw failure(`printed ${lines.length} lines for one segment`);
  return job.segments.map(({ id }, index) => {
    const line = lines[index] ?? "";
    return line === "" ? { id, text: null, reason: "reply/empty" } : { id, text: line };
  });
}

function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL"); // the group is gone, or this system has none
  }
}

function failure(reason: string, cause?: unknown): ProviderError {
  return new ProviderError("provider/unavailable", { provider: "exec", reason }, "fail", { cause });
}
