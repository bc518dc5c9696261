import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import type { OptionSpec } from "./options.ts";

/** A command's work: it returns the exit code. */
export type Action = (inputs: readonly string[], flags: Flags, io: Io) => Promise<number>;

/** A command as the table has it; its code is loaded when it runs. */
export interface CommandSpec {
  readonly usage: string;
  readonly description: string;
  readonly example: string;
  readonly options: readonly OptionSpec[];
  load(): Promise<Action>;
}
