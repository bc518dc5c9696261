import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { ConfigError } from "../../../src/model/errors.ts";
import { shippedCatalogue } from "../../../src/providers/bergamot/catalogue.ts";
import { modelSize } from "../../../src/providers/bergamot/catalogue-entry.ts";
import { findRoute } from "../../../src/providers/bergamot/choose-models.ts";
import { modelSources } from "../../../src/providers/bergamot/model-sources.ts";
import { storePath } from "../../../src/providers/bergamot/model-store.ts";
import { readCatalogue } from "../../../src/providers/bergamot/read-catalogue.ts";
import { selectModels } from "../../../src/providers/bergamot/select-models.ts";
import {
  fixtureBytes,
  fixtureTexts,
  serveModels,
  translateAll,
  withBergamot,
  writeCatalogue,
} from "./fixture-models.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

const catalogue = shippedCatalogue();

it("ships models with three files each, a licence, and somewhere to get each file", () => {
  for (const model of catalogue) {
    expect(model.licence).toBe("MPL-2.0");
    expect(model.files.map(({ name }) => name.split(".")[0])).toEqual(["model", "lex", "vocab"]);
    for (const file of model.files) {
      const sources = modelSources(model, file, null);
      expect(sources.length).toBeGreaterThan(0);
      for (const { url, sha256 } of sources) {
        expect(new URL(url).protocol).toBe("https:");
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      }
    }
  }
  expect(new Set(catalogue.map(({ key }) => key)).size).toBe(catalogue.length);
});

it.each([
  ["base", "ru", "az", ["ruen-2.1-base-memory", "enaz-2.1-base-memory"]],
  ["small", "ru", "az", ["ruen-1.1-tiny", "enaz-1.0-tiny"]],
  ["base", "en", "ru", ["enru-2.0-base"]],
  ["small", "en", "ru", ["enru-2.0-base"]],
  ["base", "az", "ru", ["azen-2.1-base-memory", "enru-2.0-base"]],
  ["base", "ru", "de", []],
] as const)("wants, of %s models, for %s to %s: %j", (wanted, from, to, keys) => {
  const legs = findRoute(catalogue, from, to, wanted);
  expect(legs.map(({ models }) => models[0]?.key)).toEqual(keys);
});

it("downloads 72.5 MB for both editions, 43.8 MB with small models", () => {
  const size = (wanted: "base" | "small") =>
    selectModels(catalogue, [], wanted).reduce((sum, model) => sum + modelSize(model), 0);
  expect(size("base")).toBe(72_481_172);
  expect(size("small")).toBe(43_839_316);
});

it("looks for its folders, then for the public paths, behind a mirror", () => {
  const [model] = selectModels(catalogue, ["ruen-1.1-tiny"], "base");
  const file = model?.files[0];
  if (model === undefined || file === undefined) throw new Error("no model");
  const urls = modelSources(model, file, "https://name:secret@mirror.az/m/").map(({ url }) => url);
  expect(urls).toEqual([
    "https://name:secret@mirror.az/m/ruen-1.1-tiny/model.ruen.intgemm.alphas.bin",
    "https://name:secret@mirror.az/m/ruen-1.1-tiny/model.ruen.intgemm.alphas.bin.gz",
    "https://name:secret@mirror.az/m/main-workspace/translations-models/0ab78e19-2bc4-40f7-852a-78983e20bf10.bin",
    "https://name:secret@mirror.az/m/moz-fx-translations-data--303e-prod-translations-data/models/ru-en/spring-2024_QrcdYgbwS7e7xbhtOSdoNQ/exported/model.ruen.intgemm.alphas.bin.gz",
    "https://name:secret@mirror.az/m/media/mozilla/firefox-translations-models/e7957fc407441a5e3e35bbcbf9d60d9b35764618/models/tiny/ruen/model.ruen.intgemm.alphas.bin.gz",
  ]);
  const [folder] = modelSources(model, file, "/srv/my models").map(({ url }) => url);
  expect(folder).toBe("file:///srv/my%20models/ruen-1.1-tiny/model.ruen.intgemm.alphas.bin");
});

