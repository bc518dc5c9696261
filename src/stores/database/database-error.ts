import type { ErrorCode } from "../../model/error-texts/index.ts";
import { StoreError } from "../../model/errors.ts";

/** SQLite's primary result codes that a user can do something about. */
const known: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: "memory/locked",
  SQLITE_LOCKED: "memory/locked",
  SQLITE_READONLY: "memory/read-only",
  SQLITE_FULL: "memory/disk-full",
  SQLITE_IOERR: "memory/disk-failure",
  SQLITE_CORRUPT: "memory/corrupt",
  SQLITE_NOTADB: "memory/not-a-memory",
};

/**
 * The same by number: libsql does not name every extended code (1544 is a folder that cannot be
 * written); the last eight bits are the primary one.
 */
const numbered: Readonly<Record<number, ErrorCode>> = {
  5: "memory/locked",
  6: "memory/locked",
  8: "memory/read-only",
  10: "memory/disk-failure",
  11: "memory/corrupt",
  13: "memory/disk-full",
  26: "memory/not-a-memory",
};

/** What happened to the file, as an expected failure; any other error as it is. */
export function databaseError(path: string, error: unknown): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? "";
  const number = Number(/^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code)?.[1] ?? 0);
  const kind = known[primary] ?? numbered[number & 0xff];
  if (kind !== undefined) return new StoreError(kind, { path }, error);
  if (/^(EACCES|EPERM|EROFS)$/.test(code))
    return new StoreError("memory/read-only", { path }, error);
  if (code === "ENOSPC") return new StoreError("memory/disk-full", { path }, error);
  if (
    primary === "SQLITE_CANTOPEN" ||
    /^ConnectionFailed/.test(message) ||
    /^(ENOTDIR|EEXIST)$/.test(code)
  ) {
    return new StoreError("memory/unreadable", { path, reason: "it cannot be opened" }, error);
  }
  return error;
}
