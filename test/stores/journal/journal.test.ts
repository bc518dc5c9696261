import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { StoreError } from "../../../src/model/errors.ts";
import type { Purchase } from "../../../src/model/journal.ts";
import { openDatabase } from "../../../src/stores/database/open-database.ts";
import { openJournal } from "../../../src/stores/journal/journal.ts";

const newFile = () => join(mkdtempSync(join(tmpdir(), "dragoman-journal-")), "own", "memory.db");
const open = (path: string, mode: "write" | "read" = "write") => {
  const failures: StoreError[] = [];
  return { ...openJournal(path, { mode, failed: (error) => failures.push(error) }), failures };
};
const bought: Purchase = { text: "Salam", characters: 6, quality: 0.5, model: "ru-az@1" };
const refused: Purchase = { text: null, reason: "reply/echo", characters: 6 };

describe("the journal", () => {
  it("gives back what was kept, also to the next process", () => {
    const path = newFile();
    const journal = open(path);
    journal.keep(
      new Map([
        ["a", bought],
        ["b", refused],
      ]),
    );
    expect(journal.find("a")).toEqual(bought);
    journal.close();
    const next = open(path);
    expect([next.find("a"), next.find("b"), next.find("c")]).toEqual([bought, refused, null]);
    next.close();
  });

  it("makes no file before the first question", () => {
    const path = newFile();
    open(path).close();
    expect(existsSync(path)).toBe(false);
  });

  it("makes no file at all when it is only read", () => {
    const path = newFile();
    const journal = open(path, "read");
    expect(journal.find("a")).toBeNull();
    journal.close();
    expect(existsSync(path)).toBe(false);
  });

  it("never replaces a text by a refusal, but a refusal by a text", () => {
    const journal = open(newFile());
    journal.keep(new Map([["a", bought]]));
    journal.keep(new Map([["a", refused]]));
    journal.keep(new Map([["b", refused]]));
    journal.keep(new Map([["b", bought]]));
    expect([journal.find("a"), journal.find("b")]).toEqual([bought, bought]);
    journal.close();
  });

  it("shares its file with the memory", () => {
    const path = newFile();
    openDatabase(path).close();
    const journal = open(path);
    journal.keep(new Map([["a", bought]]));
    journal.close();
    const database = openDatabase(path);
    expect(database.get("SELECT count(*) FROM unit")).toEqual([0]);
    database.close();
  });

  it("says once that it cannot be used, and forgets instead of failing", () => {
    const path = newFile();
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "this is no database, whatever its name says. ".repeat(50));
    const journal = open(path);
    journal.keep(new Map([["a", bought]]));
    expect(journal.find("a")).toBeNull();
    expect(journal.failures.map(({ code }) => code)).toEqual(["memory/not-a-memory"]);
  });

  it("takes what several processes write at once", async () => {
    const path = newFile();
    const before = open(path);
    before.keep(new Map([["first", bought]]));
    const modules = new URL("../../../node_modules/libsql/index.js", import.meta.url).pathname;
    const script = `
      const Database = require(${JSON.stringify(modules)});
      const database = new Database(${JSON.stringify(path)}, { timeout: 10000 });
      for (let index = 0; index < 50; index += 1)
        database.prepare("INSERT INTO purchase (key, text, characters) VALUES (?, 'x', 1)")
          .run([process.argv[1] + index]);
    `;
    const run = promisify(execFile);
    const writers = ["p", "q", "r"].map((name) => run(process.execPath, ["-e", script, name]));
    for (let index = 0; index < 50; index += 1) before.keep(new Map([[`own${index}`, bought]]));
    await Promise.all(writers);
    for (const key of ["p49", "q0", "r25", "own49"]) expect(before.find(key)).not.toBeNull();
    expect(before.failures).toEqual([]);
    before.close();
  });
});
