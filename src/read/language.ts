import type { Article } from "../model/article.ts";
import { ReadError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";

/** Two Latin words, or a letter of the Azerbaijani Cyrillic alphabet: without them it is Russian. */
const MAY_BE_FOREIGN = /\p{Script=Latin}{2,}[^\p{Script=Cyrillic}]+\p{Script=Latin}|[әғҝөүһҹ]/iu;

/** What the article's language is and how that was found. */
export interface RecognisedLanguage {
  readonly language: LanguageTag;
  readonly detection: {
    readonly method: "franc" | "given";
    readonly confidence: number;
    readonly reliable: boolean;
  };
  /** The language of a passage, where it is surely another one of the languages of this run. */
  foreign(text: string): LanguageTag | null;
}

/**
 * Recognises an article's language.
 * @throws ReadError `read/language` when it is not the expected one, `read/no-text` without letters
 */
export async function recogniseLanguage(
  article: Article,
  {
    path,
    from,
    targets,
  }: { path: string; from: LanguageTag | "auto"; targets: readonly LanguageTag[] },
): Promise<RecognisedLanguage> {
  const [{ detectArticleLanguage }, { foreignLanguage }] = await Promise.all([
    import("./detect-article.ts"),
    import("./detect-foreign.ts"),
  ]);
  const expected = from === "auto" ? "ru" : from;
  const languages = new Set([...targets, expected]);
  const isUsual = expected === "ru" && targets.every((to) => to === "az" || to === "en");
  const foreign = (text: string) => {
    if (isUsual && !MAY_BE_FOREIGN.test(text)) return null;
    const found = foreignLanguage(text, expected);
    return found !== null && found !== expected && languages.has(found) ? found : null;
  };
  if (from !== "auto") {
    return {
      language: from,
      detection: { method: "given", confidence: 1, reliable: true },
      foreign,
    };
  }
  const { language, confidence, reliable } = detectArticleLanguage(article);
  if (language !== expected) {
    throw new ReadError("read/language", { path, found: language, expected });
  }
  return {
    language,
    detection: { method: "franc", confidence: round(confidence), reliable },
    foreign,
  };
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
