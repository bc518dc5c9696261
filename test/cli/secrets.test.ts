import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeServer, startFakeServer } from "../providers/http/fake-server.ts";
import { newFolder, runCli } from "./run-cli.ts";

const SECRET = "s3cr3t-a1b2c3d4";

/** Every service with its secrets set. */
const CONFIGURED: Readonly<Record<string, (url: string) => Readonly<Record<string, string>>>> = {
  deepl: (url) => ({ DEEPL_API_KEY: `${SECRET}:fx`, DRAGOMAN_DEEPL_URL: url }),
  google: (url) => ({ GOOGLE_API_KEY: SECRET, DRAGOMAN_GOOGLE_URL: url }),
  azure: (url) => ({ AZURE_TRANSLATOR_KEY: SECRET, DRAGOMAN_AZURE_URL: url }),
  yandex: (url) => ({ YANDEX_IAM_TOKEN: SECRET, DRAGOMAN_YANDEX_URL: url }),
  amazon: (url) => ({
    AWS_ACCESS_KEY_ID: `AKIA${SECRET}`,
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: SECRET,
    AWS_REGION: "eu-central-1",
    DRAGOMAN_AMAZON_URL: url,
  }),
  libretranslate: (url) => ({ LIBRETRANSLATE_API_KEY: SECRET, DRAGOMAN_LIBRETRANSLATE_URL: url }),
  openai: (url) => ({ OPENAI_API_KEY: SECRET, DRAGOMAN_OPENAI_URL: url }),
  anthropic: (url) => ({ ANTHROPIC_API_KEY: SECRET, DRAGOMAN_ANTHROPIC_URL: url }),
};

const ARTICLE = "Баку готовится к форуму\n\nВ Баку открылся форум. Участвуют 40 стран.\n";

// The first run of the CLI loads everything; on a busy machine that takes seconds.
describe("a key", { timeout: 30_000 }, () => {
  let server: FakeServer;
  beforeEach(async () => {
    server = await startFakeServer();
  });
  afterEach(() => server.close());

  /** Runs `translate` and returns everything that it said and wrote. */
  const everything = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "article.ru.txt"), ARTICLE);
    const command = ["translate", "article.ru.txt", "--retries", "0", "--verbose", ...args];
    const { stdout, stderr } = await runCli(command, { cwd, env });
    return [stdout, stderr, ...filesUnder(cwd)].join("\n");
  };

  describe.each(Object.entries(CONFIGURED))("of %s", (name, env) => {
    it.each([
      ["a refusal that repeats it", { status: 401, body: { error: { message: SECRET } } }],
      ["a refusal that names it as its code", { status: 403, body: { code: SECRET } }],
      ["a failure that echoes the request", { status: 500, body: `<pre>${SECRET}</pre>` }],
      ["a lost connection", { fault: "drop" as const }],
      ["an answer that makes no sense", { body: { translations: SECRET } }],
    ])("is nowhere to be seen after %s", async (_, answer) => {
      server.answer(() => answer);
      const all = await everything(["--provider", name, "--json"], env(server.url));
      expect(server.seen.length).toBeGreaterThan(0);
      expect(all).toContain("untranslated");
      expect(all).not.toContain(SECRET);
    });

    it("is nowhere to be seen in an estimate", async () => {
      const all = await everything(["--provider", name, "--dry-run"], env(server.url));
      expect(server.seen).toEqual([]);
      expect(all).not.toContain(SECRET);
    });
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path}\n${readFileSync(path, "utf8")}`);
}
