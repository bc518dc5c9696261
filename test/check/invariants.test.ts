import { expect, it } from "vitest";
import { checkInvariants } from "../../src/check/invariants.ts";
import { checkSchema } from "../../src/check/schema.ts";
import type { Bundle } from "../../src/model/bundle.ts";

const source = "Заголовок 𝔛\n\nТекст.\n";
const edition = "[Headline 𝔛]\n\n⟦Текст.⟧\n";
const origin = { provider: "pseudo", version: "1" };
const hash = "0".repeat(64);

const good: Bundle = {
  dragoman: 1,
  id: "a",
  source: {
    path: "a.txt",
    format: "text",
    sha256: hash,
    language: "ru",
    detection: { method: "franc", confidence: 0.9, reliable: true },
  },
  editions: { en: { path: "en.txt", sha256: hash, signature: "ru>en", status: "partial" } },
  metadata: {
    headline: { ru: "Заголовок 𝔛", en: "[Headline 𝔛]" },
    lead: null,
    dateline: null,
    published: null,
    publisher: null,
    byline: null,
    keywords: [],
    media: [],
  },
  segments: [
    {
      id: "b0.0",
      block: "b0",
      role: "headline",
      source: { text: "Заголовок 𝔛", start: 0, end: 11, language: "ru" },
      targets: {
        en: { text: "[Headline 𝔛]", start: 0, end: 12, status: "translated", origin, findings: [] },
      },
    },
    {
      id: "b1.0",
      block: "b1",
      role: "paragraph",
      source: { text: "Текст.", start: 13, end: 19, language: "ru" },
      targets: { en: { text: null, status: "untranslated", reason: "reply/empty", findings: [] } },
    },
  ],
  dropped: [],
  totals: {
    segments: 2,
    en: { translated: 1, reviewed: 0, copied: 0, rendered: 0, untranslated: 1 },
    characters: 17,
    billed: {},
  },
};

const check = (bundle: Bundle, [src, en]: readonly [string, string] = [source, edition]) =>
  checkInvariants({ bundle, source: [...src], editions: new Map([["en", [...en]]]) }).map(
    ({ check: id }) => id,
  );

it("finds nothing wrong with a good bundle", async () => {
  expect(check(good)).toEqual([]);
  expect(await checkSchema(good)).toEqual([]);
});

const [first, second] = good.segments;
const wrong: readonly (readonly [string, string, Partial<Bundle> | readonly [string, string]])[] = [
  ["a source that changed", "invariant/1", ["Другой заголовок\n\nТекст.\n", edition]],
  [
    "segments out of order",
    "invariant/2",
    { segments: [second, first].filter((s) => s !== undefined) },
  ],
  ["a lost sentence", "invariant/3", ["Заголовок 𝔛\n\nТекст. Ещё.\n", edition]],
  ["an edition edited by hand", "invariant/4", [source, "Headline\n\n⟦Текст.⟧\n"]],
  ["totals that do not add up", "invariant/5", { totals: { ...good.totals, segments: 3 } }],
  ["an unmarked gap", "invariant/6", [source, "[Headline 𝔛]\n\nТекст.\n"]],
];

it.each(wrong)("notices %s (%s)", (_, id, change) => {
  const found = Array.isArray(change)
    ? check(good, change as [string, string])
    : check({ ...good, ...change });
  expect(found).toContain(id);
});

it.each([
  ["no version", { dragoman: 2 }],
  ["an unknown role", { segments: [{ ...first, role: "poem" }] }],
  [
    "an untranslated target with a text",
    {
      segments: [
        {
          ...first,
          targets: { en: { text: "x", status: "untranslated", reason: "r", findings: [] } },
        },
      ],
    },
  ],
  ["a hash that is none", { source: { ...good.source, sha256: "abc" } }],
])("the schema refuses %s", async (_, change) => {
  expect(await checkSchema({ ...good, ...change })).not.toEqual([]);
});
