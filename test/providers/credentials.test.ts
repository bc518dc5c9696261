import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missingSettings, readSecret, requireSecret } from "../../src/providers/credentials.ts";

const cwd = mkdtempSync(join(tmpdir(), "dragoman-key-"));
writeFileSync(join(cwd, "key.txt"), "from-file\n");
writeFileSync(join(cwd, "bom.txt"), "\uFEFFfrom-file\r\n");
writeFileSync(join(cwd, "two.txt"), "one two\n");
const read = (env: Record<string, string>) =>
  readSecret("X_KEY", { env: { PATH: process.env["PATH"], ...env }, cwd });

describe("readSecret", () => {
  it.each([
    ["the variable", { X_KEY: "from-env" }, "from-env"],
    ["the variable, without the line break of `cat`", { X_KEY: "from-env\n" }, "from-env"],
    ["a file", { X_KEY_FILE: "key.txt" }, "from-file"],
    ["a file with a byte order mark", { X_KEY_FILE: "bom.txt" }, "from-file"],
    ["a command", { X_KEY_COMMAND: "printf 'from-command\\nuser: me\\n'" }, "from-command"],
    ["the variable first", { X_KEY: "from-env", X_KEY_FILE: "key.txt" }, "from-env"],
    ["the file before the command", { X_KEY_FILE: "key.txt", X_KEY_COMMAND: "false" }, "from-file"],
    ["nowhere", {}, null],
    ["nowhere where all is empty", { X_KEY: "", X_KEY_FILE: "", X_KEY_COMMAND: "" }, null],
  ])("reads %s", async (_, env, expected) => {
    expect(await read(env as unknown as Record<string, string>)).toBe(expected);
  });

  it.each([
    ["a file that is not there", { X_KEY_FILE: "none.txt" }, "provider/key-file", "ENOENT"],
    ["a folder", { X_KEY_FILE: "." }, "provider/key-file", "EISDIR"],
    [
      "a command that fails, without what it printed",
      { X_KEY_COMMAND: "echo hunter2; echo hunter2 >&2; exit 3" },
      "provider/key-command",
      "exit 3",
    ],
    ["a silent command", { X_KEY_COMMAND: "true" }, "provider/key-command", "empty"],
    ["a key with a space", { X_KEY: "hunter2 hunter2" }, "provider/key-form", "X_KEY"],
    ["a key with a Cyrillic letter", { X_KEY: "hunter2ж" }, "provider/key-form", "X_KEY"],
    ["a key with a line break", { X_KEY: "hunter2\nhunter2" }, "provider/key-form", "X_KEY"],
    ["a file of words", { X_KEY_FILE: "two.txt" }, "provider/key-form", "X_KEY"],
  ])("refuses %s", async (_, env, code, told) => {
    const error: unknown = await read(env as unknown as Record<string, string>).catch((e) => e);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(told);
    expect(JSON.stringify([String(error), error, (error as Error).stack])).not.toContain("hunter2");
  });
});

describe("requireSecret", () => {
  it("says whose key is missing", async () => {
    await expect(requireSecret("deepl", "X_KEY", { env: {}, cwd })).rejects.toMatchObject({
      code: "config/missing-setting",
      data: { provider: "deepl", variable: "X_KEY" },
    });
  });
});

describe("missingSettings", () => {
  const settings = [
    { variable: "X_KEY", required: true, secret: true, unless: ["X_TOKEN"] },
    { variable: "X_REGION", required: false, secret: false },
  ];
  it.each([
    [{}, ["X_KEY"]],
    [{ X_KEY: "a" }, []],
    [{ X_KEY_FILE: "a" }, []],
    [{ X_KEY_COMMAND: "a" }, []],
    [{ X_TOKEN: "a" }, []],
    [{ X_REGION: "a" }, ["X_KEY"]],
  ])("with %j are %j", (env, missing) => {
    expect(missingSettings(settings, env)).toEqual(missing);
  });
});