it.each([
  [{ DRAGOMAN_MODELS: "/m", XDG_CACHE_HOME: "/c" }, "/m"],
  [{ XDG_CACHE_HOME: "/c" }, "/c/dragoman/models"],
  [{ XDG_CACHE_HOME: "" }, expect.stringMatching(/\/\.cache\/dragoman\/models$/)],
])("keeps models, with %j, in %s", (environment, path) => {
  expect(storePath(environment)).toEqual(path);
});

it("fetches through HTTP_PROXY, but not for hosts of NO_PROXY", async () => {
  const server = await serveModels();
  const sockets = new Set<Socket>();
  let tunnels = 0;
  const proxy = createServer().on("connect", (_, socket: Socket) => {
    tunnels += 1;
    const upstream = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) sockets.add(end.on("error", () => undefined));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const [russian = ""] = fixtureTexts("ru");
  try {
    const through = { HTTP_PROXY: address, DRAGOMAN_MODEL_MIRROR: "http://models.invalid/mirror" };
    await withBergamot({ environment: through }, (provider) =>
      translateAll(provider, "ru", "en", [russian]),
    );
    expect(server.requests).toHaveLength(3);
    const before = tunnels;
    expect(before).toBeGreaterThan(0);
    const past = { HTTP_PROXY: address, NO_PROXY: "127.0.0.1", DRAGOMAN_MODEL_MIRROR: server.url };
    await withBergamot({ environment: past }, (provider) =>
      translateAll(provider, "ru", "en", [russian]),
    );
    expect(server.requests).toHaveLength(6);
    expect(tunnels).toBe(before);
  } finally {
    for (const socket of sockets) socket.destroy();
    proxy.close();
    await server.close();
  }
});

it("reads a catalogue that says pair and version only in its keys", async () => {
  await withBergamot({}, async (_, store) => {
    const path = join(store, "catalogue.json");
    const bytes = fixtureBytes("vocab.ruen.spm");
    const hash = "ff0e48ac63211c85e629faf2374643075ac97a959e98898b5c3d746e0ba980a4";
    const file = (name: string) => ({
      name,
      size: bytes.length,
      sha256: hash,
      url: `file:${name}`,
    });
    const files = [file("model.ruen.bin"), file("vocab.ruen.spm")];
    await writeFile(path, JSON.stringify({ "ruen-2.1-base-memory": { files } }));
    expect(readCatalogue(path)[0]).toMatchObject({
      from: "ru",
      to: "en",
      version: "2.1",
      architecture: "base-memory",
      precision: "int8shiftAlphaAll",
      files: [{ urls: [`file://${store}/model.ruen.bin`] }, {}],
    });
  });
});

it.each([
  ["not JSON", "{"],
  ["a list", "[]"],
  ["a model without files", '{"ruen-1": {}}'],
  ["a file outside", '{"ruen-1": {"files": [{"name": "../model.bin"}]}}'],
  ["a wrong hash", '{"ruen-1": {"files": [{"name": "model.bin", "size": 1, "sha256": "x"}]}}'],
])("does not accept a catalogue that is %s", async (_, text) => {
  await withBergamot({}, async (_provider, store) => {
    const path = join(store, "catalogue.json");
    await writeFile(path, text);
    expect(() => readCatalogue(path)).toThrow(ConfigError);
  });
});

it("does not accept a URL that is neither http nor file", async () => {
  await withBergamot({}, async (_, store) => {
    const path = await writeCatalogue(join(store, "catalogue.json"), (models) => {
      for (const file of models["ruen-0.1-fixture"]?.files ?? []) file.urls = ["ftp://a/b"];
    });
    expect(() => readCatalogue(path)).toThrow("only file:, http: and https:");
  });
});
