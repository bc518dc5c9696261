import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "../src/model/bundle.ts";
import { checkBundle } from "../src/run/check-bundles.ts";
import { runCli } from "./cli/run-cli.ts";
import { bundleOf, translateFiles } from "./formats/translate-files.ts";
import { fixtureCatalogue, fixtureTexts } from "./providers/bergamot/fixture-models.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-marks-"));

const marksIn = (text: string) => (text.match(/⟦\/?\d+\/?⟧|[⟦⟧]/gu) ?? []).sort();

/** Translates a text with marks of its own; every target has each of them once, and checks pass. */
async function translated(extension: "txt" | "md", text: string, flags: Record<string, unknown>) {
  const path = join(folder, `article.ru.${extension}`);
  writeFileSync(path, text);
  const out = mkdtempSync(join(folder, "out-"));
  const format = extension === "md" ? "markdown" : "text";
  const [result] = await translateFiles([path], { format, ...flags }, out);
  const bundle = bundleOf(result);
  const checked = await checkBundle(join(out, bundle.id, "bundle.json"));
  expect(checked.problems).toEqual([]);
  for (const { source, targets } of bundle.segments) {
    for (const target of Object.values(targets)) {
      if (target.text === null) continue;
      expect(marksIn(target.text)).toEqual(marksIn(source.text));
      expect(target.findings.filter(({ check }) => /codes|placeholders/.test(check))).toEqual([]);
    }
  }
  const editions = ["az", "en"].map((language) =>
    readFileSync(join(out, bundle.id, `${language}.${extension}`), "utf8"),
  );
  return { status: result?.status, bundle, editions };
}

const paragraph =
  "Паром пришёл в порт утром, сообщили в управлении порта в четверг днём.\n\n" +
  "Его встретили рабочие. Следующий рейс назначен на субботу, добавили там.\n\n";

