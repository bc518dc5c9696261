import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import type { CatalogueModel } from "../../../src/providers/bergamot/catalogue-entry.ts";
import {
  createEnginePool,
  type EnginePool,
  type PoolOptions,
} from "../../../src/providers/bergamot/engine-pool.ts";
import { compileEngine } from "../../../src/providers/bergamot/engine-runtime.ts";
import type { ReadyModel } from "../../../src/providers/bergamot/load-request.ts";
import { readCatalogue } from "../../../src/providers/bergamot/read-catalogue.ts";
import { readScored } from "../../../src/providers/bergamot/read-scored.ts";
import { fixtureBytes, fixtureCatalogue, fixtureTexts, never } from "./fixture-models.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

const russian = fixtureTexts("ru");
const english = fixtureTexts("en");

/** The fixture's ru-en model in memory, with other bytes for some of its files. */
function readyModel(changes: Readonly<Record<string, Uint8Array>> = {}): ReadyModel {
  const model = readCatalogue(fixtureCatalogue).find(({ from }) => from === "ru");
  const bytes = new Map(
    (model as CatalogueModel).files.map(({ name }) => {
      const content = changes[name.split(".")[0] ?? ""] ?? fixtureBytes(name);
      const shared = new SharedArrayBuffer(content.length);
      new Uint8Array(shared).set(content);
      return [name, shared];
    }),
  );
  return { model: model as CatalogueModel, bytes };
}

async function withPool<Result>(
  options: Partial<PoolOptions>,
  work: (pool: EnginePool) => Promise<Result>,
): Promise<Result> {
  const pool = createEnginePool({
    workers: 1,
    timeoutMs: 20_000,
    compile: compileEngine,
    ...options,
  });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

/** Each text's translation, or the name and kind of its error. */
async function translateGroup(
  pool: EnginePool,
  ready: ReadyModel,
  texts: readonly string[],
): Promise<readonly string[]> {
  const results = await Promise.allSettled(
    texts.map((html) => pool.translate(ready, { html, signal: never() })),
  );
  return results.map((result) => {
    if (result.status === "fulfilled") return readScored(result.value.text).html;
    return `${result.reason.name} ${result.reason.kind ?? result.reason.code}`;
  });
}

it("gives back one text for each, on one worker or several", async () => {
  for (const workers of [1, 2]) {
    await withPool({ workers }, async (pool) => {
      expect(await translateGroup(pool, readyModel(), russian)).toEqual(english);
    });
  }
});

it("loses one text to a crash of the engine, not its neighbours", async () => {
  await withPool({}, async (pool) => {
    const texts = [russian[0] ?? "", "<b>unclosed", russian[1] ?? ""];
    expect(await translateGroup(pool, readyModel(), texts)).toEqual([
      english[0],
      "EngineFault crash",
      english[1],
    ]);
    expect(await translateGroup(pool, readyModel(), russian)).toEqual(english);
  });
});

it("does not blame a model that has worked for several bad texts in a row", async () => {
  await withPool({}, async (pool) => {
    await translateGroup(pool, readyModel(), russian.slice(0, 2));
    const texts = ["<b>a", "<b>b", "<b>c", russian[0] ?? ""];
    const crash = "EngineFault crash";
    expect(await translateGroup(pool, readyModel(), texts)).toEqual([
      crash,
      crash,
      crash,
      english[0],
    ]);
  });
});

it("loses one text to a time-out, and the pool lives on", async () => {
  await withPool({ timeoutMs: 150, characterMs: 0 }, async (pool) => {
    await translateGroup(pool, readyModel(), ["Да."]);
    const long = "неизвестные слова без конца ".repeat(400);
    const started = performance.now();
    expect(await translateGroup(pool, readyModel(), [long])).toEqual(["EngineFault timeout"]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const weights = fixtureBytes("model.ruen.intgemm.alphas.bin");
const vocabulary = fixtureBytes("vocab.ruen.spm");

it.each<[string, Readonly<Record<string, Uint8Array>>]>([
  ["truncated weights", { model: weights.subarray(0, weights.length / 2) }],
  ["empty weights", { model: new Uint8Array() }],
  ["weights that are a page", { model: Buffer.from("<html>".repeat(100)) }],
  ["packed weights", { model: gzipSync(weights) }],
  ["a truncated vocabulary", { vocab: vocabulary.subarray(0, vocabulary.length / 2) }],
  ["a vocabulary that is a page", { vocab: Buffer.from("<html>".repeat(100)) }],
  ["a truncated shortlist", { lex: fixtureBytes("lex.ruen.bin").subarray(0, 1000) }],
])("gives up on a model with %s after three workers", async (_, changes) => {
  await withPool({}, async (pool) => {
    const [first, ...others] = await translateGroup(pool, readyModel(changes), russian.slice(0, 5));
    expect(first).toBe("EngineFault crash");
    expect(new Set(others)).toEqual(new Set(["ProviderError model/unusable"]));
  });
});

it("never hangs on a vocabulary of another pair", async () => {
  await withPool({}, async (pool) => {
    const other = readyModel({ vocab: fixtureBytes("vocab.enaz.spm") });
    const results = await translateGroup(pool, other, russian.slice(0, 3));
    expect(results).toHaveLength(3);
    expect(results).not.toEqual(english.slice(0, 3));
  });
});

it("rejects what waits when it is closed, and everything afterwards", async () => {
  const pool = createEnginePool({ workers: 1, timeoutMs: 20_000, compile: compileEngine });
  const waiting = translateGroup(pool, readyModel(), russian);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await pool.close();
  expect(new Set(await waiting)).toEqual(new Set(["EngineFault closed"]));
  expect(await translateGroup(pool, readyModel(), ["Да."])).toEqual(["EngineFault closed"]);
});

it("says so when the engine itself is missing", async () => {
  const compile = () => Promise.reject(new Error("Cannot find module"));
  await withPool({ compile }, async (pool) => {
    expect(await translateGroup(pool, readyModel(), ["Да."])).toEqual([
      "ProviderError model/engine",
    ]);
  });
});

it("keeps the process alive only while it works", async () => {
  await withPool({}, async (pool) => {
    await translateGroup(pool, readyModel(), ["Да."]);
    const ports = process.getActiveResourcesInfo().filter((name) => name === "MessagePort");
    const working = translateGroup(pool, readyModel(), russian);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const busy = process.getActiveResourcesInfo().filter((name) => name === "MessagePort");
    expect(busy.length).toBeGreaterThan(ports.length);
    await working;
  });
});
