import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeServer, startFakeServer } from "../../providers/http/fake-server.ts";
import { fakeTranslation, goodReply, readChat } from "../../providers/llm/fake-model.ts";
import { newFolder, runCli } from "../run-cli.ts";

const ARTICLE = [
  "Баку готовится к форуму",
  "В Баку открылся форум. Участвуют 40 стран.",
  "Форум продлится 3 дня.",
].join("\n\n");

describe("translate through a service", { timeout: 30_000 }, () => {
  let server: FakeServer;
  beforeEach(async () => {
    server = await startFakeServer();
  });
  afterEach(() => server.close());

  const translate = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "forum.ru.txt"), ARTICLE);
    const command = ["translate", "forum.ru.txt", ...args];
    const outcome = await runCli(command, { cwd, env });
    const edition = (language: string) =>
      readFileSync(join(cwd, "out", "forum", `${language}.txt`), "utf8");
    return { ...outcome, edition };
  };

  it("asks azure once for both editions", async () => {
    server.answer(({ body, path }) => {
      const targets = new URL(path, "http://x").searchParams.getAll("to");
      const texts = body as readonly { readonly Text: string }[];
      return {
        body: texts.map(({ Text }) => ({
          translations: targets.map((to) => ({ to, text: fakeTranslation(Text) })),
        })),
      };
    });
    const env = { AZURE_TRANSLATOR_KEY: "key", DRAGOMAN_AZURE_URL: server.url };
    const { code, edition } = await translate(["--provider", "azure"], env);
    expect(code).toBe(0);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.path).toContain("to=az&to=en");
    for (const language of ["az", "en"]) expect(edition(language)).toContain("40");
  });

  it("asks the next provider of the chain for what a service refuses", async () => {
    server.answer(({ path, body }) => {
      if (path.includes("deepl")) return { status: 456, body: { message: "Quota" } };
      const { q } = body as { readonly q: readonly string[] };
      return { body: { translatedText: q.map(fakeTranslation) } };
    });
    const { code, edition } = await translate(
      ["--provider", "deepl,libretranslate", "--to", "en"],
      {
        DEEPL_API_KEY: "key",
        DRAGOMAN_DEEPL_URL: `${server.url}/deepl`,
        DRAGOMAN_LIBRETRANSLATE_URL: server.url,
      },
    );
    expect(code).toBe(0);
    expect(edition("en")).toContain("40");
    expect(server.seen.filter(({ path }) => path.includes("deepl"))).toHaveLength(1);
  });

  it("gives a model the headline and neighbours, and takes its answers by id", async () => {
    server.answer((request) => {
      const { data } = readChat(request);
      const content = `\`\`\`json\n${goodReply(data)}\n\`\`\``;
      return { body: { choices: [{ message: { content }, finish_reason: "stop" }] } };
    });
    const env = { DRAGOMAN_OPENAI_URL: `${server.url}/v1`, OPENAI_MODEL: "any" };
    const { code, edition } = await translate(["--provider", "openai", "--to", "az"], env);
    expect(code).toBe(0);
    expect(edition("az")).toContain(fakeTranslation("продлится"));
  });

  it("starts nothing without a key, and says which is missing", async () => {
    const { code, stderr } = await translate(["--provider", "deepl"], {});
    expect(code).toBe(2);
    expect(stderr).toContain("DEEPL_API_KEY");
    expect(server.seen).toEqual([]);
  });

  it("marks what a service did not translate, and ends with 4", async () => {
    server.answer(({ body }) => {
      const { text } = body as { readonly text: readonly string[] };
      const translations = text.map((one) => ({
        text: one.includes("40") ? "" : fakeTranslation(one),
      }));
      return { body: { translations } };
    });
    const env = { DEEPL_API_KEY: "key", DRAGOMAN_DEEPL_URL: server.url };
    const { code, edition } = await translate(["--provider", "deepl", "--to", "en"], env);
    expect(code).toBe(4);
    expect(edition("en")).toContain("⟦Участвуют 40 стран.⟧");
  });
});
