import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";

/** How locks behave. */
export interface LockOptions {
  readonly signal: AbortSignal;
  /** Called once when another process holds the lock. */
  readonly onWait: () => void;
  /** Milliseconds without a sign of life after which a lock counts as left behind. @default 20000 */
  readonly staleMs?: number;
  /** Milliseconds between two looks at a lock that is held. @default 200 */
  readonly pollMs?: number;
}

/**
 * Runs `work` while this process, and no other on any machine that shares the folder, holds the
 * lock file. A lock whose owner died is taken over.
 */
export async function withLock<Result>(
  path: string,
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const staleMs = options.staleMs ?? 20_000;
  const token = `${process.pid} ${hostname()} ${performance.timeOrigin} ${Math.random()}`;
  let told = false;
  while (!(await acquire(path, token))) {
    options.signal.throwIfAborted();
    if (await isStale(path, staleMs)) {
      await takeAway(path, token);
      continue;
    }
    if (!told) options.onWait();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, options.pollMs ?? 200));
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, staleMs / 4);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    const owner = await readFile(path, "utf8").catch(() => null);
    if (owner === token) await rm(path, { force: true });
  }
}

async function acquire(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isStale(path: string, staleMs: number): Promise<boolean> {
  const [content, found] = await Promise.all([
    readFile(path, "utf8").catch(() => null),
    stat(path).catch(() => null),
  ]);
  if (content === null || found === null) return false;
  if (Date.now() - found.mtimeMs > staleMs) return true;
  const [pid, host] = content.split(" ");
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Renames before deleting: of several processes that see a stale lock, one succeeds. */
async function takeAway(path: string, token: string): Promise<void> {
  const aside = `${path}.${token.replaceAll(/\W/g, "")}`;
  await rename(path, aside).catch(() => undefined);
  await rm(aside, { force: true });
}
