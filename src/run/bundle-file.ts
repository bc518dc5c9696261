import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bundle } from "../model/bundle.ts";
import { ReadError } from "../model/errors.ts";

/** The name of every bundle. */
export const BUNDLE_NAME = "bundle.json";

/**
 * The JSON of a bundle, given its file or its folder; its shape is not checked here.
 * @throws ReadError when it is missing or not JSON
 */
export async function readBundleJson(path: string): Promise<unknown> {
  const file = await bundlePath(path);
  const content = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") throw new ReadError("read/missing", { path: file }, cause);
    throw new ReadError("read/unreadable", { path: file, reason: cause.code ?? "unknown" }, cause);
  });
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new ReadError("read/bundle", { path: file, reason: "not JSON" }, cause);
  }
}

/** A bundle that at least says it is one. @throws ReadError */
export async function readBundle(path: string): Promise<Bundle> {
  const value = await readBundleJson(path);
  if (isBundle(value)) return value;
  throw new ReadError("read/bundle", { path, reason: "not a bundle of dragoman 1" });
}

/** The bundle of an earlier run in this folder; `null` where there is none that can be read. */
export async function readPrevious(folder: string): Promise<Bundle | null> {
  return readBundle(folder).catch((error: unknown) => {
    if (error instanceof ReadError) return null;
    throw error;
  });
}

async function bundlePath(path: string): Promise<string> {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() === true ? join(path, BUNDLE_NAME) : path;
}

function isBundle(value: unknown): value is Bundle {
  return (
    typeof value === "object" &&
    value !== null &&
    "dragoman" in value &&
    value.dragoman === 1 &&
    "segments" in value &&
    Array.isArray(value.segments)
  );
}
