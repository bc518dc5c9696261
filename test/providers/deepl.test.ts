import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Job } from "../../src/model/job.ts";
import { deepl } from "../../src/providers/deepl.ts";
import { jobOf } from "./conforms.ts";
import {
  conformsOverHttp,
  exchange,
  type HttpSubject,
  optionsOf,
  SECRET,
} from "./http/conforms-over-http.ts";
import {
  type Answer,
  type FakeServer,
  type SeenRequest,
  startFakeServer,
} from "./http/fake-server.ts";

const recorded = exchange("deepl", "translate");

function succeed({ body }: SeenRequest, translate: (text: string) => string): Answer {
  const shape = recorded.body as { translations: readonly object[] };
  const { text } = body as { text: readonly string[] };
  const translations = text.map((source) => ({
    ...shape.translations[0],
    text: translate(source),
    billed_characters: [...source].length,
  }));
  return { body: { translations } };
}

const subject: HttpSubject = {
  definition: deepl,
  env: (url) => ({ DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: url }),
  required: ["DEEPL_API_KEY"],
  succeed,
  wrongCount: () => ({ body: { translations: [] } }),
};

describe("deepl", () => {
  conformsOverHttp(subject);
});

describe("a request to deepl", () => {
  let server: FakeServer;
  beforeEach(async () => {
    server = await startFakeServer();
    server.answer((request) => succeed(request, (text) => text));
  });
  afterEach(() => server.close());
  const ask = async (job: Job) => {
    const provider = await deepl.create(optionsOf(subject.env(server.url)));
    const reply = await provider.translate(job, new AbortController().signal);
    return { reply, request: server.seen[0] };
  };

  it("carries the key in the header that DeepL wants, and what is needed for single sentences", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(request?.path).toBe("/v2/translate");
    expect(request?.headers["authorization"]).toBe(`DeepL-Auth-Key ${SECRET}`);
    expect(request?.body).toEqual({
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
    expect(request?.body).toMatchObject({ target_lang: code });
  });

  it("gives the headline and the neighbours as context, which is not billed", async () => {
    const [segment] = jobOf(["Второе."]).segments;
    if (segment === undefined) throw new TypeError("a job has a segment");
    const job = {
      ...jobOf([]),
      headline: "Заголовок",
      segments: [{ ...segment, previous: "Первое.", next: "Третье." }],
    };
    const { request } = await ask(job);
    expect(request?.body).toMatchObject({ context: "Заголовок\nПервое.\nТретье." });
  });

  it("stays within 128 KiB with the fullest batch that its limits allow", async () => {
    const { bytes = 0 } = deepl.limits;
    const text = "Ж".repeat(Math.floor((bytes - 1024) / 2) - 32);
    const long = "Щ".repeat(740);
    const [segment] = jobOf([text]).segments;
    if (segment === undefined) throw new TypeError("a job has a segment");
    const job = { ...jobOf([]), headline: long, segments: [{ ...segment, previous: `${long}!` }] };
    const { request } = await ask(job);
    expect(request?.body).toHaveProperty("context");
    expect(Buffer.byteLength(request?.text ?? "")).toBeLessThanOrEqual(128 * 1024);
  });

  it.each(["translate", "translate-billed-beside"])("reads the bill of %s", async (name) => {
    server.answer(() => ({ body: exchange("deepl", name).body }));
    const { reply } = await ask(jobOf(["протонный пучок"], "ru", "az"));
    expect(reply.translations).toEqual([{ id: "b0.0", text: "proton şüası" }]);
    expect(reply.usage).toEqual({ characters: 14 });
  });
});
