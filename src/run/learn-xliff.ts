import { ReadError } from "../model/errors.ts";
import type { LearnableBundle } from "../stores/memory/bundle-units.ts";
import { languageCode } from "../stores/tmx/language-code.ts";
import { readXliffFile } from "../stores/xliff/read-xliff.ts";
import type { Content, ReadFile, ReadSegment } from "../stores/xliff/xliff-content.ts";

/**
 * What a memory can learn from an XLIFF file: approved targets count as reviewed, others that are
 * translated as made by a machine, and a copy of the source teaches nothing. Inline codes are
 * placeholders.
 * @throws ReadError where the file cannot be read or does not name its languages
 */
export async function learnableXliff(path: string): Promise<readonly LearnableBundle[]> {
  const { files } = await readXliffFile(path);
  return files.map((file) => learnableFile(file, path));
}

function learnableFile(file: ReadFile, path: string): LearnableBundle {
  const from = languageCode(file.sourceLanguage ?? "");
  const to = languageCode(file.targetLanguage ?? "");
  if (from === null || to === null) throw new ReadError("xliff/language", { path });
  return {
    id: file.id,
    segments: file.segments.map((segment) => {
      const numbers = new Map<string, number>();
      const source = { text: placeholderText(segment.source, numbers), language: from };
      const text = segment.target === null ? null : placeholderText(segment.target, numbers);
      const status = text === source.text ? "copied" : statusOf(segment);
      return { id: segment.id, source, targets: { [to]: { text, status } } };
    }),
  };
}

function statusOf({ isApproved, state }: ReadSegment): string {
  if (isApproved) return "reviewed";
  return state === "initial" ? "untranslated" : "translated";
}

/** Codes as `⟦1⟧`, `⟦/1⟧`, `⟦2/⟧`: the same code has the same number in source and target. */
function placeholderText(content: Content, numbers: Map<string, number>): string {
  return content
    .map((token) => {
      if (token.kind === "text") return token.text;
      if (token.equivalent !== null && /^⟦\/?\d+\/?⟧$/u.test(token.equivalent)) {
        return token.equivalent;
      }
      const number = numbers.get(token.id) ?? numbers.size + 1;
      numbers.set(token.id, number);
      if (token.kind === "alone") return `⟦${number}/⟧`;
      return token.kind === "open" ? `⟦${number}⟧` : `⟦/${number}⟧`;
    })
    .join("")
    .trim();
}
