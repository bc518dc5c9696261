import { describe, expect, it } from "vitest";
import { INSTRUCTIONS } from "../../src/providers/llm/instructions.ts";
import { openai } from "../../src/providers/openai/openai.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import {
  conformsOverHttp,
  exchange,
  type HttpSubject,
  optionsOf,
  SECRET,
} from "./http/conforms-over-http.ts";
import { completion, goodReply, readChat } from "./llm/fake-model.ts";

const recorded = exchange("openai", "chat-completion").body;

const subject: HttpSubject = {
  definition: openai,
  env: (url) => ({
    OPENAI_API_KEY: SECRET,
    OPENAI_MODEL: "test-model",
    DRAGOMAN_OPENAI_URL: `${url}/v1`,
  }),
  required: ["OPENAI_API_KEY"],
  succeed: (request) => completion(recorded, goodReply(readChat(request).data)),
};

describe("openai", () => {
  conformsOverHttp(subject);
});

describe("a request to openai", () => {
  const { ask, answer, url } = asking(subject);
  const job = jobOf(["Баку."], "ru", "az");

  it("holds the instructions, the data and the strict schema, and nothing that models refuse", async () => {
    const { request } = await ask(job);
    expect(request.path).toBe("/v1/chat/completions");
    expect(request.headers["authorization"]).toBe(`Bearer ${SECRET}`);
    expect(Object.keys(request.body as object)).toEqual(["model", "messages", "response_format"]);
    expect(readChat(request)).toMatchObject({ model: "test-model", system: INSTRUCTIONS });
    expect(request.body).toMatchObject({
      response_format: { type: "json_schema", json_schema: { strict: true } },
    });
  });

  it("sends letters as they are: escapes mislead models", async () => {
    const { request } = await ask(job);
    expect(request.text).toContain("Баку.");
  });

  it("sends a temperature where one is asked for", async () => {
    const { request } = await ask(job, { OPENAI_TEMPERATURE: "0" });
    expect(request.body).toMatchObject({ temperature: 0 });
  });

  it("needs no key with a server of one's own, and sends it one request at a time", async () => {
    const { request } = await ask(job, { OPENAI_API_KEY: "" });
    expect(request.headers).not.toHaveProperty("authorization");
    const provider = await openai.create(optionsOf(subject.env(url())));
    expect(provider.limits.concurrency).toBe(1);
  });

  it("names the model and the instructions in its version", async () => {
    const provider = await openai.create(optionsOf(subject.env(url())));
    expect(provider.version).toMatch(/^test-model#[0-9a-f]{8}$/u);
  });

  it.each([
    ["JSON mode", "json_schema", ["json_schema", "json_object", "json_object"]],
    ["no mode at all", "json", ["json_schema", "json_object", "none", "none"]],
  ])("falls back to %s and remembers it", async (_, refused, forms) => {
    const seen: string[] = [];
    answer((request) => {
      const { response_format: format } = readChat(request).body;
      const form = (format as { type: string } | undefined)?.type ?? "none";
      seen.push(form);
      return form.startsWith(refused)
        ? { status: 400, body: { error: { message: "Either json_schema or grammar", code: 400 } } }
        : subject.succeed(request, (text) => text);
    });
    const provider = await openai.create(optionsOf(subject.env(url())));
    const { signal } = new AbortController();
    await provider.translate(job, signal);
    await provider.translate({ ...job, id: "second" }, signal);
    expect(seen).toEqual(forms);
  });

  it("keeps the schema for the run once a server has accepted it", async () => {
    const provider = await openai.create(optionsOf(subject.env(url())));
    const { signal } = new AbortController();
    await provider.translate(job, signal);
    let calls = 0;
    answer(() => {
      calls += 1;
      return { status: 400, body: { error: { message: "bad", code: "content" } } };
    });
    await expect(provider.translate(job, signal)).rejects.toMatchObject({ action: "fail" });
    expect(calls).toBe(1);
  });

  it("splits a job whose answer was cut off", async () => {
    answer(() => completion(recorded, '{"segments":[{"id":"s1","te', { finish: "length" }));
    await expect(ask(jobOf(["Баку.", "Гянджа."]))).rejects.toMatchObject({
      code: "provider/too-big",
      action: "split",
      data: { provider: "openai" },
    });
  });

  it.each([
    ["a refusal", completion(recorded, null, { refusal: "I can't help with that." })],
    ["a content filter", completion(recorded, "", { finish: "content_filter" })],
  ])("reports %s as the failure of its segment", async (_, refusal) => {
    answer(() => refusal);
    const { reply } = await ask(job);
    expect(reply.translations).toEqual([{ id: "b0.0", text: null, reason: "reply/refused" }]);
  });

  it("refuses a temperature that is none", async () => {
    await expect(ask(job, { OPENAI_TEMPERATURE: "warm" })).rejects.toMatchObject({
      code: "config/value",
    });
  });
});
