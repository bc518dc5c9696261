import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job, JobSegment } from "../../src/model/job.ts";
import type { Journal, Purchase } from "../../src/model/journal.ts";
import type { Capabilities, Provider } from "../../src/model/provider.ts";
import { halve, pack } from "../../src/plan/pack.ts";
import { journalKey } from "../../src/translate/journal-key.ts";
import { openLane } from "../../src/translate/lane.ts";
import { shareOut } from "../../src/translate/recorder.ts";
import { translate } from "../../src/translate/translate.ts";
import { jobOf } from "../providers/conforms.ts";

const { signal } = new AbortController();

function newJournal(): Journal & { readonly entries: Map<string, Purchase> } {
  const entries = new Map<string, Purchase>();
  const keep: Journal["keep"] = (purchases) => {
    for (const [key, one] of purchases) if (entries.get(key)?.text == null) entries.set(key, one);
  };
  return { entries, find: (key) => entries.get(key) ?? null, keep, close: () => undefined };
}

/** A provider that says what it was asked; `answer` gives one text. */
function provider(name: string, answer: (text: string) => string | null) {
  const asked: string[] = [];
  const made: Provider = {
    name,
    version: "1",
    limits: { concurrency: 1, segments: 2 },
    supports: () => true,
    translate: async ({ segments }) => {
      asked.push(...segments.map(({ text }) => text));
      return { translations: segments.map(({ id, text }) => ({ id, text: answer(text) })) };
    },
  };
  return { provider: made, asked };
}

const latin = (name: string) => (text: string) => `${name} ${text.replaceAll(/[а-яё]/giu, "x")}`;

async function run(texts: readonly string[], providers: readonly Provider[], journal: Journal) {
  const shipment = { from: "ru", to: "en", headline: null, terms: [] };
  const assignment = {
    from: "ru",
    to: "en",
    segments: jobOf(texts).segments,
    lanes: providers.map((one) => openLane(one, { retries: 0, journal })),
    otherwise: "provider/none",
    pack: (segments: Job["segments"], limits: Provider["limits"]) =>
      pack(segments, shipment, limits),
    halve,
  };
  return [...(await translate(assignment, signal)).values()];
}

describe("what was paid for", () => {
  it("is never asked again, and comes out the same", async () => {
    const journal = newJournal();
    const texts = ["раз", "два", "три", "четыре", "пять"];
    const one = provider("one", latin("one"));
    const first = await run(texts, [one.provider], journal);
    const second = await run([...texts, "шесть"], [one.provider], journal);
    expect(second.slice(0, 5)).toEqual(first);
    expect(one.asked).toEqual([...texts, "шесть"]);
  });

  it("holds no refused text, only that it was refused", async () => {
    const journal = newJournal();
    const echo = provider("echo", (text) => text);
    await run(["раз два"], [echo.provider], journal);
    expect([...journal.entries.values()]).toEqual([
      { text: null, reason: "reply/echo", characters: 7 },
    ]);
  });

  it("is the next provider's text where the first one's was refused, without asking either", async () => {
    const journal = newJournal();
    const [bad, good] = [provider("bad", (text) => text), provider("good", latin("good"))];
    const first = await run(["раз два"], [bad.provider, good.provider], journal);
    const again = await run(["раз два"], [bad.provider, good.provider], journal);
    expect(again).toEqual(first);
    expect(first[0]).toMatchObject({ billed: { bad: 7, good: 7 }, origin: { provider: "good" } });
    expect([bad.asked, good.asked]).toEqual([["раз два"], ["раз два"]]);
  });

  it("is asked for again where nobody had an answer", async () => {
    const journal = newJournal();
    const moods = ["раз два", "one two"];
    const moody = provider("moody", () => moods.shift() ?? null);
    expect(await run(["раз два"], [moody.provider], journal)).toMatchObject([{ status: "failed" }]);
    expect(await run(["раз два"], [moody.provider], journal)).toMatchObject([{ text: "one two" }]);
  });
});

