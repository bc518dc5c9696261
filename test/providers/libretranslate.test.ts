import { describe, expect, it } from "vitest";
import { libretranslate } from "../../src/providers/libretranslate.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import { conformsOverHttp, exchange, type HttpSubject, SECRET } from "./http/conforms-over-http.ts";

const subject: HttpSubject = {
  definition: libretranslate,
  env: (url) => ({ LIBRETRANSLATE_API_KEY: SECRET, DRAGOMAN_LIBRETRANSLATE_URL: url }),
  required: ["DRAGOMAN_LIBRETRANSLATE_URL"],
  succeed({ body }, translate) {
    const { q } = body as { q: readonly string[] };
    const shape = exchange("libretranslate", "translate").body as object;
    return { body: { ...shape, translatedText: q.map(translate) } };
  },
  wrongCount: () => ({ body: { translatedText: [] } }),
};

describe("libretranslate", () => {
  conformsOverHttp(subject);
});

describe("a request to libretranslate", () => {
  const { ask, answer, url } = asking(subject);

  it("sends texts as an array, with the key in the body", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(request.path).toBe("/translate");
    expect(request.body).toEqual({
      q: ["Баку."],
      source: "ru",
      target: "az",
      format: "text",
      api_key: SECRET,
    });
  });

  it("needs no key with a server of one's own", async () => {
    const { request } = await ask(jobOf(["Баку."]), { LIBRETRANSLATE_API_KEY: "" });
    expect(request.body).not.toHaveProperty("api_key");
  });

  it.each(["", "/", "/translate", "/mt", "/mt/translate/"])(
    "finds its way under %j",
    async (path) => {
      const { request } = await ask(jobOf(["Баку."]), {
        DRAGOMAN_LIBRETRANSLATE_URL: url() + path,
      });
      expect(request.path).toBe(path.startsWith("/mt") ? "/mt/translate" : "/translate");
    },
  );

  it("does not take an emoji for a translation", async () => {
    answer(() => ({ body: exchange("libretranslate", "translate-abuse").body }));
    const { reply } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(reply.translations).toEqual([{ id: "b0.0", text: null, reason: "reply/no-words" }]);
  });

  it("takes a single text for an answer to a single segment only", async () => {
    answer(() => ({ body: { translatedText: "Bakı." } }));
    const { reply } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(reply.translations).toEqual([{ id: "b0.0", text: "Bakı." }]);
    await expect(ask(jobOf(["Баку.", "Гянджа."]))).rejects.toMatchObject({ action: "split" });
  });
});
