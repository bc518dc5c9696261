import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ConfigError } from "../../model/errors.ts";

/** Makes the folder for results, and makes sure of it. @throws ConfigError `config/out-unwritable` */
export async function prepareOut(out: string, cwd: string): Promise<string> {
  const folder = resolve(cwd, out);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new ConfigError("config/out-unwritable", { path: out, reason }, cause);
  }
  return out;
}

/**
 * Makes a folder and what it stands in. Not Node's own `recursive`: it never ends below a parent
 * that exists and answers ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || (await isThere(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
