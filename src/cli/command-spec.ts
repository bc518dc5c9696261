import type { Command } from "commander";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import type { OptionSpec } from "./options.ts";

/** A command's work: it returns the exit code. `program` is the whole tree of commands. */
export type Action = (
  inputs: readonly string[],
  flags: Flags,
  io: Io,
  program: Command,
) => Promise<number>;

/** A command as the table has it; its code is loaded when it runs. */
export interface CommandSpec {
  readonly usage: string;
  readonly description: string;
  readonly example: string;
  /** What the help says after the example. */
  readonly notes?: string;
  /** What arguments may be, by their names; the command itself says so of anything else. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly options: readonly OptionSpec[];
  load(): Promise<Action>;
}