describe("marks of a source that look like ours", () => {
  it.each([
    ["Текст стоит в скобках ⟦вот так⟧ и виден.", "[Ţéḱśţ śţóíţ ṽ śḱóƀḱáẋ ⟦ṽóţ ţáḱ⟧ í ṽíđéń.]"],
    ["⟦Весь абзац стоит в скобках.⟧", "⟦[Ṽéśî áƀźáč śţóíţ ṽ śḱóƀḱáẋ.]⟧"],
    ["Знак ⟦1⟧ и знак ⟦/1⟧ стоят.", "[Źńáḱ ⟦1⟧ í źńáḱ ⟦/1⟧ śţóâţ.]"],
    ["Одинокий знак ⟦ стоит.", "[Óđíńóḱíĵ źńáḱ ⟦ śţóíţ.]"],
    ["Пустые ⟦⟧ и ⟦⟦двойные⟧⟧ знаки.", "[Ṕúśţýé ⟦⟧ í ⟦⟦đṽóĵńýé⟧⟧ źńáḱí.]"],
    ["**Знак ⟦1⟧ стоит** в тексте.", "[**Źńáḱ ⟦1⟧ śţóíţ** ṽ ţéḱśţé.]"],
  ])("are kept once where they stand: %s", async (text, target) => {
    const { status, editions } = await translated("md", `${paragraph}${text}\n`, {
      provider: "pseudo",
    });
    expect(status).toBe("complete");
    expect(editions[1]?.trimEnd().split("\n").at(-1)).toBe(target);
  });

  it("are copied where a segment holds nothing else, as are rules and dashes", async () => {
    const { bundle } = await translated("txt", `${paragraph}⟦2/⟧\n\n* * *\n\n${paragraph}`, {
      provider: "exec:true",
    });
    const copied = bundle.segments.filter(({ targets }) => targets["az"]?.status === "copied");
    expect(copied.map(({ targets }) => targets["az"]?.text)).toEqual(["⟦2/⟧", "* * *"]);
  });

  it("come from a memory once, at the ends and inside", async () => {
    const memory = join(folder, "memory.tmx");
    const unit = (ru: string, en: string) =>
      `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
    writeFileSync(
      memory,
      `<?xml version="1.0"?><tmx version="1.4"><header srclang="ru"/><body>${unit(
        "⟦Порт открыт.⟧",
        "⟦The port is open.⟧",
      )}${unit("Знак ⟦порта⟧ стоит.", "The ⟦port⟧ sign stands.")}</body></tmx>`,
    );
    const text = `${paragraph}⟦Порт открыт.⟧\n\nЗнак ⟦порта⟧ стоит.\n`;
    const flags = { to: ["en"], provider: "memory,pseudo", memory: [memory] };
    const path = join(folder, "memory.ru.txt");
    writeFileSync(path, text);
    const [result] = await translateFiles([path], flags, mkdtempSync(join(folder, "out-")));
    const targets = bundleOf(result).segments.slice(-2);
    expect(targets.map((segment) => segment.targets["en"]?.text)).toEqual([
      "⟦The port is open.⟧",
      "The ⟦port⟧ sign stands.",
    ]);
  });

  it("stay apart from the marks of an untranslated segment", async () => {
    const text = `${paragraph}Текст ⟦вот так⟧ виден.\n`;
    const { status, bundle, editions } = await translated("txt", text, { provider: "exec:true" });
    expect(status).toBe("partial");
    expect(bundle.segments.at(-1)?.targets["en"]?.text).toBeNull();
    expect(editions[1]).toContain("⟦Текст ⟦вот так⟧ виден.⟧");
  });

  const word = fc.constantFrom("порт", "Паром пришёл.", "**рейс**", "5", "в", "«судно»");
  const mark = fc.constantFrom("⟦", "⟧", "⟦1⟧", "⟦/1⟧", "⟦2/⟧", "⟦⟧", "⟦вот⟧", "⟦⟦");
  const glue = fc.constantFrom(" ", "", " ");
  const body = fc
    .array(fc.tuple(fc.oneof(word, mark), glue), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.flat().join("").trim())
    .filter((text) => /\p{L}/u.test(text));

  it.each(["echo", "pseudo"])(
    "keep the invariants with %s, whatever the text",
    async (provider) => {
      await fc.assert(
        fc.asyncProperty(body, fc.constantFrom("txt", "md"), async (text, extension) => {
          const source = `Порт принял первый паром\n\n${paragraph}${text}\n`;
          const { status } = await translated(extension, source, { provider });
          expect(status).toBe("complete");
        }),
        { numRuns: 60 },
      );
    },
    120_000,
  );

  it("keep the invariants with a neural engine", async () => {
    const known = fixtureTexts("ru").slice(0, 12);
    const marked = known.map((text, index) => {
      const words = text.split(" ");
      const at = index % words.length;
      return words.map((own, place) => (place === at ? `⟦${own}⟧` : own)).join(" ");
    });
    writeFileSync(join(folder, "engine.ru.txt"), `${known.join(" ")}\n\n${marked.join("\n\n")}\n`);
    const argv = `translate engine.ru.txt --provider bergamot --out engine --model-catalogue ${fixtureCatalogue}`;
    const env = { DRAGOMAN_MODELS: join(folder, "models") };
    await runCli(argv.split(" "), { cwd: folder, env });
    const checked = await checkBundle(join(folder, "engine/engine/bundle.json"));
    expect(checked.problems).toEqual([]);
    const bundle: Bundle = JSON.parse(
      readFileSync(join(folder, "engine/engine/bundle.json"), "utf8"),
    );
    const targets = bundle.segments.flatMap(({ source, targets }) =>
      Object.values(targets).map((target) => ({ source: source.text, ...target })),
    );
    // What these small models cannot say is refused for that, and for nothing that marks do.
    const refused = targets.flatMap(({ reason }) => reason ?? []);
    expect(refused.filter((reason) => !/repetition|number/.test(reason))).toEqual([]);
    const done = targets.filter(({ text }) => text !== null);
    expect(done.length).toBeGreaterThan(targets.length / 2);
    for (const { source, text } of done) expect(marksIn(text ?? "")).toEqual(marksIn(source));
  }, 120_000);
});
