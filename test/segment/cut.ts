import { splitSentences } from "../../src/segment/sentences.ts";

/** Cuts a text that is written with "|" at its expected cuts, and writes it the same way. */
export function cut(marked: string, language: "ru" | "az" | "en"): string {
  const text = marked.replaceAll("|", "");
  let start = 0;
  const sentences = splitSentences(text, language).map((end) => {
    const sentence = text.slice(start, end);
    start = end;
    return sentence;
  });
  return sentences.join("|") + text.slice(start);
}
