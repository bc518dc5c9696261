import { open } from "node:fs/promises";
import { ReadError } from "../model/errors.ts";
import { wait } from "../translate/deadline.ts";

const ATTEMPTS = 4;
const PAUSE_MS = 50;
const MEGABYTE = 1_000_000;

/**
 * The bytes of a file as they were at one moment: one that is written to meanwhile is read again.
 * `path` is what errors show, `maxSize` counts megabytes.
 * @throws ReadError `read/missing`, `read/unreadable`, `read/no-article-size`, `batch/changing`
 */
export async function readStableFile(
  file: string,
  path: string,
  { maxSize, signal }: { readonly maxSize: number; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const bytes = await readOnce(file, path, maxSize).catch((cause: NodeJS.ErrnoException) => {
      if (cause instanceof ReadError) throw cause;
      if (cause.code === "ENOENT") throw new ReadError("read/missing", { path }, cause);
      const reason = cause.code ?? cause.message;
      throw new ReadError("read/unreadable", { path, reason }, cause);
    });
    if (bytes !== null) return bytes;
    if (attempt < ATTEMPTS) await wait(PAUSE_MS * attempt, signal);
  }
  throw new ReadError("batch/changing", { path });
}

/** `null` where the file changed while it was read. A file renamed over it is read the next time. */
async function readOnce(file: string, path: string, maxSize: number): Promise<Uint8Array | null> {
  const handle = await open(file, "r");
  try {
    const before = await handle.stat();
    if (before.size > maxSize * MEGABYTE) {
      const megabytes = Math.ceil(before.size / MEGABYTE);
      throw new ReadError("read/no-article-size", { path, megabytes, limit: maxSize });
    }
    const bytes = await handle.readFile();
    const after = await handle.stat();
    const isSame =
      before.size === after.size &&
      before.mtimeMs === after.mtimeMs &&
      bytes.byteLength === after.size;
    return isSame || !before.isFile() ? bytes : null;
  } finally {
    await handle.close();
  }
}
