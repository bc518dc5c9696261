import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBundle } from "../../../src/run/check-bundles.ts";
import { bundleOf, translateFiles } from "../translate-files.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-dateline-"));

/** Translates an article whose second paragraph of text is given; its edition in English. */
async function translated(extension: "md" | "html", opening: string) {
  const text =
    extension === "md"
      ? `# Порт принял паром\n\n${opening}\n\nПаром пришёл утром.\n`
      : `<html lang="ru"><body><article><h1>Порт принял паром</h1><p>${opening}</p><p>Паром пришёл утром.</p></article></body></html>`;
  const path = join(folder, `article.ru.${extension}`);
  writeFileSync(path, text);
  const out = mkdtempSync(join(folder, "out-"));
  const [result] = await translateFiles([path], { provider: "pseudo" }, out);
  const bundle = bundleOf(result);
  const checked = await checkBundle(join(out, bundle.id, "bundle.json"));
  expect(checked.problems).toEqual([]);
  const edition = readFileSync(join(out, bundle.id, `en.${extension}`), "utf8");
  return { bundle, edition };
}

const rows: readonly (readonly [extension: "md" | "html", opening: string, edition: string])[] = [
  ["md", "**БАКУ, 26 апр — Sputnik.** Министр прибыл.", "**BAKU, April 26 — Sputnik.** [Ṁíńíśţŕ"],
  ["md", "**БАКУ**, 26 апр — *Sputnik*. Министр", "**BAKU**, April 26 — *Sputnik*. [Ṁíńíśţŕ"],
  [
    "md",
    "**БАКУ, 26 апр — [Sputnik](https://a.example/2022/1).** Министр",
    "**BAKU, April 26 — [Sputnik](https://a.example/2022/1).** [Ṁíńíśţŕ",
  ],
  [
    "md",
    "БАКУ, 26 апр — Sputnik. Министр [прибыл](https://a.example/2).",
    "BAKU, April 26 — Sputnik. [Ṁíńíśţŕ [ṕŕíƀýĺ](https://a.example/2).]",
  ],
  [
    "md",
    "**БАКУ, 26 апр — Sputnik. Министр прибыл** утром. Он выступил.",
    "**BAKU, April 26 — Sputnik. [Ṁíńíśţŕ ṕŕíƀýĺ** úţŕóṁ.] [Óń",
  ],
  [
    "md",
    "**БАКУ, 26 апр — *Sputnik. Министр* прибыл. Он выступил.**",
    "**BAKU, April 26 — *Sputnik. [Ṁíńíśţŕ* ṕŕíƀýĺ.] [Óń ṽýśţúṕíĺ.]**\n",
  ],
  [
    "md",
    "<b>БАКУ, 26 апр — Sputnik. </b>Министр прибыл.",
    "<b>BAKU, April 26 — Sputnik. </b>[Ṁíńíśţŕ",
  ],
  ["md", "**Б**АКУ, 26 апр — Sputnik. Министр прибыл.", "BAKU, April 26 — Sputnik. [Ṁíńíśţŕ"],
  [
    "html",
    "<b>БАКУ, 26 апр — Sputnik.</b> Министр <a href='https://a.example/2'>прибыл</a>.",
    '<p><b>BAKU, April 26 — Sputnik.</b> [Ṁíńíśţŕ <a href="https://a.example/2">ṕŕíƀýĺ</a>.]</p>',
  ],
  [
    "html",
    "<b>БАКУ, 26 апр — <a href='https://a.example/2022'>Sputnik</a>. </b>Министр прибыл.",
    '<p><b>BAKU, April 26 — <a href="https://a.example/2022">Sputnik</a>.</b> [Ṁíńíśţŕ',
  ],
  [
    "html",
    "<b>БАКУ, 26 апр — Sputnik. Министр прибыл</b> утром. Он выступил.",
    "<p><b>BAKU, April 26 — Sputnik.</b> [<b>Ṁíńíśţŕ ṕŕíƀýĺ</b> úţŕóṁ.] [Óń ṽýśţúṕíĺ.]</p>",
  ],
  [
    "html",
    "<i><b>БАКУ, 26 апр — Sputnik. Министр прибыл.</b> Он выступил.</i>",
    "<p><i><b>BAKU, April 26 — Sputnik.</b></i> <i><b>[Ṁíńíśţŕ ṕŕíƀýĺ.]</b> [Óń ṽýśţúṕíĺ.]</i></p>",
  ],
];

describe("a dateline in a paragraph with markup", () => {
  it.each(rows)("is rendered, its markup in place: %s %s", async (extension, opening, expected) => {
    const { bundle, edition } = await translated(extension, opening);
    expect(bundle.metadata.dateline).toEqual({
      place: { ru: "Баку", az: "Bakı", en: "Baku" },
      date: "--04-26",
      agency: "Sputnik",
      text: {
        ru: "БАКУ, 26 апр — Sputnik.",
        az: "BAKI, 26 aprel — Sputnik.",
        en: "BAKU, April 26 — Sputnik.",
      },
    });
    const dateline = bundle.segments.filter(({ role }) => role === "dateline");
    expect(dateline.map(({ targets }) => targets["en"]?.status)).toEqual(["rendered"]);
    expect(edition).toContain(expected);
  });

  const [whole, place, across, sentence] = ["**", "_", "~~", "*"].map((mark) =>
    fc.constantFrom(mark, ""),
  ) as [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>];
  const agency = fc.constantFrom("Sputnik", "[Sputnik](https://a.example/1)", "<b>Sputnik</b>");
  const opening = fc
    .tuple(whole, place, across, sentence, agency, fc.boolean())
    .map(([a, b, c, d, name, early]) => {
      const [first, last] = early ? [a, ""] : ["", a];
      return `${a}${b}БАКУ${b}, 26 апр — ${c}${name}. Министр${c} прибыл.${first} ${d}Он выступил.${d}${last}`;
    });

  it("keeps every word and marker, whatever the markup", async () => {
    await fc.assert(
      fc.asyncProperty(opening, async (text) => {
        const { edition } = await translated("md", text);
        const markers = (own: string) =>
          own.match(/[*_~]+|<\/?b>|\[(?=Sputnik)|\]\(\S+\)/gu)?.join(" ");
        expect(markers(edition.split("\n")[2] ?? "")).toBe(markers(text));
        expect(edition).toContain("April 26 — ");
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
