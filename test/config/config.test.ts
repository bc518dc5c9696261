import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseChains } from "../../src/config/chain.ts";
import { completeConfig, SETTINGS } from "../../src/config/config.ts";
import { readConfigFile } from "../../src/config/file.ts";
import { isPackage } from "../../src/config/find-package.ts";
import { loadProviderModule } from "../../src/config/provider-module.ts";
import type { Setting } from "../../src/config/settings.ts";
import { ConfigError } from "../../src/model/errors.ts";
import type { ProviderOptions } from "../../src/model/provider.ts";
import { newFolder, runCli } from "../cli/run-cli.ts";

const KNOWN = ["echo", "pseudo", "deepl"];
const names = (links: readonly { name: string; argument: string }[] | undefined) =>
  links?.map(({ name, argument }) => (argument === "" ? name : `${name}:${argument}`));

describe("a chain", () => {
  it.each([
    ["memory,deepl", ["memory", "deepl"]],
    ["exec:apertium rus-ukr", ["exec:apertium rus-ukr"]],
    ["memory,exec:sed 's/a,b/c,d/',echo", ["memory", "exec:sed 's/a,b/c,d/'", "echo"]],
    ["./engines/mine.mjs,echo", ["module:./engines/mine.mjs", "echo"]],
    ["@acme/engine", ["module:@acme/engine"]],
  ])("%s is read as %j", (written, links) => {
    expect(names(parseChains([written], KNOWN).default)).toEqual(links);
  });

  it("takes a bare name for a package only where it is installed and dragoman has none", () => {
    const isInstalled = (name: string) => ["acme-engine", "echo"].includes(name);
    expect(names(parseChains(["acme-engine,echo"], KNOWN, isInstalled).default)).toEqual([
      "module:acme-engine",
      "echo",
    ]);
  });

  it.each([
    ["depl", { similar: "deepl" }],
    ["Pseudo", { similar: "pseudo" }],
    ["memori", { similar: "memory" }],
    ["babel", {}],
    ["fs", {}],
  ])("says what may be meant by %s", (written, similar) => {
    const data = { name: written, known: "memory, echo, pseudo, deepl", ...similar };
    const parse = () => parseChains([written], KNOWN);
    expect(parse).toThrow(new ConfigError("config/unknown-provider", data));
    expect(parse).toThrow(/no such provider.*\.\/engine\.mjs.*installed package/u);
  });

  it("may be given for one target", () => {
    const { default: common, byTarget } = parseChains(["echo", "az=memory,deepl"], KNOWN);
    expect(names(common)).toEqual(["echo"]);
    expect(names(byTarget.get("az"))).toEqual(["memory", "deepl"]);
  });

  it("is memory and bergamot when nothing is said", () => {
    expect(names(parseChains([], KNOWN).default)).toEqual(["memory", "bergamot"]);
  });
});

describe("the configuration", () => {
  it("takes flags over the file over defaults", () => {
    const config = completeConfig({ to: "en" }, { to: ["az"], rate: 3, failOn: "never" }, KNOWN);
    expect(config).toMatchObject({
      to: ["en"],
      rate: 3,
      failOn: "never",
      from: "auto",
      minMatch: 70,
    });
  });

  it.each(Object.entries<Setting<unknown>>(SETTINGS).filter(([, { words }]) => words))(
    "reads every word that %s says it knows",
    (_, { words = [], read }) => {
      expect(words.map((word) => [word, read(word) ?? null])).not.toContainEqual([
        expect.anything(),
        null,
      ]);
    },
  );

  it("names every problem at once", () => {
    const bad = { to: "azeri", minMatch: "49", provider: "babel", concurrency: "0" };
    const complain = () => completeConfig(bad, {}, KNOWN);
    for (const name of ["to: azeri", "minMatch: 49", "babel", "concurrency: 0"])
      expect(complain).toThrow(name);
  });

  it("accepts chains by target in the file", () => {
    const { chains } = completeConfig({}, { provider: { az: "memory,deepl", en: "echo" } }, KNOWN);
    expect(names(chains.byTarget.get("az"))).toEqual(["memory", "deepl"]);
    expect(names(chains.byTarget.get("en"))).toEqual(["echo"]);
  });
});

describe("the configuration file", () => {
  const write = (content: string) => {
    const folder = newFolder();
    mkdirSync(join(folder, "inner"));
    writeFileSync(join(folder, "dragoman.config.json"), content);
    return { folder, inner: join(folder, "inner") };
  };

  it("is found above the working folder, its paths relative to itself", async () => {
    const { folder, inner } = write('{ "memory": ["news.tmx"], "out": "editions", "to": "az" }');
    expect(await readConfigFile(null, inner)).toEqual({
      memory: [join(folder, "news.tmx")],
      out: join(folder, "editions"),
      to: "az",
    });
  });

  it("may have comments and a comma after the last setting", async () => {
    const { inner } = write('// ours\n{\n  "to": "az", /* "from": "ru", */\n  // "rate": 5,\n}\n');
    expect(await readConfigFile(null, inner)).toEqual({ to: "az" });
  });

  it("is refused with line and column, in the interface's language", async () => {
    const { folder } = write('{\n  // ours\n  "to": "az"\n  "from": "ru"\n}\n');
    const refused = (language: string) =>
      runCli(["detect", "x.txt", "--ui-lang", language], { cwd: folder });
    const path = join(folder, "dragoman.config.json");
    expect(await refused("en")).toMatchObject({
      code: 2,
      stderr: `dragoman: ${path}: cannot be used as configuration (not valid JSON, line 4, column 3: expected a comma or }).\n`,
    });
    expect((await refused("az")).stderr).toContain("sətir 4, sütun 3: vergül və ya } gözlənilirdi");
    expect((await refused("ru")).stderr).toContain("строка 4, столбец 3: ожидается запятая или }");
  });

  it.each([
    ["{ not json", /not valid JSON/],
    ["[]", /not a JSON object/],
    ['{ "too": "az" }', /unknown key too/],
    ['{ "MinMatch": 80 }', /did you mean minMatch/],
    ['{ "deeplApiKey": "abc" }', /looks like a key/],
  ])("%s is refused", async (content, message) => {
    await expect(readConfigFile(null, write(content).inner)).rejects.toThrow(message);
  });

  it("never repeats a key it refuses", async () => {
    const { inner } = write('{ "apiKey": "sk-secret-123" }');
    await expect(readConfigFile(null, inner)).rejects.not.toThrow("sk-secret-123");
  });
});

