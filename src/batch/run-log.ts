import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  truncateSync,
} from "node:fs";
import { dirname } from "node:path";
import { WriteError } from "../model/errors.ts";
import type { Ledger, ReportLine } from "../stores/ledger/ledger.ts";

/** The file `run.jsonl`: every line of the ledger gets into it once, whatever happens. */
export interface RunLog {
  write(line: ReportLine): void;
  /** Tells the ledger what is in the file. */
  close(): void;
}

/** Lines after which the ledger is told: what a crash leaves to be compared. */
const LINES_AT_ONCE = 64;

/**
 * Opens the file and completes it after a crash: a torn last line is cut off, lines that the ledger
 * has and the file has not are written.
 * @throws WriteError when it cannot be written
 */
export function openRunLog(path: string, ledger: Ledger): RunLog {
  const write = (text: string) =>
    attempt(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, text);
    });
  const left = ledger.unreported();
  attempt(path, () => cutTornLine(path));
  const missing = left.filter(lineIsMissing(path, left));
  if (missing.length > 0) write(missing.map(({ line }) => `${line}\n`).join(""));
  const last = left.at(-1);
  if (last !== undefined) ledger.reported(last.number);
  let open = 0;
  let newest = 0;
  const tell = () => {
    if (open > 0) ledger.reported(newest);
    open = 0;
  };
  return {
    write({ number, line }) {
      write(`${line}\n`);
      newest = Math.max(newest, number);
      open += 1;
      if (open >= LINES_AT_ONCE) tell();
    },
    close: tell,
  };
}

/** Lines that are not in the file's end, which is where the last ones must be. */
function lineIsMissing(path: string, left: readonly ReportLine[]): (line: ReportLine) => boolean {
  const bytes = left.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0);
  const { content } = readEnd(path, bytes * 2);
  const tail = new Set(content.toString("utf8").split("\n"));
  return ({ line }) => !tail.has(line);
}

function cutTornLine(path: string): void {
  for (let bytes = 4096; ; bytes *= 4) {
    const { content, size } = readEnd(path, bytes);
    const torn = content.length - 1 - content.lastIndexOf("\n");
    if (torn === content.length && content.length < size) continue; // a very long line
    if (torn > 0) truncateSync(path, size - torn);
    return;
  }
}

/** The last bytes of a file and its whole size; nothing where there is no file. */
function readEnd(path: string, bytes: number): { readonly content: Buffer; readonly size: number } {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { content: Buffer.alloc(0), size: 0 };
  }
  try {
    const { size } = fstatSync(file);
    const content = Buffer.alloc(Math.min(bytes, size));
    readSync(file, content, 0, content.length, size - content.length);
    return { content, size };
  } finally {
    closeSync(file);
  }
}

function attempt(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new WriteError("write/failed", { path, reason }, cause);
  }
}
