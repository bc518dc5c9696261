import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Memory, MemoryQuery, TranslationUnit } from "../../../src/model/memory.ts";
import { openTmxMemory } from "../../../src/stores/memory/memory-tmx.ts";
import { writeTmx } from "../../../src/stores/tmx/write.ts";

async function memory(...units: readonly Partial<TranslationUnit>[]): Promise<Memory> {
  const path = join(await mkdtemp(join(tmpdir(), "dragoman-")), "m.tmx");
  const numbered = units.map((unit, index) => ({ id: `${index + 1}`, texts: {}, ...unit }));
  let text = "";
  for await (const piece of writeTmx(numbered, { sourceLanguage: "ru", toolVersion: "1" })) {
    text += piece;
  }
  await writeFile(path, text);
  return openTmxMemory(path);
}

async function look(from: Memory, text: string, query: Partial<MemoryQuery> = {}) {
  const asked = { text, from: "ru", to: "az", previous: null, next: null, minimum: 75, ...query };
  const [found = []] = await from.lookup([asked]);
  return found.map(({ unit, score, target }) => `${unit} ${score} ${target}`);
}

it.each([
  ["«Да»", '"Да"'],
  ["Баку – порт", "Баку — порт"],
  ["5\u00a0мая…", "5 мая..."],
  ["a  b\n", "a b"],
  ["е\u0308лка", "ёлка"],
])("%j and %j are the same text", async (stored, asked) => {
  expect(await look(await memory({ texts: { ru: stored, az: "x" } }), asked)).toEqual(["1 100 x"]);
});

it.each([
  ["5 мая", "6 мая"],
  ["1 000", "1000"],
  ["да", "Да"],
  ["ёлка", "елка"],
])("%j and %j are different texts", async (stored, asked) => {
  const found = await memory({ texts: { ru: stored, az: "x" } });
  expect(await look(found, asked, { minimum: 100 })).toEqual([]);
});

it("finds in any direction between the languages of a unit", async () => {
  const found = await memory({ texts: { ru: "Да", az: "Bəli", en: "Yes" } });
  expect(await look(found, "Bəli", { from: "az", to: "en" })).toEqual(["1 100 Yes"]);
  expect(await look(found, "Да", { to: "uk" })).toEqual([]);
});

it("puts a context match first, then the newest change, then file order", async () => {
  const texts = { ru: "Да" };
  const found = await memory(
    { texts: { ...texts, az: "a" } },
    { texts: { ...texts, az: "b" } },
    { texts: { ...texts, az: "c" }, changed: "2022-01-01T00:00:00Z" },
    { texts: { ...texts, az: "d" }, previous: "До", next: null },
  );
  expect(await look(found, "Да", { previous: "До" })).toEqual([
    "4 101 d",
    "3 100 c",
    "1 100 a",
    "2 100 b",
  ]);
  expect(await look(found, "Да", { previous: "Иное", minimum: 101 })).toEqual([]);
});

it("changes its version with the content", async () => {
  const one = await memory({ texts: { ru: "Да", az: "Bəli" } });
  const same = await memory({ texts: { ru: "Да", az: "Bəli" } });
  const other = await memory({ texts: { ru: "Да", az: "Hə" } });
  expect(one.version).toBe(same.version);
  expect(one.version).not.toBe(other.version);
});

it("says which file is missing", async () => {
  await expect(openTmxMemory("/nowhere/m.tmx")).rejects.toMatchObject({
    code: "memory/missing",
    message: expect.stringContaining("/nowhere/m.tmx"),
  });
});

it("finds what is nearly the same, and repairs numbers where that is certain", async () => {
  const found = await memory(
    { texts: { ru: "Он родился 5 мая", en: "He was born on May 5" } },
    { texts: { ru: "Он родился 5 июня в Баку", en: "He was born on June 5 in Baku" } },
  );
  const asked = { text: "Он родился 6 мая", from: "ru", to: "en", previous: null, next: null };
  const [matches] = await found.lookup([{ ...asked, minimum: 50 }]);
  expect(matches).toEqual([
    {
      unit: "1",
      score: 93,
      source: "Он родился 5 мая",
      target: "He was born on May 6",
      repaired: true,
    },
    {
      unit: "2",
      score: expect.any(Number),
      source: "Он родился 5 июня в Баку",
      target: "He was born on June 5 in Baku",
    },
  ]);
});
