import { ConfigError } from "../../model/errors.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { openJob } from "./batch-job.ts";

/** `dragoman batch`: any number of articles; what is done is not done again. */
export async function batchCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  if (inputs.length === 0) throw new ConfigError("config/no-input");
  const job = await openJob(flags, io);
  try {
    await job.work(inputs);
    return await job.finish();
  } finally {
    await job.close();
  }
}
