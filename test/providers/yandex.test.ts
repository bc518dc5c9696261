import { describe, expect, it } from "vitest";
import { yandex } from "../../src/providers/yandex.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import { conformsOverHttp, exchange, type HttpSubject, SECRET } from "./http/conforms-over-http.ts";

const recorded = exchange("yandex", "translate").body as { translations: readonly object[] };

const subject: HttpSubject = {
  definition: yandex,
  env: (url) => ({ YANDEX_API_KEY: SECRET, DRAGOMAN_YANDEX_URL: url }),
  required: ["YANDEX_API_KEY"],
  succeed({ body }, translate) {
    const { texts } = body as { texts: readonly string[] };
    const translations = texts.map((text) => ({
      ...recorded.translations[0],
      text: translate(text),
    }));
    return { body: { translations } };
  },
  wrongCount: () => ({ body: { translations: [] } }),
};

describe("yandex", () => {
  conformsOverHttp(subject);
});

describe("a request to yandex", () => {
  const { ask } = asking(subject);

  it("is signed with the service account's key, without a folder", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"), { YANDEX_FOLDER_ID: "b1g" });
    expect(request.path).toBe("/translate/v2/translate");
    expect(request.headers).toMatchObject({
      authorization: `Api-Key ${SECRET}`,
      "x-data-logging-enabled": "false",
    });
    expect(request.body).toEqual({
      sourceLanguageCode: "ru",
      targetLanguageCode: "az",
      format: "PLAIN_TEXT",
      texts: ["Баку."],
      speller: false,
    });
  });

  it("names the folder with a user's token", async () => {
    const env = { YANDEX_API_KEY: "", YANDEX_IAM_TOKEN: SECRET, YANDEX_FOLDER_ID: "b1g" };
    const { request } = await ask(jobOf(["Баку."]), env);
    expect(request.headers["authorization"]).toBe(`Bearer ${SECRET}`);
    expect(request.body).toMatchObject({ folderId: "b1g" });
  });

  it("carries the terms of the job as its glossary", async () => {
    const terms = [{ source: "ВОЗ", target: "ÜST" }];
    const { request } = await ask({ ...jobOf(["ВОЗ."], "ru", "az"), terms });
    expect(request.body).toMatchObject({
      glossaryConfig: {
        glossaryData: { glossaryPairs: [{ sourceText: "ВОЗ", translatedText: "ÜST" }] },
      },
    });
  });

  it.each([
    ["more than 50 terms", 60, "термин", 50],
    ["terms of more than 10,000 characters", 20, "т".repeat(1000), 10],
  ])("leaves out what a glossary may not hold: %s", async (_, count, source, kept) => {
    const terms = Array.from({ length: count }, () => ({ source, target: "x" }));
    const { request } = await ask({ ...jobOf(["Баку."], "ru", "az"), terms });
    const { glossaryConfig } = request.body as {
      glossaryConfig: { glossaryData: { glossaryPairs: readonly unknown[] } };
    };
    expect(glossaryConfig.glossaryData.glossaryPairs).toHaveLength(kept);
  });

  it("has no glossary for a pair that Yandex offers none for", async () => {
    const terms = [{ source: "WHO", target: "ÜST" }];
    const { request } = await ask({ ...jobOf(["WHO."], "en", "az"), terms });
    expect(request.body).not.toHaveProperty("glossaryConfig");
  });
});
