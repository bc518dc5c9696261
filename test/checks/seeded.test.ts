import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { personNames, surnamesIn } from "../../src/languages/names/person-names.ts";
import type { Role } from "../../src/model/article.ts";
import type { Pair, PairText } from "../../src/model/check.ts";
import type { LanguageTag } from "../../src/model/language.ts";
import { readGlossary } from "../../src/stores/glossary/read-glossary.ts";
import { termsIn } from "../../src/stores/glossary/terms-in.ts";
// biome-ignore lint/correctness/useImportExtensions: the bench runs it with plain Node
import { type Mistake, type MistakeTools, mistakes, randomFrom } from "../bench/mistakes.mjs";
import { all, type Fixture, fixtures } from "../fixture-articles.ts";

const glossary = await readGlossary(join(fixtures, "glossary", "region-news.csv"));
const languages = ["az", "en"] as const;
/** Enough of a class to tell 95 % from 90 %; more only takes time. */
const SAMPLES = 60;

function editionOf({ segments }: Fixture, to: "az" | "en"): readonly PairText[] {
  let block = -1;
  return segments.map(({ opens, role, ru, ...targets }, at) => {
    if (opens) block += 1;
    const id = `b${block}.${at}`;
    const terms = termsIn(ru, glossary, "ru", to);
    return { id, block: `b${block}`, role: role as Role, source: ru, target: targets[to], terms };
  });
}

const editions = languages.flatMap((to) =>
  all.map((fixture) => ({ to, fixture, edition: editionOf(fixture, to) })),
);

function pairAt(edition: readonly PairText[], at: number, to: LanguageTag): Pair {
  const own = edition[at];
  if (own?.target == null) throw new TypeError("a reference is missing");
  return { ...own, target: own.target, from: "ru", to, edition, at };
}

function codes(pair: Pair, ids: readonly string[]): string[] {
  return checks
    .filter(({ id }) => ids.includes(id))
    .flatMap((check) =>
      [...check.run(pair)].map(({ code, expected, actual }) => `${code} ${expected} ${actual}`),
    );
}

const isChecked = (role: string): boolean => role !== "credit" && role !== "byline";

describe("the reference translations", () => {
  const found = editions.flatMap(({ to, edition }) =>
    edition.flatMap(({ role }, at) =>
      isChecked(role)
        ? checks.flatMap((check) =>
            [...check.run(pairAt(edition, at, to))].map((remark) => ({
              severity: remark.severity ?? check.severity,
              text: `${to} ${remark.code}: ${edition[at]?.target}`,
            })),
          )
        : [],
    ),
  );
  const of = (severity: string) => found.filter((own) => own.severity === severity);

  it("have no errors", () => expect(of("error").map(({ text }) => text)).toEqual([]));

  it("have at most one warning per hundred segments", () => {
    const segments = editions.reduce((sum, { edition }) => sum + edition.length, 0);
    expect(of("warning").length).toBeLessThanOrEqual(segments / 100);
  });
});

/** Spoils up to SAMPLES references, chosen by seed, and says which mistakes nobody noticed. */
function seed(mistake: Mistake): { made: number; missed: string[] } {
  const random = randomFrom(42);
  const rows = editions
    .filter(({ to }) => mistake.only === undefined || mistake.only === to)
    .flatMap(({ to, fixture, edition }) =>
      edition.map((_, at) => ({ to, fixture, edition, at, order: random() })),
    )
    .sort((a, b) => a.order - b.order);
  const missed: string[] = [];
  let made = 0;
  for (const { to, fixture, edition, at } of rows) {
    const row = fixture.segments[at];
    if (made >= SAMPLES || row === undefined) break;
    const surnames = surnamesIn(edition.map(({ source }) => source));
    const tools: MistakeTools = {
      namesIn: (text) => personNames(text, to, surnames).flatMap(({ spellings }) => spellings),
      opening: at > 0 ? (fixture.segments[0] ?? null) : null,
      termsIn: (text) => termsIn(text, glossary, "ru", to),
    };
    const spoilt = mistake.make(row, to, random, tools);
    if (spoilt === null) continue;
    const own = typeof spoilt === "string" ? { target: spoilt } : spoilt;
    const changed = edition.map((other, index) => (index === at ? { ...other, ...own } : other));
    const before = new Set(codes(pairAt(edition, at, to), mistake.checks));
    const last = lastOfBlock(changed, at);
    const after = [at, ...(last === at ? [] : [last])].flatMap((index) =>
      codes(pairAt(changed, index, to), mistake.checks),
    );
    made += 1;
    if (after.every((code) => before.has(code))) missed.push(`${to}: ${own.target}`);
  }
  return { made, missed };
}

/** Marks are paired over a block, and told at its end. */
function lastOfBlock(edition: readonly PairText[], at: number): number {
  let last = at;
  while (edition[last + 1]?.block === edition[at]?.block && last + 1 < edition.length) last += 1;
  return last;
}

describe("seeded mistakes", () => {
  it.each(mistakes)("$id: at least 95 % are found", (mistake) => {
    const { made, missed } = seed(mistake);
    expect(made, "no reference fits the class").toBeGreaterThan(0);
    expect(1 - missed.length / made, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
