import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { addSource, type Translated, translated, translateFile, untranslated } from "./exchange.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const headline = "ÜST rəqəmsal səhiyyənin inkişafında Azərbaycana kömək etməyə hazırdır";
const better = "ÜST Azərbaycanda rəqəmsal səhiyyəni dəstəkləyəcək 𝔛";

/** Exports Azerbaijani, changes the file as a CAT tool would, and imports it. */
async function roundTrip(
  article: Translated,
  format: "xliff" | "xliff12",
  edit: (text: string) => string,
  ...flags: readonly string[]
) {
  const { stdout } = await article.run("export", article.folder, "--format", format, "--to", "az");
  article.write("cat.xlf", edit(stdout));
  return article.run("import", "cat.xlf", "--bundle", article.folder, "--json", ...flags);
}

const changed = (text: string) => text.replaceAll(headline, better);

/** What breaks the bundle's own promises; what the checks think of a text is not asked here. */
async function problems(article: Translated): Promise<string> {
  const { stdout } = await article.run("check", article.folder, "--json");
  const { bundles } = JSON.parse(stdout) as { bundles: { problems: { check: string }[] }[] };
  const broken = bundles.flatMap(({ problems: own }) => own.map(({ check }) => check));
  return broken.filter((check) => /^(schema|invariant|edition)/.test(check)).join();
}

describe.each(["xliff", "xliff12"] as const)("after a round trip through %s", (format) => {
  it("a changed target is reviewed, in the edition, the metadata and the totals", async () => {
    const article = await translated("--provider", "memory,pseudo");
    const english = article.read(join(article.folder, "en.txt"));
    const { code, stdout } = await roundTrip(article, format, changed);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      languages: { az: { changed: ["b0.0"], approved: [], conflicts: [] } },
      written: [join(article.folder, "az.txt"), join(article.folder, "bundle.json")],
    });
    const { segments, totals, metadata } = article.bundle();
    expect(segments[0]?.targets["az"]).toMatchObject({
      text: better,
      status: "reviewed",
      origin: { provider: "person" },
    });
    expect(segments[0]?.targets["en"]?.status).toBe("translated");
    expect(totals["az"]).toMatchObject({ reviewed: 1 });
    expect(metadata.headline?.["az"]).toBe(better);
    expect(article.read(join(article.folder, "az.txt")).startsWith(better)).toBe(true);
    expect(article.read(join(article.folder, "en.txt"))).toBe(english);
    expect(await problems(article)).toBe("");
  });

  it("nothing changes where nothing was changed", async () => {
    const article = await translated("--provider", "memory");
    const before = article.read(join(article.folder, "bundle.json"));
    const { code, stdout } = await roundTrip(article, format, (text) => text);
    expect([code, JSON.parse(stdout).written]).toEqual([0, []]);
    expect(article.read(join(article.folder, "bundle.json"))).toBe(before);
  });

  it("a changed source is a conflict, and the rest is taken", async () => {
    const article = await translated("--provider", "memory");
    const { code, stdout } = await roundTrip(article, format, (text) =>
      changed(text).replace(/>© AFP 2023[^<]*</, ">© AFP 2024<"),
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout).languages.az).toMatchObject({
      changed: ["b0.0"],
      conflicts: [{ segment: "b1.0", reason: "source-changed" }],
    });
    expect(article.bundle().segments[1]?.targets["az"]?.status).toBe("copied");
    expect(await problems(article)).toBe("");
  });
});

it("approval without a change makes a target reviewed and keeps its origin", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  await roundTrip(article, "xliff", (text) => text.replace('state="translated"', 'state="final"'));
  expect(article.bundle().segments[0]?.targets["az"]).toMatchObject({
    text: headline,
    status: "reviewed",
    origin: { provider: "memory", match: 101 },
  });
  await roundTrip(article, "xliff12", (text) => text.replace('approved="no"', 'approved="yes"'));
  expect(article.bundle().totals["az"]).toMatchObject({ reviewed: 2 });
  expect(await problems(article)).toBe("");
});

it.each(["with", "without"])(
  "untranslated segments are filled in %s the source at hand",
  async (how) => {
    const article = await untranslated();
    if (how === "with") addSource(article);
    const fill = (text: string) =>
      text.replaceAll(
        /(<segment id="(b[\d.]+)" state=")initial("[^>]*>\s*<source>[^<]*<\/source>)/g,
        "$1translated$3<target>Mətn $2 — 𝔛</target>",
      );
    const { stdout } = await roundTrip(article, "xliff", fill);
    expect(JSON.parse(stdout).languages.az.conflicts).toEqual([]);
    expect(article.bundle().editions["az"]?.status).toBe("complete");
    expect(article.read(join(article.folder, "az.txt"))).not.toMatch(/[⟦⟧]/);
    expect(article.read(join(article.folder, "az.txt"))).toContain("Mətn b0.0 — 𝔛");
    expect(await problems(article)).toBe("");
  },
);

it("an untranslated segment that comes back from XLIFF 1.2 as it went stays untranslated", async () => {
  const article = await untranslated();
  const { stdout } = await roundTrip(article, "xliff12", (text) => text);
  expect(JSON.parse(stdout).written).toEqual([]);
});