describe("a provider module", () => {
  const options = (cwd: string, argument: string): ProviderOptions => ({
    argument,
    cwd,
    env: {},
    settings: {},
    pairs: [{ from: "ru", to: "en" }],
    notice: () => undefined,
  });

  const manifests: readonly (readonly [string, string, object])[] = [
    ["acme-engine", "main.js", { main: "./main.js" }],
    ["acme-engine", "index.js", {}],
    ["acme-engine", "index.js", { exports: { import: "./index.js" } }],
    ["acme-engine", "es.js", { exports: { ".": { types: "./x.d.ts", import: ["./es.js"] } } }],
    [
      "acme-engine",
      "node.js",
      { exports: { node: { default: "./node.js" }, default: "./web.js" } },
    ],
    ["acme-engine/az", "az.js", { exports: { "./az": "./az.js" } }],
    ["@acme/engines/az", "lib/az.js", { exports: { "./*": "./lib/*.js" } }],
    ["@acme/engines/az.js", "az.js", {}],
  ];
  it.each(manifests)("may be the package %s whose file is %s", async (name, file, manifest) => {
    const cwd = newFolder();
    const [, own = ""] = /^((?:@[^/]+\/)?[^/]+)/u.exec(name) ?? [];
    const folder = join(cwd, "node_modules", own);
    mkdirSync(join(folder, "lib"), { recursive: true });
    mkdirSync(join(cwd, "inner"));
    const content = JSON.stringify({ name: own, type: "module", ...manifest });
    writeFileSync(join(folder, "package.json"), content);
    const source = `export const provider = { name: "acme", translate: async () => [] };`;
    writeFileSync(join(folder, file), source);
    expect(isPackage(name, join(cwd, "inner"))).toBe(true);
    const made = await loadProviderModule(options(join(cwd, "inner"), name));
    expect(made).toMatchObject({ name: "acme" });
  });

  it("is no package where none is installed, nor a module of Node's own", () => {
    const found = ["acme-engine", "fs", "node:fs", "fs/promises", ""].filter((name) =>
      isPackage(name, newFolder()),
    );
    expect(found).toEqual([]);
  });

  it("that does not export what is named is refused with the reason", async () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, "node_modules/acme-engine"), { recursive: true });
    const manifest = { name: "acme-engine", exports: { "./az": "./az.js" } };
    writeFileSync(join(cwd, "node_modules/acme-engine/package.json"), JSON.stringify(manifest));
    expect(isPackage("acme-engine", cwd)).toBe(true);
    await expect(loadProviderModule(options(cwd, "acme-engine"))).rejects.toMatchObject({
      code: "config/provider-module",
      data: { reason: "the package acme-engine does not export ." },
    });
  });

  it("may be a package of the user's folder", async () => {
    const cwd = newFolder();
    const folder = join(cwd, "node_modules/@acme/engine");
    mkdirSync(folder, { recursive: true });
    const manifest = { name: "@acme/engine", type: "module", exports: "./index.js" };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    const source =
      "export default { name: 'acme', translate: async () => ({ translations: [] }) };";
    writeFileSync(join(folder, "index.js"), source);
    expect(await loadProviderModule(options(cwd, "@acme/engine"))).toMatchObject({ name: "acme" });
  });

  it("that throws while it makes its provider is refused, not a bug of ours", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "mine.mjs"), "export default () => { throw new Error('no key'); };");
    await expect(loadProviderModule(options(cwd, "./mine.mjs"))).rejects.toMatchObject({
      code: "config/provider-module",
      message: expect.stringContaining("no key"),
    });
  });

  it("translates, named as a package in the chain", async () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, "node_modules/acme-engine"), { recursive: true });
    const manifest = { type: "module", exports: { import: "./index.js" } };
    writeFileSync(join(cwd, "node_modules/acme-engine/package.json"), JSON.stringify(manifest));
    const source = `export default { kind: "synthetic", translate: async ({ segments }) =>
      segments.map(({ id }) => ({ id, text: "Translated" })) };`;
    writeFileSync(join(cwd, "node_modules/acme-engine/index.js"), source);
    const stdin = "Причал в порту открыт.\n";
    const argv = ["translate", "-", "--to", "en", "--provider", "acme-engine", "--no-journal"];
    expect(await runCli(argv, { cwd, stdin })).toMatchObject({ code: 0, stdout: "Translated\n" });
    const unknown = await runCli(["estimate", "-", "--provider", "acme-engin"], { cwd, stdin });
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("acme-engin: no") });
  });
});
