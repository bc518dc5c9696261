import { constants } from "node:fs";
import { copyFile, link, mkdir, rename, rm, stat, unlink } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { ReadError, WriteError } from "../model/errors.ts";

/** What happens to an input that is done. */
export type WhenDone =
  | { readonly action: "leave" }
  | { readonly action: "delete" }
  | { readonly action: "archive"; readonly folder: string };

/** A file as it was when it was read. */
export interface DoneFile {
  /** The watched folder. */
  readonly root: string;
  readonly name: string;
  readonly mark: string;
}

/**
 * Archives or deletes an input, unless it has changed since it was read: then it is new. Nothing in
 * the archive is ever overwritten.
 * @throws WriteError
 */
export async function putAway(file: DoneFile, done: WhenDone): Promise<void> {
  if (done.action === "leave") return;
  const path = join(file.root, file.name);
  const info = await stat(path).catch(() => null);
  if (info === null || `${info.size}:${info.mtimeMs}:${info.ino}` !== file.mark) return;
  try {
    if (done.action === "delete") await rm(path);
    else await archive(path, join(done.folder, file.name));
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return; // somebody else was faster
    throw new WriteError("write/failed", { path, reason: code }, cause);
  }
}

/** Moves to `target`, or to `target-2`, …: the first name that is free. */
async function archive(path: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const extension = extname(target);
  const base = join(dirname(target), basename(target, extension));
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? target : `${base}-${copy}${extension}`;
    if (await moveTo(path, free)) return;
  }
}

/** `false` where the name is taken. */
async function moveTo(path: string, target: string): Promise<boolean> {
  try {
    await link(path, target); // unlike rename, never overwrites
    await unlink(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code === "ENOENT" || code === "ENOSPC") throw error;
  }
  return copyTo(path, target);
}

/** For file systems without hard links, and from one to another. */
async function copyTo(path: string, target: string): Promise<boolean> {
  const part = `${target}.part`;
  try {
    await copyFile(path, part, constants.COPYFILE_EXCL);
    if (
      await stat(target).then(
        () => true,
        () => false,
      )
    )
      return false;
    await rename(part, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(part, { force: true });
  }
  await unlink(path);
  return true;
}

/** What `--done` says: `leave`, `delete`, `archive=<dir>`; `null` = none of them. */
export function parseWhenDone(written: string): WhenDone | null {
  if (written === "leave" || written === "delete") return { action: written };
  const [, folder] = /^archive=(.+)$/su.exec(written) ?? [];
  return folder === undefined ? null : { action: "archive", folder };
}

/** @throws ReadError where there is no folder to watch */
export async function checkFolder(path: string, shown: string): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory() !== true) throw new ReadError("batch/not-a-folder", { path: shown });
}
