import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Bundle } from "../../src/model/bundle.ts";
import { newFolder, runCli } from "./run-cli.ts";

/** The first command line of a file loads the whole program. */
vi.setConfig({ testTimeout: 30_000 });

const sentences = [
  ["В порту открыли новый причал", "Port opens new pier"],
  ["Причал обошёлся в 12,5 млн манатов.", "The pier cost 12,5 million manats."],
  ["Длина причала — 1 248 метров.", "The pier is 1.248 metres  long ."],
  ["«Мы ждали этого три года», — сказал начальник порта.", "«We waited three years», he said."],
  ["Первое судно придёт в мае.", "The first ship will arrive in June."],
] as const;
const [headline, ...body] = sentences.map(([russian]) => russian);
const bodyText = body.join(" ");
const unit = ([russian, english]: readonly [string, string]) =>
  `<tu><tuv xml:lang="ru"><seg>${russian}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>`;
const memory = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ru" datatype="plaintext"/><body>${sentences.map(unit).join("")}</body></tmx>`;

const inputs = {
  "a.ru.txt": `${headline}\n\n${bodyText}\n`,
  "a.ru.md": `# ${headline}\n\n${bodyText}\n`,
  "a.ru.html": `<!doctype html><html lang="ru"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${bodyText}</p></article></body></html>\n`,
} as const;

/** An article translated from a memory whose texts have faults. */
async function translated(name: keyof typeof inputs): Promise<string> {
  const cwd = newFolder();
  writeFileSync(join(cwd, name), inputs[name]);
  writeFileSync(join(cwd, "m.tmx"), memory);
  const argv = ["translate", name, "--to", "en", "--provider", "memory", "--memory", "m.tmx"];
  await runCli(argv, { cwd });
  return cwd;
}

const bundleIn = (cwd: string): Bundle =>
  JSON.parse(readFileSync(join(cwd, "out/a/bundle.json"), "utf8"));
const editionIn = (cwd: string): string =>
  readFileSync(join(cwd, "out/a", bundleIn(cwd).editions["en"]?.path ?? ""), "utf8");

describe.each(Object.keys(inputs) as (keyof typeof inputs)[])("check --fix of %s", (name) => {
  it("repairs spaces, quotes and numbers, and leaves every word to people", async () => {
    const cwd = await translated(name);
    const before = await runCli(["check", "out"], { cwd });
    const { stderr } = await runCli(["check", "out", "--fix"], { cwd });
    expect(stderr).toMatch(/3 segments repaired/u);
    const texts = bundleIn(cwd).segments.map(({ targets }) => targets["en"]?.text);
    expect(texts).toEqual([
      "Port opens new pier",
      "The pier cost 12.5 million manats.",
      "The pier is 1,248 metres long.",
      "“We waited three years”, he said.",
      "The first ship will arrive in June.",
    ]);
    for (const text of texts) expect(editionIn(cwd)).toContain(text ?? "?");
    const after = await runCli(["check", "out"], { cwd });
    expect(before.stdout).toMatch(/ numbers: | spaces: | quotes: /u);
    expect(after.stdout).not.toMatch(/ numbers: | spaces: | quotes: | invariant| edition/u);
  });

  it("keeps status and origin, and says what was changed", async () => {
    const cwd = await translated(name);
    const { totals } = bundleIn(cwd);
    await runCli(["check", "out", "--fix"], { cwd });
    const bundle = bundleIn(cwd);
    expect(bundle.totals).toEqual(totals);
    expect(bundle.segments[1]?.targets["en"]).toMatchObject({
      status: "translated",
      origin: { provider: "memory", typography: ["numbers"] },
    });
  });

  it("changes nothing the second time", async () => {
    const cwd = await translated(name);
    await runCli(["check", "out", "--fix"], { cwd });
    const [edition, bundle] = [editionIn(cwd), bundleIn(cwd)];
    const { stderr } = await runCli(["check", "out", "--fix"], { cwd });
    expect(stderr).not.toMatch(/repaired/u);
    expect([editionIn(cwd), bundleIn(cwd)]).toEqual([edition, bundle]);
  });
});

describe("check --fix", () => {
  it("leaves an edition alone that was edited by hand", async () => {
    const cwd = await translated("a.ru.txt");
    const path = join(cwd, "out/a/en.txt");
    writeFileSync(path, `${readFileSync(path, "utf8")}By hand.\n`);
    const { code, stderr } = await runCli(["check", "out", "--fix"], { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing was repaired/u),
    });
    expect(readFileSync(path, "utf8")).toContain("12,5 million");
  });

  it("leaves texts alone that a person has approved", async () => {
    const cwd = await translated("a.ru.txt");
    const path = join(cwd, "out/a/bundle.json");
    const bundle = readFileSync(path, "utf8")
      .replaceAll('"status": "translated"', '"status": "reviewed"')
      .replace('"translated": 5', '"translated": 0')
      .replace('"reviewed": 0', '"reviewed": 5');
    writeFileSync(path, bundle);
    await runCli(["check", "out", "--fix"], { cwd });
    expect(readFileSync(path, "utf8")).toBe(bundle);
  });
});
