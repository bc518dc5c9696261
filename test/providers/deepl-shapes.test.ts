import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job } from "../../src/model/job.ts";
import { pack } from "../../src/plan/pack.ts";
import { deepl } from "../../src/providers/deepl.ts";
import { exchange, optionsOf, SECRET } from "./http/conforms-over-http.ts";
import { startFakeServer } from "./http/fake-server.ts";

const file = new URL("../../fixtures/providers/deepl/shapes.json", import.meta.url);
const shapes = JSON.parse(readFileSync(file, "utf8")) as { request: object; response: object };
const ajv = new Ajv({ allErrors: true });
const isRequest = ajv.compile(shapes.request);
const isResponse = ajv.compile(shapes.response);

describe("the shapes of DeepL's OpenAPI description", () => {
  it.each(["translate", "translate-billed-beside"])("hold for the recorded answer %s", (name) => {
    expect(isResponse(exchange("deepl", name).body)).toBe(true);
  });

  it("hold for every request that the planner's packing leads to, within 50 texts and 128 KiB", async () => {
    const server = await startFakeServer();
    server.answer(({ body }) => {
      const { text } = body as { text: readonly string[] };
      return { body: { translations: text.map((one) => ({ text: one })) } };
    });
    const env = { DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: server.url };
    const provider = await deepl.create(optionsOf(env));
    const { signal } = new AbortController();
    const text = fc.oneof(
      { weight: 9, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('"'.repeat(2000), "Ж\\\n".repeat(9000), "😀".repeat(4000)),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 80 }), async (texts) => {
        const segments = texts.map((one, index) => ({
          id: `b${index}.0`,
          text: one,
          previous: texts[index - 1] ?? null,
          next: texts[index + 1] ?? null,
        }));
        const shipment = { from: "ru", to: "az", headline: texts[0] ?? null, terms: [] };
        const jobs: readonly Job[] = pack(segments, shipment, provider.limits);
        await Promise.all(jobs.map((job) => provider.translate(job, signal)));
        for (const request of server.seen.splice(0)) {
          expect(isRequest(request.body), ajv.errorsText(isRequest.errors)).toBe(true);
          expect(Buffer.byteLength(request.text)).toBeLessThanOrEqual(128 * 1024);
        }
      }),
      { numRuns: 30 },
    );
    await server.close();
  });
});
