import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";

/** What a command line came to. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command line is run. */
export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

/** A new folder of its own. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "dragoman-cli-"));
}

/** Runs a command line in this process, through the same `main` as the binary. */
export async function runCli(argv: readonly string[], place: Place): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const output = (take: (text: string) => void) => ({
    write: take,
    isTerminal: false,
    columns: 80,
  });
  const code = await main(argv, {
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output((text) => {
      stderr += text;
    }),
    stdin: async () => Buffer.from(place.stdin ?? ""),
    env: { PATH: process.env["PATH"] ?? "", ...place.env },
    cwd: place.cwd,
    signal: place.signal ?? new AbortController().signal,
  });
  return { code, stdout, stderr };
}
