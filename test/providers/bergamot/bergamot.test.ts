import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Provider } from "../../../src/model/provider.ts";
import { createBergamot } from "../../../src/providers/bergamot/bergamot.ts";
import {
  fixtureCatalogue,
  fixtureTexts,
  jobOf,
  never,
  translateAll,
  withBergamot,
  writeCatalogue,
} from "./fixture-models.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

let bergamot: Provider;
let store = "";
beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), "dragoman-models-"));
  bergamot = createBergamot({
    environment: { DRAGOMAN_MODELS: store },
    catalogue: fixtureCatalogue,
  });
});
afterAll(async () => {
  await bergamot.close?.();
  await rm(store, { recursive: true });
});

const quality = expect.closeTo(0.95, 1);
const [president = "", minister = ""] = fixtureTexts("ru");

it.each([
  ["ru", "en", "ru-en@0.1"],
  ["en", "az", "en-az@0.1"],
  ["ru", "az", "ru-en@0.1+en-az@0.1"],
])("translates the fixture sentences from %s to %s exactly", async (from, to, model) => {
  const reply = await bergamot.translate(jobOf(from, to, fixtureTexts(from)), never());
  expect(reply.translations).toEqual(
    fixtureTexts(to).map((text, index) => ({ id: `b${index}.0`, text, quality, model })),
  );
});

it("supports what its catalogue has, directly or through English", () => {
  expect(bergamot.supports("ru", "az")).toBe(true);
  expect(bergamot.supports("az", "ru")).toBe(false);
  const shipped = createBergamot({ environment: {} });
  for (const [from, to] of ["ru-en", "ru-az", "en-az", "az-en", "en-ru", "az-ru"].map((pair) =>
    pair.split("-"),
  )) {
    expect(shipped.supports(from ?? "", to ?? "")).toBe(true);
  }
  expect(shipped.supports("ru", "de")).toBe(false);
});

it("names models, hashes and engine in its version", () => {
  const version = (engineModel: "base" | "small") =>
    createBergamot({ environment: {}, engineModel }).version;
  expect(version("base")).toBe("ru-en@2.1:aa0efa19+en-az@2.1:fcf1f5f3+engine@0.4.9");
  expect(version("small")).toBe("ru-en@1.1:b1d85c13+en-az@1.0:9c87aa09+engine@0.4.9");
  const { version: installed } = JSON.parse(
    readFileSync("node_modules/@browsermt/bergamot-translator/package.json", "utf8"),
  );
  expect(version("base")).toContain(`engine@${installed}`);
});

it("rejects a pair that no model covers", async () => {
  await expect(bergamot.translate(jobOf("ru", "de", ["Да."]), never())).rejects.toMatchObject({
    code: "model/unknown-pair",
    action: "fail",
  });
});

it("uses English that is known for certain in place of the first pass", async () => {
  const job = jobOf("ru", "az", [president, minister]);
  const [first, second] = job.segments;
  const pivot = { language: "en", text: fixtureTexts("en")[4] ?? "" };
  const segments = [first === undefined ? [] : { ...first, pivot }, second ?? []].flat();
  const reply = await bergamot.translate({ ...job, segments }, never());
  const azerbaijani = fixtureTexts("az");
  expect(reply.translations).toEqual([
    { id: "b0.0", text: azerbaijani[4], quality, model: "en-az@0.1" },
    { id: "b1.0", text: azerbaijani[1], quality, model: "ru-en@0.1+en-az@0.1" },
  ]);
});

it.each([
  ["only punctuation", "— … !", "— … !"],
  ["a pictograph", "😀", "😀"],
  ["a number", "12 345,67", "12 345,67"],
  ["an address", "https://example.com/a?b=1", "https://example.com/a?b=1"],
  ["nothing", "", ""],
  ["space", "  ", "  "],
  ["a line break", president.replace(" ", "\n"), "The president signed a new decree."],
  ["a pictograph at the end", `${president} 😀`, "The president signed a new decree. 😀"],
  ["a link around it", `⟦1⟧${president}⟦2⟧`, "⟦1⟧The president signed a new decree.⟦2⟧"],
  [
    "a link within",
    "Президент подписал новый ⟦1⟧указ⟦2⟧.",
    "The president signed a new ⟦1⟧decree⟦2⟧.",
  ],
  [
    "an address within",
    `${president} https://a.az ${president}`,
    "The president signed a new decree. https://a.az The president signed a new decree.",
  ],
  ["a number that the engine loses", "Неизвестный текст про 1200 слонов.", "!reply/number"],
  ["100 000 characters without a space", "Ы".repeat(100_000), expect.stringMatching(/^!reply\//)],
])("answers %s", async (_, text, expected) => {
  expect(await translateAll(bergamot, "ru", "en", [text])).toEqual([expected]);
});

it("translates a segment of 100 000 characters sentence by sentence", async () => {
  const times = Math.ceil(100_000 / (president.length + 1));
  const text = Array.from({ length: times }, () => president).join(" ");
  const [reply] = await translateAll(bergamot, "ru", "en", [text]);
  expect(reply).toBe(Array.from({ length: times }, () => fixtureTexts("en")[0]).join(" "));
});

it("answers 10 000 segments, each its own", async () => {
  const times = Array.from({ length: 10_000 }, (_, index) => index);
  const texts = times.map(
    (index) => `${fixtureTexts("ru")[index % 40]} https://a.az/${index % 400}`,
  );
  const expected = times.map(
    (index) => `${fixtureTexts("en")[index % 40]} https://a.az/${index % 400}`,
  );
  expect(await translateAll(bergamot, "ru", "en", texts)).toEqual(expected);
});

it("gives the same answers again, alone or among other jobs", async () => {
  const texts = [...fixtureTexts("ru"), "Слон пришёл в город", "Неизвестные слова и имена"];
  const answer = () =>
    withBergamot({ workers: 2 }, (provider) => translateAll(provider, "ru", "az", texts));
  const alone = await answer();
  const both = await withBergamot({ workers: 1 }, async (provider) => {
    const jobs = ["en", "az"].map((to) => translateAll(provider, "ru", to, texts));
    return (await Promise.all(jobs))[1];
  });
  expect(both).toEqual(alone);
});

it("rejects calls under way when it is closed", async () => {
  await withBergamot({}, async (provider) => {
    await translateAll(provider, "ru", "en", [president]);
    const call = translateAll(provider, "ru", "en", fixtureTexts("ru"));
    const closing = new Promise((resolve) => setTimeout(resolve, 5)).then(() => provider.close?.());
    await expect(call).rejects.toMatchObject({ code: "model/engine", action: "stop" });
    await closing;
  });
});

it("does not read a catalogue that is none", async () => {
  await withBergamot({}, async (_, folder) => {
    const path = await writeCatalogue(join(folder, "catalogue.json"), (models) => {
      models["../outside"] = { version: "1", architecture: "tiny", files: [] };
    });
    expect(() => createBergamot({ environment: {}, catalogue: path })).toThrow(
      "not usable as a folder name",
    );
  });
});
