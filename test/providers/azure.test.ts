import { describe, expect, it } from "vitest";
import { azure } from "../../src/providers/azure/azure.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import {
  conformsOverHttp,
  exchange,
  type HttpSubject,
  optionsOf,
  SECRET,
} from "./http/conforms-over-http.ts";

const idle = new AbortController().signal;

const subject: HttpSubject = {
  definition: azure,
  env: (url) => ({ AZURE_TRANSLATOR_KEY: SECRET, DRAGOMAN_AZURE_URL: url }),
  required: ["AZURE_TRANSLATOR_KEY"],
  succeed({ body, path }, translate) {
    const targets = new URL(path, "http://x").searchParams.getAll("to");
    const texts = body as readonly { readonly Text: string }[];
    const answers = texts.map(({ Text }) => ({
      translations: targets.map((to) => ({ text: translate(Text), to })),
    }));
    return { body: answers };
  },
  wrongCount: () => ({ body: [] }),
};

describe("azure", () => {
  conformsOverHttp(subject);
});

describe("a request to azure", () => {
  const { ask, answer, url } = asking(subject);
  const make = () => azure.create(optionsOf(subject.env(url())));

  it("names version, languages and kind of text in the address, key and region in headers", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"), {
      AZURE_TRANSLATOR_REGION: "westeurope",
    });
    expect(request.path).toBe("/translate?api-version=3.0&from=ru&to=az&textType=plain");
    expect(request.headers["ocp-apim-subscription-key"]).toBe(SECRET);
    expect(request.headers["ocp-apim-subscription-region"]).toBe("westeurope");
    expect(request.body).toEqual([{ Text: "Баку." }]);
  });

  it("takes the address of a resource of one's own", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"), {
      DRAGOMAN_AZURE_URL: `${url()}/translator/text/v3.0`,
    });
    expect(request.path).toMatch(/^\/translator\/text\/v3\.0\/translate\?/u);
  });

  it("asks once for both editions of the same texts", async () => {
    const recorded = exchange("azure", "translate");
    const paths: string[] = [];
    answer(({ path }) => {
      paths.push(path);
      return { body: recorded.body, headers: recorded.headers ?? {} };
    });
    const provider = await make();
    const both = ["az", "en"].map((to) => provider.translate(jobOf(["Баку."], "ru", to), idle));
    const replies = await Promise.all(both);
    expect(paths).toEqual(["/translate?api-version=3.0&from=ru&to=az&to=en&textType=plain"]);
    expect(replies.map(({ translations }) => translations[0]?.text)).toEqual(["Bakı.", "Baku."]);
    expect(replies.map(({ usage }) => usage?.characters)).toEqual([7, 7]);
  });

  it.each([
    ["other texts", jobOf(["Баку."], "ru", "az"), jobOf(["Гянджа."], "ru", "en")],
    ["the same target", jobOf(["Баку."], "ru", "az"), jobOf(["Баку."], "ru", "az")],
    [
      "more characters than a request may have",
      jobOf(["я".repeat(25_001)], "ru", "az"),
      jobOf(["я".repeat(25_001)], "ru", "en"),
    ],
  ])("asks separately for %s", async (_, first, second) => {
    let calls = 0;
    answer((request) => {
      calls += 1;
      return subject.succeed(request, (text) => text);
    });
    const provider = await make();
    await Promise.all([first, second].map((job) => provider.translate(job, idle)));
    expect(calls).toBe(2);
  });

  it("goes on for one edition when the other is given up", async () => {
    const provider = await make();
    const stop = new AbortController();
    const first = provider.translate(jobOf(["Баку."], "ru", "az"), stop.signal);
    const second = provider.translate(jobOf(["Баку."], "ru", "en"), idle);
    stop.abort(new Error("interrupted"));
    await expect(first).rejects.toThrow("interrupted");
    await expect(second).resolves.toMatchObject({ translations: [{ text: "Баку." }] });
  });
});
