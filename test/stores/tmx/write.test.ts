import { expect, it } from "vitest";
import type { TranslationUnit } from "../../../src/model/memory.ts";
import { tmxParser } from "../../../src/stores/tmx/read.ts";
import { writeTmx } from "../../../src/stores/tmx/write.ts";

async function write(units: readonly TranslationUnit[]): Promise<string> {
  let text = "";
  for await (const piece of writeTmx(units, { sourceLanguage: "ru", toolVersion: "1.0" })) {
    text += piece;
  }
  return text;
}

function read(text: string): TranslationUnit[] {
  const units: TranslationUnit[] = [];
  const parser = tmxParser("m.tmx", { unit: (unit) => units.push(unit) });
  parser.write(new TextEncoder().encode(text));
  parser.end();
  return units;
}

const full: TranslationUnit = {
  id: "u1",
  texts: { ru: "«Да» & <нет>\r\n", az: "⟦1⟧Bəli⟦2⟧" },
  creator: 'L "K"',
  created: "2022-04-26T10:15:00Z",
  changed: "2022-04-27T10:15:00Z",
  properties: {
    "@usagecount": "3",
    "#note": "a < b",
    domain: "health",
    "domain#2": "who",
    "az/approved": "yes",
    "az/#codes": '{"1":"<bpt i=\\"1\\">&lt;b&gt;</bpt>","2":"<ept i=\\"1\\">&lt;/b&gt;</ept>"}',
  },
};

it("gives back every unit as it was", async () => {
  const { properties = {} } = full;
  const [unit] = read(await write([full]));
  expect(unit).toEqual({ ...full, properties: expect.objectContaining(properties) });
});

it("keeps neighbours, an article's ends included", async () => {
  const unit: TranslationUnit = { id: "1", texts: { ru: "Б", az: "B" }, previous: null, next: "В" };
  expect(read(await write([unit]))[0]).toMatchObject({ previous: null, next: "В" });
});

it("writes what it reads byte for byte the same the second time", async () => {
  const once = await write([full]);
  expect(await write(read(once))).toBe(once);
});

it("names no date unless one is given", async () => {
  expect(await write([])).not.toContain("date");
});

it("writes no character that XML cannot hold", async () => {
  const unit: TranslationUnit = { id: "1", texts: { ru: "a\u0000b\ud800", az: "c" } };
  expect(read(await write([unit]))[0]?.texts["ru"]).toBe("a\ufffdb\ufffd");
});
