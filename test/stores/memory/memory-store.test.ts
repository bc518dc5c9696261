import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { MemoryQuery, TranslationUnit } from "../../../src/model/memory.ts";
import { openDatabase } from "../../../src/stores/database/open-database.ts";
import { type MemoryStore, openMemoryStore } from "../../../src/stores/memory/memory-store.ts";

const open: MemoryStore[] = [];

function store(path = file(), options = {}): MemoryStore {
  const opened = openMemoryStore(path, options);
  open.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

function file(): string {
  return join(mkdtempSync(join(tmpdir(), "dragoman-")), "m.db");
}

function unit(ru: string, az: string, rest: Partial<TranslationUnit> = {}): TranslationUnit {
  return { id: "1", texts: { ru, az }, ...rest };
}

async function look(from: MemoryStore, text: string, query: Partial<MemoryQuery> = {}) {
  const asked = { text, from: "ru", to: "az", previous: null, next: null, minimum: 50, ...query };
  const [found = []] = await from.lookup([asked]);
  return found.map(({ score, target }) => `${score} ${target}`);
}

const sentences = [
  "Министр здравоохранения посетил новую больницу в городе",
  "Цены на нефть выросли после заседания картеля",
  "Сборная страны выиграла матч со счётом 3:1",
  "В столице открылась выставка современного искусства",
];

it("finds exact, context and fuzzy matches", async () => {
  const memory = store();
  memory.add(sentences.map((text, at) => unit(text, `az${at}`)));
  memory.add([unit("Да", "a"), unit("Да", "b", { previous: "До", next: null })]);
  expect(await look(memory, "Да", { previous: "До" })).toEqual(["101 b", "100 a"]);
  expect(await look(memory, "Цены на нефть упали после заседания картеля")).toEqual(["88 az1"]);
  expect(await look(memory, "Совсем другое предложение")).toEqual([]);
});

it("finds in any direction between the languages of a unit", async () => {
  const memory = store();
  memory.add([{ id: "1", texts: { ru: "Да", az: "Bəli", en: "Yes" } }]);
  expect(await look(memory, "Bəli", { from: "az", to: "en" })).toEqual(["100 Yes"]);
});

it("keeps everything that is known of a unit", () => {
  const memory = store();
  const full = unit("Да", "Bəli", {
    previous: null,
    next: "После",
    creator: "leyla",
    created: "2022-01-01T00:00:00Z",
    changed: "2022-01-02T00:00:00Z",
    properties: { domain: "health", "az/status": "reviewed", "@usagecount": "3" },
  });
  memory.add([full]);
  expect([...memory.units()]).toEqual([{ ...full, id: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
});

it("adds no unit twice, and takes over newer dates and properties", () => {
  const memory = store();
  const old = unit("Да", "Bəli", { changed: "2022-01-01T00:00:00Z" });
  const newer = { ...old, changed: "2023-01-01T00:00:00Z", creator: "leyla" };
  expect(memory.add([old, old])).toEqual({ added: 1, repeated: 1, updated: 0 });
  expect(memory.add([newer])).toEqual({ added: 0, repeated: 0, updated: 1 });
  expect(memory.add([old])).toEqual({ added: 0, repeated: 1, updated: 0 });
  expect([...memory.units()]).toMatchObject([{ creator: "leyla" }]);
});

it("puts the newest of contradicting targets first", async () => {
  const memory = store();
  memory.add([
    unit("Да", "Bəli", { changed: "2022-01-01T00:00:00Z" }),
    unit("Да", "Hə", { changed: "2023-01-01T00:00:00Z" }),
  ]);
  expect(await look(memory, "Да")).toEqual(["100 Hə", "100 Bəli"]);
});

it("finds the same whether units are in runs or not, and after runs were joined", async () => {
  const units = Array.from({ length: 3000 }, (_, at) =>
    unit(`Предложение о слове ${at.toString(36)}${sentences[at % 4]}`, `az${at}`),
  );
  const whole = store();
  whole.add(units);
  const parts = store();
  for (let at = 0; at < units.length; at += 700) parts.add(units.slice(at, at + 700));
  expect(parts.version).toBe(whole.version);
  for (const at of [0, 699, 700, 1500, 2999]) {
    const { texts } = units[at] ?? unit("", "");
    expect(await look(parts, texts["ru"] ?? "")).toEqual([`100 az${at}`]);
    const changed = `${texts["ru"]} сегодня`;
    const found = await look(parts, changed, { minimum: 70 });
    expect(found).toEqual(await look(whole, changed, { minimum: 70 }));
    expect(found[0]).toContain(`az${at}`);
  }
  expect(parts.add(units)).toEqual({ added: 0, repeated: 3000, updated: 0 });
});

it("removes what a filter means, and finds it no more", async () => {
  const memory = store();
  memory.add([unit("Да", "a", { creator: "x" }), unit("Да", "b", { creator: "y" })]);
  const before = memory.version;
  expect(memory.remove({ creator: "x" })).toBe(1);
  expect(await look(memory, "Да")).toEqual(["100 b"]);
  expect(memory.version).not.toBe(before);
  expect(memory.add([unit("Да", "a", { creator: "x" })]).added).toBe(1);
  expect(memory.version).toBe(before);
  expect((await look(memory, "Да")).sort()).toEqual(["100 a", "100 b"]);
});

it.each<[string, string, number]>([
  ["здравоохранения посетил", "Министр [здравоохранения посетил] новую больницу в городе", 1],
  ["НЕФТЬ", "Цены на [нефть] выросли после заседания картеля", 1],
  ["выстав", "В столице открылась [выстав]ка современного искусства", 1],
  ["ношен", "", 0],
  ["артел", "Цены на нефть выросли после заседания к[артел]я", 1],
])("finds %j in context", (text, shown, count) => {
  const memory = store();
  memory.add(sentences.map((sentence) => unit(sentence, "x")));
  const found = memory.search(text, { language: "ru" });
  expect(found).toHaveLength(count);
  for (const { unit: hit, hits } of found) {
    const [{ start, end } = { start: 0, end: 0 }] = hits;
    const held = hit.texts["ru"] ?? "";
    expect(`${held.slice(0, start)}[${held.slice(start, end)}]${held.slice(end)}`).toBe(shown);
  }
});

it("counts what it holds", () => {
  const memory = store();
  memory.add([
    unit("Да", "a", { creator: "x", created: "2022-01-01T00:00:00Z", previous: null, next: null }),
    { id: "2", texts: { ru: "Нет", en: "No" }, properties: { domain: "law" } },
  ]);
  expect(memory.stats()).toEqual({
    units: 2,
    languages: { ru: 2, az: 1, en: 1 },
    creators: { x: 1 },
    domains: { law: 1 },
    withContext: 1,
    used: 0,
    uses: 0,
    oldest: "2022-01-01T00:00:00Z",
    newest: "2022-01-01T00:00:00Z",
  });
});

it("lets two connections write in turn, each seeing the other's units", async () => {
  const path = file();
  const [one, two] = [store(path), store(path)];
  const [first, second] = [one.writer(), two.writer()];
  first.add([unit("А", "a")]);
  expect(second.add([unit("А", "a"), unit("Б", "b")])).toMatchObject({ added: 1, repeated: 1 });
  expect(first.add([unit("Б", "b"), unit("В", "v")])).toMatchObject({ added: 1, repeated: 1 });
  first.finish();
  second.finish();
  expect(await look(one, "Б")).toEqual(["100 b"]);
  expect(await look(two, "В")).toEqual(["100 v"]);
});

it("keeps whole batches of an import that was cut short, and completes it the second time", async () => {
  const path = file();
  const units = Array.from({ length: 2500 }, (_, at) => unit(`${sentences[0]} ${at}`, `az${at}`));
  const cut = store(path).writer();
  cut.add(units.slice(0, 1000));
  cut.add(units.slice(1000, 2000));
  const after = store(path);
  expect(after.stats().units).toBe(2000);
  expect(await look(after, `${sentences[0]} 1999`)).toEqual(["100 az1999"]);
  expect(after.add(units)).toEqual({ added: 500, repeated: 2000, updated: 0 });
  expect(await look(after, `${sentences[0]} 2499`)).toEqual(["100 az2499"]);
});

it("gives the same answers whatever order units came in", async () => {
  const units = [unit("Да", "a"), unit("Да", "b"), unit("Да", "c")];
  const [one, two] = [store(), store()];
  one.add(units);
  two.add(units.toReversed());
  expect(one.version).toBe(two.version);
  expect(await look(one, "Да")).toEqual(await look(two, "Да"));
});

it("refuses a file from a newer version", async () => {
  const path = file();
  await store(path).close();
  open.pop();
  const database = openDatabase(path);
  database.execute("PRAGMA user_version = 99");
  database.close();
  expect(() => store(path)).toThrow(expect.objectContaining({ code: "memory/newer" }));
});

it.each([
  ["text", "memory/not-a-memory", () => Buffer.from("no database at all ".repeat(50))],
  ["a damaged page", "memory/corrupt", damaged],
])("says what is wrong with a file that holds %s", async (_, code, bytes) => {
  const path = file();
  writeFileSync(path, bytes());
  await expect(
    (async () => {
      const memory = store(path);
      await look(memory, "Да");
      memory.stats();
    })(),
  ).rejects.toMatchObject({ code, message: expect.stringContaining(path) });
});

function damaged(): Buffer {
  const path = file();
  const memory = openMemoryStore(path);
  memory.add(Array.from({ length: 500 }, (_, at) => unit(`${sentences[0]} ${at}`, "x")));
  const database = openDatabase(path);
  database.get("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  void memory.close();
  const bytes = readFileSync(path);
  return bytes.fill(0x5a, 4096);
}

it("says that another process holds the file", () => {
  const path = file();
  store(path);
  const other = openDatabase(path);
  other.execute("BEGIN IMMEDIATE");
  const memory = store(path, { timeoutMs: 50 });
  expect(() => memory.add([unit("Да", "a")])).toThrow(
    expect.objectContaining({ code: "memory/locked" }),
  );
  other.close();
});

it("keeps nothing of a step that finds the disk full, and works on afterwards", () => {
  const path = file();
  const memory = store(path);
  const database = openDatabase(path);
  database.close();
  const many = Array.from({ length: 2000 }, (_, at) =>
    unit(`${sentences[0]} ${at}`, "x".repeat(500)),
  );
  const limited = store(path, { maximumPages: 40 });
  expect(() => limited.add(many)).toThrow(expect.objectContaining({ code: "memory/disk-full" }));
  expect(memory.stats().units).toBe(0);
  expect(memory.add(many).added).toBe(2000);
});

it("changes nothing in a memory opened for reading", () => {
  const path = file();
  store(path).add([unit("Да", "a")]);
  const reading = store(path, { mode: "read" });
  expect(reading.stats().units).toBe(1);
  expect(() => reading.add([unit("Нет", "b")])).toThrow(
    expect.objectContaining({ code: "memory/read-only" }),
  );
});

it("says so where the folder cannot be made", () => {
  const path = file();
  writeFileSync(path, "");
  expect(() => store(join(path, "under", "m.db"))).toThrow(
    expect.objectContaining({ code: "memory/unreadable" }),
  );
});
