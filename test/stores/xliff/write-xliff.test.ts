import fc from "fast-check";
import { expect, it } from "vitest";
import { readXliff } from "../../../src/stores/xliff/read-xliff.ts";
import { writeXliff2 } from "../../../src/stores/xliff/write-xliff2.ts";
import { writeXliff12 } from "../../../src/stores/xliff/write-xliff12.ts";
import { plainText } from "../../../src/stores/xliff/xliff-content.ts";
import type { XliffFile } from "../../../src/stores/xliff/xliff-file.ts";
import { sampleFile, segment } from "./sample-file.ts";

const read = (text: string) => readXliff(new TextEncoder().encode(text), "a.xlf");
const writers = [
  ["2.1", writeXliff2],
  ["1.2", writeXliff12],
] as const;

it.each(writers)("XLIFF %s breaks no rule and gives back what was written", (version, write) => {
  const document = read(write(sampleFile));
  expect(document.breaches).toEqual([]);
  expect(document.version).toBe(version);
  const [file] = document.files;
  expect(file).toMatchObject({ sourceLanguage: "ru", targetLanguage: "az" });
  expect(file?.segments.map(({ id }) => id)).toEqual(["b0.0", "b0.1", "b1.0", "b1.1"]);
  expect(file?.segments.map(({ state }) => state)).toEqual([
    "translated",
    "initial",
    "reviewed",
    "final",
  ]);
  expect(file?.segments.map(({ isApproved }) => isApproved)).toEqual([false, false, true, true]);
  const [first, , third] = file?.segments ?? [];
  expect(plainText(first?.source ?? [])).toBe("ВОЗ & <врачи> ]]>");
  expect(third?.target?.map(({ kind }) => kind)).toEqual([
    "text",
    "open",
    "text",
    "close",
    "text",
    "alone",
  ]);
});

it("keeps states, matches, terms, notes, markup and provenance in XLIFF 2.1", () => {
  const text = writeXliff2(sampleFile);
  for (const part of [
    'state="translated" subState="dragoman:translated"',
    'state="initial" subState="dragoman:untranslated"',
    '<mtc:match ref="#b0.0" type="tm" similarity="84.0" origin="memory u1">',
    '<mtc:match ref="#b1.0" type="icm" similarity="100.0" origin="memory">',
    "<gls:translation>ÜST</gls:translation>",
    '<note category="finding" priority="1" appliesTo="target">b0.0: numbers: 12 &gt; 11</note>',
    '<data id="d1">&lt;a href="x&amp;y"&gt;</data>',
    '<pc id="c1" dataRefStart="d1" dataRefEnd="d2">bağlantı</pc>.<ph id="c2" dataRef="d3"/>',
    'type="mt" matchQuality="87.0" origin="bergamot 0.4.9 (ru-en|en-az)"',
    '<its:provenanceRecord tool="person"/>',
    'its:provenanceRecordsRef="#its=made-b1"',
    '<cp hex="0007"/>',
  ]) {
    expect(text).toContain(part);
  }
});

it("approves in XLIFF 1.2 only what needs nobody's work, and shows OmegaT a target everywhere", () => {
  const text = writeXliff12(sampleFile);
  expect(text.match(/approved="yes"/g)).toHaveLength(2);
  expect(text.match(/<target state=/g)).toHaveLength(4);
  expect(text).toContain('<target state="needs-translation">Текст.</target>');
  expect(text).toContain('<alt-trans match-quality="84%" origin="memory u1"');
  expect(text).toContain(
    '<g id="c1" ctype="x-markup" equiv-text="&lt;a href=&quot;x&amp;y&quot;&gt;">',
  );
});

const characters = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\r", " "));

it.each(writers)("any text survives XLIFF %s", (_version, write) => {
  fc.assert(
    fc.property(characters, characters, (source, target) => {
      const own = segment("b0.0", {
        source: { text: source, codes: [] },
        target: { text: target, codes: [] },
        state: "translated",
        status: "translated",
        match: { score: 70, source, target, unit: source },
        notes: [{ category: "finding", text: target, severity: "info" }],
      });
      const unit = { id: "b0", role: "paragraph", terms: [], segments: [own] };
      const file: XliffFile = { ...sampleFile, id: source, original: target, units: [unit] };
      const { breaches, files } = read(write(file));
      expect(breaches).toEqual([]);
      const [back] = files[0]?.segments ?? [];
      expect(plainText(back?.source ?? [])).toBe(source);
      expect(plainText(back?.target ?? [])).toBe(target);
    }),
    { numRuns: 300 },
  );
});

it("writes the same bytes for the same file", () => {
  expect(writeXliff2(sampleFile)).toBe(writeXliff2(structuredClone(sampleFile)));
});
