import type { InlineCode } from "../../../src/model/article.ts";
import type { XliffFile, XliffSegment } from "../../../src/stores/xliff/xliff-file.ts";

/** Codes of `Bax: bağlantı.` as an HTML reader gives them. */
const link: readonly InlineCode[] = [
  { kind: "open", pair: 1, start: 5, end: 5, data: '<a href="x&y">' },
  { kind: "close", pair: 1, start: 13, end: 13, data: "</a>" },
  { kind: "standalone", pair: 2, start: 14, end: 14, data: "<br>" },
];

/** A segment with everything that can be left out left out. */
export function segment(id: string, rest: Partial<XliffSegment> = {}): XliffSegment {
  return {
    id,
    source: { text: "Текст.", codes: [] },
    target: null,
    state: "initial",
    status: "untranslated",
    origin: null,
    match: null,
    notes: [],
    ...rest,
  };
}

/** A file that uses every part of the model. */
export const sampleFile: XliffFile = {
  id: "who digital/health",
  original: "who.ru.txt",
  sourceLanguage: "ru",
  targetLanguage: "az",
  toolVersion: "0.1.0",
  properties: { bundle: "who", "source-sha256": "0".repeat(64) },
  units: [
    {
      id: "b0",
      role: "headline",
      terms: [{ source: "ВОЗ", targets: ["ÜST", "ДСТ"], definition: "a <note> & more" }],
      segments: [
        segment("b0.0", {
          source: { text: "ВОЗ & <врачи> ]]>", codes: [] },
          target: { text: "ÜST & <həkimlər>", codes: [] },
          state: "translated",
          status: "translated",
          origin: { tool: "bergamot 0.4.9 (ru-en|en-az)", quality: 0.87 },
          match: { score: 84, source: "ВОЗ и врачи", target: "ÜST və həkimlər", unit: "u1" },
          notes: [{ category: "finding", text: "numbers: 12 > 11", severity: "error" }],
        }),
        segment("b0.1", {
          notes: [{ category: "reason", text: "memory/no-match", severity: "warning" }],
        }),
      ],
    },
    {
      id: "b1",
      role: "paragraph",
      terms: [],
      segments: [
        segment("b1.0", {
          source: { text: "Вот: bağlantı.", codes: link },
          target: { text: "Bax: bağlantı.", codes: link },
          state: "reviewed",
          status: "reviewed",
          origin: { tool: "person", quality: null },
          match: { score: 101, source: "⟦1⟧Вот⟦/1⟧", target: "⟦1⟧Bax⟦/1⟧ ⟦2/⟧", unit: null },
        }),
        segment("b1.1", {
          source: { text: "⟦1⟧ раз, ⟦1⟧ два\u0007\u0085", codes: [] },
          target: { text: "⟦1⟧ bir,\n  ⟦1⟧ iki\u0007", codes: [] },
          state: "final",
          status: "copied",
        }),
      ],
    },
  ],
};
