import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { registerModels } from "../../../src/cli/commands/models.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

const fixture: string = new URL("../../../fixtures/models/", import.meta.url).pathname;
let store = "";
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), "dragoman-models-"));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

/** Runs `dragoman models …` with the fixture catalogue; an error comes back as its code. */
async function models(...argv: readonly string[]) {
  const out = { stdout: "", stderr: "", error: "" };
  const program = new Command().exitOverride();
  registerModels(program, {
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    env: { DRAGOMAN_MODELS: store, DRAGOMAN_MODEL_CATALOGUE: "catalogue.json" },
    cwd: fixture,
  });
  await program.parseAsync(["models", ...argv], { from: "user" }).catch((error) => {
    out.error = error.code;
  });
  return out;
}

it("prints the models folder", async () => {
  expect((await models("path")).stdout).toBe(`${store}\n`);
  expect(JSON.parse((await models("path", "--json")).stdout)).toEqual({ path: store });
});

it("pulls, lists, verifies and removes the models of a pair", async () => {
  const pulled = await models("pull", "ru-az");
  expect(pulled.stdout).toBe("ruen-0.1-fixture: ready\nenaz-0.1-fixture: ready\n");
  expect(pulled.stderr).toContain("Fetching the model ru-en@0.1 fixture (0.2 MB)");

  const { models: listed } = JSON.parse((await models("list", "--json")).stdout);
  expect(listed[0]).toEqual({
    key: "ruen-0.1-fixture",
    from: "ru",
    to: "en",
    version: "0.1",
    architecture: "fixture",
    licence: "MIT",
    bytes: 197576,
    state: "installed",
  });
  expect((await models("verify")).stdout).toContain("enaz-0.1-fixture: verified");
  expect((await models("remove", "ru-en")).stdout).toBe("ruen-0.1-fixture: removed\n");
  expect((await models("list")).stdout).toMatch(/ruen-0\.1-fixture {2}ru-en .* absent/);
});

it("says which file is damaged, and pulls it anew", async () => {
  await models("pull", "--quiet");
  const path = join(store, "ruen-0.1-fixture", "vocab.ruen.spm");
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  const verified = await models("verify", "--json");
  expect(JSON.parse(verified.stdout).models[0].faults).toEqual({ "vocab.ruen.spm": "hash" });
  expect(verified.error).toBe("model/damaged");
  expect((await models("pull", "ru-en")).stderr).toContain("as the files there are damaged");
  expect((await models("verify")).error).toBe("");
});

it.each([
  [["pull", "xx-yy"], "model/unknown"],
  [["pull", "ru-en", "--offline"], "model/unavailable"],
  [["verify", "ru-en"], "model/damaged"],
])("fails on %j with %s", async (argv, code) => {
  expect((await models(...argv)).error).toBe(code);
});
