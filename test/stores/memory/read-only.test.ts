import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrations } from "../../../src/stores/database/migrations.ts";
import { openDatabase } from "../../../src/stores/database/open-database.ts";
import { openMemoryStore } from "../../../src/stores/memory/memory-store.ts";
import { keepUses } from "../../../src/stores/memory/usage.ts";

const NOBODY = 65534;

/** Does something as a user who may only read a folder: root is made to be somebody else. */
function asReader<Result>(folder: string, work: () => Result): Result {
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
}

/** A memory alone in a folder, without the log that connections of this process keep beside it. */
function memoryFile(units = 1): { folder: string; path: string } {
  const made = join(mkdtempSync(join(tmpdir(), "dragoman-")), "m.db");
  const store = openMemoryStore(made);
  store.add(
    Array.from({ length: units }, (_, at) => ({
      id: `${at}`,
      texts: { ru: `Причал ${at}`, az: `Körpü ${at}` },
    })),
  );
  openDatabase(made).get("PRAGMA wal_checkpoint(TRUNCATE)");
  const folder = mkdtempSync(join(tmpdir(), "dragoman-#1 %20-"));
  const path = join(folder, "m.db");
  copyFileSync(made, path);
  return { folder, path };
}

it("reads a memory in a folder that it may not write to", () => {
  const { folder, path } = memoryFile();
  const found = asReader(folder, () => {
    const store = openMemoryStore(path, { mode: "read" });
    const { units } = store.stats();
    void store.close();
    return { units, files: readdirSync(folder) };
  });
  expect(found).toEqual({ units: 1, files: ["m.db"] });
});

it("reads a memory from an older version there, which it cannot bring up to date", () => {
  const { folder, path } = memoryFile(2000);
  const database = openDatabase(path);
  database.execute("ALTER TABLE run DROP COLUMN words");
  database.execute(`PRAGMA user_version = ${migrations.length - 1}`);
  database.get("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  const found = asReader(folder, () => {
    const store = openMemoryStore(path, { mode: "read" });
    const hits = store.search("ричал 777").length;
    void store.close();
    return hits;
  });
  expect(found).toBe(1);
});

it("leaves such a memory as it is when its units are used", () => {
  const { folder, path } = memoryFile();
  const before = readFileSync(path);
  asReader(folder, () => keepUses(path, [{ unit: "a", edition: "b" }]));
  expect(readFileSync(path).equals(before)).toBe(true);
});

it("says that it cannot write there", () => {
  const { folder, path } = memoryFile();
  const write = () => openMemoryStore(path, { mode: "write" });
  expect(() => asReader(folder, write)).toThrow(
    expect.objectContaining({ code: "memory/read-only" }),
  );
});
