import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registry } from "../../../src/providers/registry.ts";
import { type FakeServer, startFakeServer } from "../../providers/http/fake-server.ts";
import { newFolder, runCli } from "../run-cli.ts";

const SECRET = "s3cr3t-a1b2c3d4";

interface Row {
  readonly name: string;
  readonly configured: boolean;
  readonly missing: readonly string[];
  readonly limits: object;
  readonly languages: string;
  readonly probe?: { readonly milliseconds: number; readonly error?: { readonly code: string } };
}

describe("dragoman providers", { timeout: 30_000 }, () => {
  let server: FakeServer;
  beforeEach(async () => {
    server = await startFakeServer();
  });
  afterEach(() => server.close());
  const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const outcome = await runCli(["providers", ...args], { cwd: newFolder(), env });
    expect(outcome.stdout + outcome.stderr).not.toContain(SECRET);
    return outcome;
  };
  const rows = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { code, stdout } = await run([...args, "--json"], env);
    const all = JSON.parse(stdout) as readonly Row[];
    return { code, all, of: (name: string) => all.find((row) => row.name === name) };
  };

  it("lists every provider with limits and languages", async () => {
    const { code, all } = await rows([]);
    expect(code).toBe(0);
    expect(all.map(({ name }) => name)).toEqual(Object.keys(registry));
    for (const { limits, languages } of all) {
      expect(limits).toHaveProperty("concurrency");
      expect(languages).not.toBe("");
    }
  });

  it.each([
    ["deepl", {}, ["DEEPL_API_KEY"]],
    ["deepl", { DEEPL_API_KEY: SECRET }, []],
    ["deepl", { DEEPL_API_KEY_FILE: "key" }, []],
    ["deepl", { DEEPL_API_KEY_COMMAND: "pass deepl" }, []],
    ["google", { GOOGLE_APPLICATION_CREDENTIALS: "file.json" }, []],
    ["yandex", { YANDEX_IAM_TOKEN: SECRET }, []],
    ["amazon", { AWS_ACCESS_KEY_ID: SECRET }, ["AWS_SECRET_ACCESS_KEY", "AWS_REGION"]],
    ["libretranslate", {}, ["DRAGOMAN_LIBRETRANSLATE_URL"]],
    ["openai", { DRAGOMAN_OPENAI_URL: "http://127.0.0.1:11434/v1" }, []],
    ["echo", {}, []],
  ])("says of %s with %j that %j is missing", async (name, env, missing) => {
    const row = (await rows([], env as unknown as Record<string, string>)).of(name);
    expect(row).toMatchObject({ missing, configured: missing.length === 0 });
  });

  it("asks nobody unless it is told to", async () => {
    await run([], { DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: server.url });
    expect(server.seen).toEqual([]);
  });

  it("asks every configured service for one word, and no other", async () => {
    server.answer(() => ({ body: { translations: [{ text: "Weather" }] } }));
    const env = { DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: server.url };
    const { code, all, of } = await rows(["--probe"], env);
    expect(code).toBe(0);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.body).toMatchObject({ text: ["Погода"] });
    expect(of("deepl")?.probe?.milliseconds).toBeGreaterThanOrEqual(0);
    expect(all.filter(({ probe }) => probe !== undefined)).toHaveLength(1);
  });

  it("says what a service answers, and ends with 4", async () => {
    server.answer(() => ({ status: 403 }));
    const env = { DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: server.url };
    const { code, of } = await rows(["deepl", "--probe"], env);
    expect(code).toBe(4);
    expect(of("deepl")?.probe?.error?.code).toBe("provider/credentials");
    const { stdout } = await run(["deepl", "--probe"], env);
    expect(stdout).toMatch(/^deepl .*does not accept the credentials \(HTTP 403\)/u);
  });

  it("says that a key file is not there, and goes on with the others", async () => {
    server.answer(() => ({ body: { translatedText: ["Weather"] } }));
    const env = { DEEPL_API_KEY_FILE: "none", DRAGOMAN_LIBRETRANSLATE_URL: server.url };
    const { code, of } = await rows(["--probe"], env);
    expect(code).toBe(4);
    expect(of("deepl")?.probe?.error?.code).toBe("provider/key-file");
    expect(of("libretranslate")?.probe).not.toHaveProperty("error");
  });

  it("shows only those that are named", async () => {
    const { all } = await rows(["yandex", "deepl"]);
    expect(all.map(({ name }) => name)).toEqual(["deepl", "yandex"]);
  });

  it("refuses a name that no provider has", async () => {
    const { code, stderr } = await run(["depl"]);
    expect(code).toBe(2);
    expect(stderr).toContain("depl");
  });

  it.each(["en", "az", "ru"])("speaks %s", async (language) => {
    const { stdout } = await run(["--ui-lang", language], { DEEPL_API_KEY: SECRET });
    const line = stdout.split("\n").find((text) => text.startsWith("deepl"));
    expect(line).toContain({ en: "ready", az: "hazırdır", ru: "готов" }[language] ?? "?");
  });
});
