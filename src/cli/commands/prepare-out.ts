import { access, constants, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { ConfigError } from "../../model/errors.ts";

/** Makes the folder for results, and makes sure of it. @throws ConfigError `config/out-unwritable` */
export async function prepareOut(out: string, cwd: string): Promise<string> {
  const folder = resolve(cwd, out);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new ConfigError("config/out-unwritable", { path: out, reason }, cause);
  }
  return out;
}
