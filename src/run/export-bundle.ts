import type { Bundle } from "../model/bundle.ts";
import type { Glossary } from "../model/glossary.ts";
import type { LanguageTag } from "../model/language.ts";
import { writeXliff2 } from "../stores/xliff/write-xliff2.ts";
import { writeXliff12 } from "../stores/xliff/write-xliff12.ts";
import { exportHtml } from "./export-html.ts";
import { exportTmx } from "./export-tmx.ts";
import { xliffOf } from "./export-xliff.ts";

/** Formats that a bundle can be exported to. */
export const exportFormats = ["xliff", "xliff12", "tmx", "html"] as const;

/** One of {@link exportFormats}. */
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported. */
export interface ExportOptions {
  readonly format: ExportFormat;
  /** Target languages, each of which the bundle must have. */
  readonly to: readonly LanguageTag[];
  readonly glossaries?: readonly Glossary[];
}

/** An exported file; `language` is `null` where one file holds all languages. */
export interface ExportedFile {
  readonly language: LanguageTag | null;
  /** With the dot: `.xlf`. */
  readonly extension: string;
  readonly text: string;
}

/** A bundle as files for other tools: one for each target in XLIFF, one for all in TMX and HTML. */
export async function exportBundle(
  bundle: Bundle,
  { format, to, glossaries = [] }: ExportOptions,
): Promise<readonly ExportedFile[]> {
  if (format === "tmx") {
    return [{ language: null, extension: ".tmx", text: await exportTmx(bundle, to) }];
  }
  if (format === "html") {
    return [{ language: null, extension: ".html", text: exportHtml(bundle, to) }];
  }
  const write = format === "xliff" ? writeXliff2 : writeXliff12;
  return to.map((language) => ({
    language,
    extension: ".xlf",
    text: write(xliffOf(bundle, language, glossaries)),
  }));
}
