import { describe, expect, it } from "vitest";
import { anthropic } from "../../src/providers/anthropic/anthropic.ts";
import { INSTRUCTIONS, REPLY_SCHEMA } from "../../src/providers/llm/instructions.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import { conformsOverHttp, exchange, type HttpSubject, SECRET } from "./http/conforms-over-http.ts";
import type { Answer } from "./http/fake-server.ts";
import { type Data, goodReply, readChat } from "./llm/fake-model.ts";

const recorded = exchange("anthropic", "message").body as object;

const message = (text: string, changes: object = {}): Answer => ({
  body: { ...recorded, content: [{ type: "text", text }], ...changes },
});

const subject: HttpSubject = {
  definition: anthropic,
  env: (url) => ({ ANTHROPIC_API_KEY: SECRET, DRAGOMAN_ANTHROPIC_URL: url }),
  required: ["ANTHROPIC_API_KEY"],
  succeed: (request) => message(goodReply(readChat(request).data)),
};

describe("anthropic", () => {
  conformsOverHttp(subject);
});

describe("a request to anthropic", () => {
  const { ask, answer } = asking(subject);
  const job = jobOf(["Баку."], "ru", "az");

  it("carries key and version in headers, instructions apart from the data", async () => {
    const { request, reply } = await ask(job, { ANTHROPIC_MODEL: "test-model" });
    expect(request.path).toBe("/v1/messages");
    expect(request.headers).toMatchObject({
      "x-api-key": SECRET,
      "anthropic-version": "2026-10-21",
    });
    const body = request.body as { messages: readonly { role: string; content: string }[] };
    expect(body).toMatchObject({
      model: "test-model",
      max_tokens: 1024,
      system: INSTRUCTIONS,
      output_config: { format: { type: "json_schema", schema: REPLY_SCHEMA } },
    });
    expect(body.messages.map(({ role }) => role)).toEqual(["user"]);
    const data = JSON.parse(body.messages[0]?.content ?? "") as Data;
    expect(data).toEqual({ from: "ru", to: "az", segments: [{ id: "s1", text: "Баку." }] });
    expect(reply.usage).toEqual({ inputTokens: 472, outputTokens: 21 });
  });

  it("sends another version where one is asked for", async () => {
    const { request } = await ask(job, { ANTHROPIC_VERSION: "2023-06-01" });
    expect(request.headers["anthropic-version"]).toBe("2023-06-01");
  });

  it("does without output_config where it is not known", async () => {
    answer((request) =>
      "output_config" in (request.body as object)
        ? { status: 400, body: exchange("anthropic", "error-400").body }
        : subject.succeed(request, (text) => text),
    );
    const { reply } = await ask(job);
    expect(reply.translations[0]?.text).toBe("Baku.");
  });

  it.each(["max_tokens", "model_context_window_exceeded"])("splits after %s", async (reason) => {
    answer(() => message('{"segments":[', { stop_reason: reason }));
    const two = jobOf(["Баку.", "Гянджа."]);
    await expect(ask(two)).rejects.toMatchObject({ code: "provider/too-big", action: "split" });
  });

  it("reports a refusal as the failure of its segment", async () => {
    answer(() => message("", { stop_reason: "refusal" }));
    const { reply } = await ask(job);
    expect(reply.translations).toEqual([{ id: "b0.0", text: null, reason: "reply/refused" }]);
  });
});