it.each([
  [
    "an unknown segment",
    (text: string) => text.replace('id="b0.0"', 'id="b90.0"').replace("#b0.0", "#b90.0"),
    "unknown-segment",
  ],
  [
    "an emptied target",
    (text: string) =>
      text.replace(/(<segment id="b0\.0"[\s\S]*?)<target>[^<]*<\/target>/, "$1<target/>"),
    "emptied",
  ],
  [
    "an unknown code",
    (text: string) =>
      text.replace(
        `${headline}</target>\n   </segment>`,
        `${headline}<ph id="zz"/></target>\n   </segment>`,
      ),
    "codes",
  ],
])("%s is a conflict and changes nothing", async (_what, edit, reason) => {
  const article = await translated("--provider", "memory", "--to", "az");
  const { code, stdout } = await roundTrip(article, "xliff", edit);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    written: [],
    languages: { az: { conflicts: [{ reason }] } },
  });
});

it("two translations of one segment contradict each other", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  const double = (text: string) =>
    text.replace(
      /<file [\s\S]*<\/file>/,
      (file) => `${changed(file)}${file.replace(/id="who/, 'id="x')}`,
    );
  const { stdout } = await roundTrip(article, "xliff", double);
  expect(JSON.parse(stdout).languages.az.conflicts).toMatchObject([{ reason: "contradiction" }]);
});

it("language codes may be spelt in any way, but must be the bundle's", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  const spell = (from: string, to: string) => (text: string) =>
    text.replace('srcLang="ru" trgLang="az"', `srcLang="${from}" trgLang="${to}"`);
  expect(await roundTrip(article, "xliff", spell("RU-ru", "aze"))).toMatchObject({ code: 0 });
  expect(await roundTrip(article, "xliff", spell("rus", "az-Latn-AZ"))).toMatchObject({ code: 0 });
  expect(await roundTrip(article, "xliff", spell("ru", "de"))).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('"code": "import/language"'),
  });
  expect(await roundTrip(article, "xliff", spell("en", "az"))).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('"code": "import/language"'),
  });
});

it("an edition that was changed by hand is not overwritten", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  const path = join(article.folder, "az.txt");
  article.write(path, `${article.read(path)}Əlavə.\n`);
  const bundle = article.read(join(article.folder, "bundle.json"));
  expect((await roundTrip(article, "xliff", changed)).code).toBe(3);
  expect(article.read(path)).toMatch(/Əlavə\.\n$/);
  expect(article.read(join(article.folder, "bundle.json"))).toBe(bundle);
});

it("a lost edition is written anew from the source, and only from it", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  rmSync(join(article.cwd, article.folder, "az.txt"));
  expect((await roundTrip(article, "xliff", changed)).code).toBe(3);
  addSource(article);
  expect((await roundTrip(article, "xliff", changed)).code).toBe(0);
  expect(await problems(article)).toBe("");
});

it("a file that breaks the rules is refused, and read as far as possible when asked", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  const break_ = (text: string) => changed(text).replace("<file ", '<file what="x" ');
  const refused = await roundTrip(article, "xliff", break_);
  expect(refused.code).toBe(3);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    error: { code: "xliff/invalid" },
    exitCode: 3,
  });
  expect(refused.stderr).toMatch(/cat\.xlf:3: .*what is not allowed here.*--lenient/);
  const taken = await roundTrip(article, "xliff", break_, "--lenient");
  expect(taken.code).toBe(0);
  expect(JSON.parse(taken.stdout).breaches).toHaveLength(1);
});

it("usage errors name what is missing", async () => {
  const article = await translated("--provider", "pseudo", "--to", "az");
  const { code, stderr } = await article.run("import", "a.xlf");
  expect([code, /--bundle/.test(stderr)]).toEqual([2, true]);
  expect((await article.run("import", "a.xlf", "--bundle", article.folder)).code).toBe(3);
});

describe("a file cut off anywhere", () => {
  let article: Translated;
  let whole: string;
  beforeAll(async () => {
    article = await translated("--provider", "memory", "--to", "az");
    whole = changed((await article.run("export", article.folder, "--format", "xliff")).stdout);
  });

  it("is an error and leaves every file as it was", async () => {
    const bundle = article.read(join(article.folder, "bundle.json"));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.trimEnd().length - 1), async (length) => {
        article.write("cut.xlf", whole.slice(0, length));
        const { code } = await article.run("import", "cut.xlf", "--bundle", article.folder);
        expect(code).toBe(3);
        expect(article.read(join(article.folder, "bundle.json"))).toBe(bundle);
      }),
      { numRuns: 40 },
    );
  });
});

it("markup may move with a structured format's text, which is written from its source", async () => {
  const html = `<!DOCTYPE html><html lang="ru"><head><title>Музей открыли</title></head><body><article><h1>Музей открыли</h1><p>Музей истории открыли в <a href="/baku?a=1&amp;b=2">центре Баку</a> утром во вторник.</p><p>Первыми посетителями стали школьники из соседних районов города.</p></article></body></html>`;
  const article = await translateFile("museum.ru.html", html, [
    "--provider",
    "pseudo",
    "--to",
    "az",
  ]);
  const move = (text: string) =>
    text.replace(
      /(<target>)[^<]*(<pc [^>]*>)[^<]*<\/pc>[^<]*/,
      "$1$2Bakının mərkəzində</pc> tarix muzeyi açıldı.",
    );
  const refused = await roundTrip(article, "xliff", move);
  expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("--source")]);
  const { code, stdout } = await roundTrip(article, "xliff", move, "--source", "museum.ru.html");
  expect([code, JSON.parse(stdout).languages.az.changed]).toEqual([0, [expect.any(String)]]);
  expect(article.read(join(article.folder, "az.html"))).toContain(
    '<a href="/baku?a=1&amp;b=2">Bakının mərkəzində</a> tarix muzeyi açıldı.',
  );
  expect(await problems(article)).toBe("");
});
