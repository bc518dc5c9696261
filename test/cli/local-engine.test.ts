import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { shippedCatalogue } from "../../src/providers/bergamot/catalogue.ts";
import {
  fixtureBytes,
  fixtureCatalogue,
  fixtureTexts,
} from "../providers/bergamot/fixture-models.ts";
import { newFolder, runCli } from "./run-cli.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

const russian = fixtureTexts("ru");

/** Translates an article of these paragraphs, with no other setting than those of `env`. */
async function translate(paragraphs: readonly string[], env: Readonly<Record<string, string>>) {
  const cwd = newFolder();
  writeFileSync(join(cwd, "article.ru.txt"), `${paragraphs.join("\n\n")}\n`);
  const outcome = await runCli(["translate", "article.ru.txt"], {
    cwd,
    env: { DRAGOMAN_MODELS: join(cwd, "models"), ...env },
  });
  const read = (to: string) => readFileSync(join(cwd, "out", "article", `${to}.txt`), "utf8");
  return { ...outcome, cwd, read };
}

it("translates an article of the fixture's sentences exactly, from an empty cache", async () => {
  const env = { DRAGOMAN_MODEL_CATALOGUE: fixtureCatalogue };
  const { code, stderr, read } = await translate(russian, env);
  expect(code).toBe(0);
  expect(stderr).toContain("Fetching the model ru-en@0.1 fixture (0.2 MB) into ");
  for (const to of ["en", "az"]) expect(read(to)).toBe(`${fixtureTexts(to).join("\n\n")}\n`);
});

it("names the three ways on, once, when there is no network; exit code 4", async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const started = performance.now();
  const env = {
    DRAGOMAN_MODEL_CATALOGUE: fixtureCatalogue,
    DRAGOMAN_MODEL_MIRROR: `http://127.0.0.1:${port}`,
  };
  const { code, stderr, cwd, read } = await translate(russian.slice(0, 2), env);
  expect(code).toBe(4);
  for (const way of ["ECONNREFUSED", "run the same command again", "models pull", "--provider"]) {
    expect(stderr.split(way)).toHaveLength(2);
  }
  expect(read("en")).toContain(`⟦${russian[1]}⟧`);
  expect(existsSync(join(cwd, "out", "article", "bundle.json"))).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});

/** What the fixture has in place of a shipped model's files, in their order. */
const standIns = (pair: string) =>
  [`model.${pair}.intgemm.alphas.bin`, `lex.${pair}.bin`, `vocab.${pair}.spm`].map(fixtureBytes);

const wanted = ["ruen-2.1-base-memory", "enaz-2.1-base-memory", "ruen-1.1-tiny", "enaz-1.0-tiny"];

/**
 * The shipped models under their own paths on a server of this machine, with the fixture's bytes;
 * `isThere` says which paths it has. The catalogue differs from the shipped one in hosts, sizes
 * and hashes only.
 */
async function serveShipped(isThere: (path: string) => boolean) {
  const bytes = new Map<string, Buffer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const content = isThere(path) ? bytes.get(path) : undefined;
    if (content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-length": content.length }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = (content: Buffer, urls: readonly string[]) => {
    const paths = urls.map((one) => new URL(one).pathname);
    for (const path of paths) bytes.set(path, content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { size: content.length, sha256, urls: paths.map((path) => url + path) };
  };
  const models = shippedCatalogue().filter(({ key }) => wanted.includes(key));
  const catalogue = models.map(({ key, files, ...model }) => {
    const contents = standIns(key.slice(0, 4));
    const changed = files.map(({ name, urls, gz }, index) => {
      const content = contents[index] ?? Buffer.of();
      const packed = gz === undefined ? {} : { gz: own(gzipSync(content), gz.urls) };
      return { name, ...own(content, urls), ...packed };
    });
    return [key, { ...model, files: changed }];
  });
  const path = join(newFolder(), "catalogue.json");
  writeFileSync(path, JSON.stringify(Object.fromEntries(catalogue)));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url, requests, catalogue: path, close };
}

/** Written out: what the README says must not change unnoticed. */
const basePaths = [
  "20260901210056--9781ee2a-d15e-4fe8-893d-687193373fff--37b65106-c6cd-4ed2-a28e-3acd72725429.bin",
  "20260901210058--222363ca-4a98-48a9-9162-65acdffc2572--ba370dc8-709d-42cd-b68c-83b912bd3e38.spm",
  "20260901210100--fd808a7b-0081-427d-83a5-7043bdd97a87--215ca362-0436-495d-b89d-542187b696cb.bin",
  "20261006203228--b54a8f81-7b8b-4a46-81e9-2bc40528020b--492ed9b0-dbe4-4a20-a6c9-96c5a6392606.bin",
  "20261006203230--297335ec-ee05-42bf-bdfd-8fff8b151da7--d0b3d6a9-ef61-4bdc-a0fe-8bfa18068476.spm",
  "20261006203232--e2aa7fcc-0dc3-4951-9114-4ce606d2bae3--b25ae7b3-b26d-40f6-8650-a984e9154d10.bin",
].map((name) => `/main-workspace/translations-models/${name}`);

it("needs no other step on a first run: fetches from the catalogue's own paths", async () => {
  const server = await serveShipped(() => true);
  const env = { DRAGOMAN_MODEL_CATALOGUE: server.catalogue };
  const { code, stderr, read } = await translate(russian, env);
  await server.close();
  expect({ code, fetched: stderr.split("Fetching the model").length - 1 }).toEqual({
    code: 0,
    fetched: 2,
  });
  for (const to of ["en", "az"]) expect(read(to)).toBe(`${fixtureTexts(to).join("\n\n")}\n`);
  expect(server.requests.toSorted()).toEqual(basePaths);
});

it.each([
  ["raw, from Firefox's network", (path: string) => !basePaths.includes(path)],
  ["packed, Russian from Mozilla's storage", (path: string) => /^\/moz-fx-|\/enaz\//.test(path)],
  ["packed, from the pinned repository", (path: string) => path.startsWith("/media/mozilla/")],
])("falls back to the small models: %s", async (_, isThere) => {
  const server = await serveShipped(isThere);
  const env = { DRAGOMAN_MODEL_CATALOGUE: server.catalogue };
  const { code, stderr, read } = await translate(russian.slice(0, 3), env);
  await server.close();
  expect(code).toBe(0);
  expect(stderr).toContain("ru-en@2.1 base-memory cannot be had");
  expect(stderr).toContain("using en-az@1.0 tiny instead");
  expect(read("az")).toBe(`${fixtureTexts("az").slice(0, 3).join("\n\n")}\n`);
});

it("refuses, behind the shipped catalogue's real paths, bytes that are not the real ones", async () => {
  const server = await serveShipped(() => true);
  const { code, stderr, cwd } = await translate(russian.slice(0, 2), {
    DRAGOMAN_MODEL_MIRROR: server.url,
  });
  await server.close();
  expect(code).toBe(4);
  expect(stderr).toMatch(/16\d{4} bytes instead of \d{8}/);
  const kept = readdirSync(join(cwd, "models"), { recursive: true, withFileTypes: true });
  expect(kept.filter((entry) => entry.isFile())).toEqual([]);
  const models = basePaths.filter((path) => /\/2026\d{8}(?:56|28)--/.test(path));
  expect(models).toHaveLength(2);
  expect(server.requests).toEqual(expect.arrayContaining(models));
});
