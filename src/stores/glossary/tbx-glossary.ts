import { ReadError } from "../../model/errors.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";
import { languageCode } from "../tmx/language-code.ts";
import { type XmlTag, xmlParser } from "../tmx/xml-parser.ts";
import type { GlossaryContent } from "./csv-glossary.ts";
import { type Concept, type ConceptTerm, conceptEntries } from "./tbx-concept.ts";

const conceptTags = ["conceptEntry", "termEntry"];
const languageTags = ["langSec", "langSet"];
const termTags = ["termSec", "tig", "ntig"];

/**
 * Entries of a TBX glossary: ISO 30042:2019 (v3) Basic and Core, data categories as attributes
 * (DCA) or as elements (DCT), and the older `martif` files. No entity but XML's five is resolved.
 * @throws ReadError `glossary/malformed`, `glossary/language`, `glossary/empty`
 */
export function tbxGlossary(
  text: string,
  sourceLanguage: LanguageTag,
  path: string,
): GlossaryContent {
  const concepts = readConcepts(text, path);
  const entries = concepts.flatMap((concept) => conceptEntries(concept, sourceLanguage));
  if (entries.length === 0)
    throw new ReadError("glossary/empty", { path, language: sourceLanguage });
  const languages = new Set(entries.flatMap(({ targets }: GlossaryEntry) => Object.keys(targets)));
  return { targetLanguages: [...languages], entries };
}

/** Where the parser is; `name` of an open element counts without its DCT prefix. */
interface Reading {
  readonly concepts: Concept[];
  concept: Concept | null;
  language: LanguageTag | null;
  term: ConceptTerm | null;
  text: string;
}

function readConcepts(xml: string, path: string): readonly Concept[] {
  const parser = xmlParser();
  const reading: Reading = { concepts: [], concept: null, language: null, term: null, text: "" };
  parser.on("error", (error) => {
    const reason = error.message.replace(/^[\d:]+\s*/, "");
    throw new ReadError("glossary/malformed", { path, line: parser.line, reason });
  });
  parser.on("opentag", (tag) => open(reading, tag, { path, line: parser.line }));
  parser.on("text", (text) => {
    reading.text += text;
  });
  parser.on("cdata", (text) => {
    reading.text += text;
  });
  parser.on("closetag", (tag) => close(reading, tag));
  parser.write(xml);
  parser.close();
  return reading.concepts;
}

function open(reading: Reading, tag: XmlTag, where: { path: string; line: number }): void {
  const name = localName(tag);
  if (!["hi", "foreign", "ec", "sc", "ph"].includes(name)) reading.text = "";
  if (conceptTags.includes(name)) {
    reading.concept = { line: where.line, terms: [], domain: null, note: null };
    reading.concepts.push(reading.concept);
  } else if (languageTags.includes(name)) {
    const code = tag.attributes["xml:lang"] ?? "";
    reading.language = languageCode(code);
    if (reading.language === null) {
      throw new ReadError("glossary/language", { ...where, language: code || "xml:lang" });
    }
  } else if (termTags.includes(name) && reading.concept && reading.language !== null) {
    const { language } = reading;
    reading.term = { line: where.line, language, text: "", status: "", partOfSpeech: null };
    reading.concept.terms.push(reading.term);
  }
}

function close(reading: Reading, tag: XmlTag): void {
  const name = localName(tag);
  if (conceptTags.includes(name)) reading.concept = null;
  else if (languageTags.includes(name)) reading.language = null;
  else if (termTags.includes(name)) reading.term = null;
  else keep(reading, category(tag, name), reading.text.replace(/\s+/g, " ").trim());
}

function keep({ concept, term, language }: Reading, name: string, text: string): void {
  if (!concept || text === "") return;
  if (term && name === "term") term.text = text;
  else if (term && name === "administrativeStatus") term.status = text;
  else if (term && name === "partOfSpeech") term.partOfSpeech = text;
  else if (name === "subjectField") concept.domain ??= text;
  else if (name === "note" && (language === null || term)) concept.note ??= text;
}

/** `<min:partOfSpeech>` and `<termNote type="partOfSpeech">` say the same. */
function category({ attributes }: XmlTag, name: string): string {
  const typed = ["termNote", "descrip", "admin"].includes(name);
  return typed ? (attributes["type"] ?? name) : name;
}

function localName({ name }: XmlTag): string {
  return name.slice(name.indexOf(":") + 1);
}
