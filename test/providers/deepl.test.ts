import { describe, expect, it } from "vitest";
import { deepl } from "../../src/providers/deepl.ts";
import { jobOf } from "./conforms.ts";
import { asking, jobAround } from "./http/asking.ts";
import { conformsOverHttp, exchange, type HttpSubject, SECRET } from "./http/conforms-over-http.ts";

const recorded = exchange("deepl", "translate").body as { translations: readonly object[] };

const subject: HttpSubject = {
  definition: deepl,
  env: (url) => ({ DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: url }),
  required: ["DEEPL_API_KEY"],
  succeed({ body }, translate) {
    const { text } = body as { text: readonly string[] };
    const translations = text.map((source) => ({
      ...recorded.translations[0],
      text: translate(source),
      billed_characters: [...source].length,
    }));
    return { body: { translations } };
  },
  wrongCount: () => ({ body: { translations: [] } }),
};

describe("deepl", () => {
  conformsOverHttp(subject);
});

describe("a request to deepl", () => {
  const { ask, answer } = asking(subject);

  it("carries the key in DeepL's header, and what single sentences need", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(request.path).toBe("/v2/translate");
    expect(request.headers["authorization"]).toBe(`DeepL-Auth-Key ${SECRET}`);
    expect(request.body).toEqual({
      text: ["Баку."],
      source_lang: "RU",
      target_lang: "AZ",
      split_sentences: "0",
      preserve_formatting: true,
      show_billed_characters: true,
    });
  });

  it.each([
    ["en", "EN-US"],
    ["en-GB", "EN-GB"],
    ["az", "AZ"],
  ])("names the target %s %s", async (to, code) => {
    const { request } = await ask(jobOf(["Баку."], "ru", to));
    expect(request.body).toMatchObject({ target_lang: code });
  });

  it("gives the passage as context, which is not billed: texts of a request do not see each other", async () => {
    const around = { previous: "Первое.", next: "Третье." };
    const { request } = await ask(jobAround("Второе.", around, "Заголовок"));
    expect(request.body).toMatchObject({ context: "Заголовок\nПервое.\nВторое.\nТретье." });
  });

  it("stays within 128 KiB with the fullest batch that its limits allow", async () => {
    const { bytes = 0 } = deepl.limits;
    const text = "Ж".repeat(Math.floor((bytes - 1024) / 2) - 32);
    const long = "Щ".repeat(740);
    const { request } = await ask(jobAround(text, { previous: `${long}!` }, long));
    expect(request.body).toHaveProperty("context");
    expect(Buffer.byteLength(request.text)).toBeLessThanOrEqual(128 * 1024);
  });

  it.each(["translate", "translate-billed-beside"])("reads the bill of %s", async (name) => {
    answer(() => ({ body: exchange("deepl", name).body }));
    const { reply } = await ask(jobOf(["протонный пучок"], "ru", "az"));
    expect(reply.translations).toEqual([{ id: "b0.0", text: "proton şüası" }]);
    expect(reply.usage).toEqual({ characters: 14 });
  });
});
