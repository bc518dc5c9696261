import { ConfigError, DragomanError, ReadError, StoreError, WriteError } from "../model/errors.ts";

/** Exit codes of every command; see the README. */
export const EXIT = {
  done: 0,
  findings: 1,
  usage: 2,
  input: 3,
  incomplete: 4,
  stale: 5,
  bug: 70,
  interrupted: 130,
} as const;

/** Worst first: what a run of many articles ends with. */
const WORST: readonly number[] = [70, 130, 2, 3, 4, 5, 1, 0];

/** The worst of several exit codes; 0 for none. */
export function worstOf(codes: readonly number[]): number {
  return WORST.find((code) => codes.includes(code)) ?? EXIT.done;
}

/** The exit code of a failure. Only here are errors turned into numbers. */
export function exitCodeOf(error: unknown, signal: AbortSignal): number {
  if (signal.aborted) return EXIT.interrupted;
  if (error instanceof ConfigError) return EXIT.usage;
  if (error instanceof WriteError) return EXIT.incomplete;
  if (error instanceof ReadError || error instanceof StoreError) return EXIT.input;
  if (error instanceof DragomanError) return EXIT.incomplete;
  return EXIT.bug;
}
