import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halve, pack } from "../../src/plan/pack.ts";
import { jobOf } from "../providers/conforms.ts";

const shipment = { from: "ru", to: "az", headline: null };
const texts = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), {
  maxLength: 40,
});

describe("packing", () => {
  it("keeps every segment once, in order, within every limit unless it stands alone", () => {
    const limits = fc.record({
      concurrency: fc.constant(1),
      segments: fc.integer({ min: 1, max: 9 }),
      characters: fc.integer({ min: 1, max: 90 }),
      bytes: fc.integer({ min: 1100, max: 1600 }),
    });
    fc.assert(
      fc.property(texts, limits, (given, limit) => {
        const { segments } = jobOf(given);
        const jobs = pack(segments, shipment, limit);
        expect(jobs.flatMap((job) => job.segments)).toEqual(segments);
        for (const job of jobs.filter((one) => one.segments.length > 1)) {
          expect(job.segments.length).toBeLessThanOrEqual(limit.segments);
          const characters = job.segments.flatMap(({ text }) => [...text]).length;
          expect(characters).toBeLessThanOrEqual(limit.characters);
          const body = JSON.stringify({ texts: job.segments.map(({ text }) => text) });
          expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limit.bytes);
        }
      }),
    );
  });

  it("names a job by everything that decides its answer", () => {
    const { segments } = jobOf(["раз", "два"]);
    const id = (change: object) =>
      pack(segments, { ...shipment, ...change }, { concurrency: 1 })[0]?.id;
    const ids = [
      {},
      { to: "en" },
      { headline: "Заголовок" },
      { termsOf: () => [{ source: "раз", target: "bir" }] },
    ].map(id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(id({})).toBe(id({}));
  });

  it("gives each job the terms that occur in it, once", () => {
    const termsOf = (text: string) =>
      text.includes("ВОЗ") ? [{ source: "ВОЗ", target: "ÜST", start: 0, end: 3 }] : [];
    const { segments } = jobOf(["ВОЗ готова", "ВОЗ и Баку", "Баку"]);
    const jobs = pack(segments, { ...shipment, termsOf }, { concurrency: 1, segments: 2 });
    expect(jobs.map(({ terms }) => terms)).toEqual([[{ source: "ВОЗ", target: "ÜST" }], []]);
  });

  it.each([
    [2, [1, 1]],
    [5, [3, 2]],
    [1, [1]],
  ])("halves a job of %i segments into %j", (count, sizes) => {
    const job = jobOf(Array.from({ length: count }, (_, index) => `текст ${index}`));
    const halves = halve(job);
    expect(halves.map(({ segments }) => segments.length)).toEqual(sizes);
    expect(halves.flatMap(({ segments }) => segments)).toEqual(job.segments);
  });
});