describe("texts that several articles hold", () => {
  it("are asked for once, even when they come at the same time", async () => {
    const journal = newJournal();
    const one = provider("one", latin("one"));
    const lane = openLane(one.provider, { retries: 0, journal });
    const shipment = { from: "ru", to: "en", headline: null, terms: [] };
    const assignmentOf = (texts: readonly string[]) => ({
      from: "ru",
      to: "en",
      segments: jobOf(texts).segments,
      lanes: [lane],
      otherwise: "provider/none",
      pack: (segments: Job["segments"], limits: Provider["limits"]) =>
        pack(segments, shipment, limits),
      halve,
    });
    const articles = [
      ["раз", "общее", "два"],
      ["общее", "три", "раз"],
      ["четыре", "раз"],
    ];
    const results = await Promise.all(
      articles.map((texts) => translate(assignmentOf(texts), signal)),
    );
    const all = results.flatMap((outcomes) => [...outcomes.values()]);
    expect(all.every(({ status }) => status === "done")).toBe(true);
    expect(one.asked.toSorted()).toEqual(["два", "общее", "раз", "три", "четыре"]);
    expect(lane.underWay.size).toBe(0);
  });
});

describe("the key of a purchase", () => {
  const segment: JobSegment = { id: "b1.0", text: "Баку ждёт.", previous: "А", next: "Б" };
  const job = { from: "ru", to: "az", headline: "Заголовок", terms: [] };
  const keyFor = (
    capabilities: Capabilities,
    changes: Partial<JobSegment> = {},
    jobChanges: Partial<Omit<Job, "id" | "segments">> = {},
    version = "1",
  ) => {
    const { provider: base } = provider("p", () => null);
    const asked = { ...base, version, capabilities };
    return journalKey({ ...segment, ...changes }, { ...job, ...jobChanges }, asked);
  };
  const term = { source: "Баку", target: "Bakı" };
  const stranger = { source: "Гянджа", target: "Gəncə" };
  const example = { source: "а", target: "б", score: 80 };

  it.each<[string, Capabilities, Parameters<typeof keyFor>[1], Parameters<typeof keyFor>[2]?]>([
    ["text", {}, { text: "Баку ждал." }],
    ["target", {}, {}, { to: "en" }],
    ["neighbours, for a provider that reads them", { context: true }, { next: "В" }],
    ["headline, for a provider that reads it", { context: true }, {}, { headline: "Другой" }],
    ["terms that occur, for a provider that takes them", { glossary: true }, {}, { terms: [term] }],
    ["example, for a provider that takes it", { examples: true }, { example }],
    ["pivot", { pivot: true }, { pivot: { language: "en", text: "Baku" } }],
  ])("changes with the %s", (_, capabilities, changes, jobChanges) => {
    expect(keyFor(capabilities, changes, jobChanges)).not.toBe(keyFor(capabilities));
  });

  it.each<[string, Capabilities, Parameters<typeof keyFor>[1], Parameters<typeof keyFor>[2]?]>([
    ["place in the article", {}, { id: "b7.3" }],
    ["neighbours, for a provider that does not read them", {}, { next: "В", previous: null }],
    ["terms, for a provider that takes none", {}, {}, { terms: [term] }],
    ["terms that do not occur", { glossary: true }, {}, { terms: [stranger] }],
    ["example, for a provider that takes none", {}, { example }],
  ])("does not change with the %s", (_, capabilities, changes, jobChanges) => {
    expect(keyFor(capabilities, changes, jobChanges)).toBe(keyFor(capabilities));
  });

  it("changes with the provider's version", () => {
    expect(keyFor({}, {}, {}, "2")).not.toBe(keyFor({}));
  });
});

it("shares a reported total out in whole numbers that add up to it", () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat(10_000), lengths, (total, given) => {
      const shares = shareOut(total, given);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
    }),
  );
  expect(shareOut(undefined, [3, 4])).toEqual([3, 4]);
});
