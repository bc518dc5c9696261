import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { WriteError } from "../model/errors.ts";

/** A file's final path and content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files so that none is ever half-written under its final name: all are written to temporary
 * names first, then renamed in order. A failure leaves no temporary file behind.
 * @throws WriteError `write/failed`
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, content } of files) {
      const from = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
      staged.push({ from, to: path });
      await attempt(path, async () => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(from, content, { flag: "wx" });
      });
    }
    for (const { from, to } of staged) await attempt(to, () => rename(from, to));
  } catch (error) {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true }).catch(() => undefined)));
    throw error;
  }
}

async function attempt(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new WriteError("write/failed", { path, reason }, cause);
  }
}
