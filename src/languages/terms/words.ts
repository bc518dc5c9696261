/** A word of a text: a run of letters and digits. Hyphens and apostrophes end it. */
export interface Word {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** As written, composed, without stress marks and soft hyphens. */
  readonly surface: string;
  /** Lower case; in Russian е stands for ё. What is compared. */
  readonly key: string;
}

export type TermLanguage = "ru" | "az" | "en";

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;
const marks = /[\p{M}\u00AD]/u;
const placeholders = /⟦\d+⟧/g;
const quotes = /[«»„“”‟"‹›‘’'‚]/g;

/** Words of `text` in order, placeholders of inline markup (`⟦1⟧`) left out. Linear in its length. */
export function words(text: string, language: TermLanguage): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match;
    if (text[match.index - 1] === "⟦" && text[match.index + raw.length] === "⟧") continue;
    const surface = marks.test(raw)
      ? raw.normalize("NFC").replace(/(?<=\p{Script=Cyrillic})\u0301|\u00AD/gu, "")
      : raw;
    const key = lowerCase(surface, language);
    found.push({ start: match.index, end: match.index + raw.length, surface, key });
  }
  return found;
}

/** Lower case by the rules of the language; İ → i and I → ı in Azerbaijani, ё → е in Russian. */
function lowerCase(text: string, language: TermLanguage): string {
  if (language === "az") return text.toLocaleLowerCase("az").normalize("NFC");
  const lower = text.toLowerCase();
  return language === "ru" ? lower.replaceAll("ё", "е") : lower;
}

/**
 * What stands between two words, reduced to what matters for a term: `" "` for space with or
 * without quotation marks, `"-"` for any hyphen or dash without spaces, `"'"` for an apostrophe,
 * `"\n"` for a paragraph break, otherwise the punctuation itself.
 */
export function joint(between: string): string {
  if (between === " ") return " ";
  if (/^[-\u2010-\u2013]$/.test(between)) return "-";
  if (/^['’ʼ]$/.test(between)) return "'";
  if (/\n\s*\n/.test(between)) return "\n";
  const plain = between.replace(placeholders, "").replace(quotes, "").replace(/\s+/g, " ");
  if (plain.trim() === "") return " ";
  return plain.replace(/\. $/, ".");
}
