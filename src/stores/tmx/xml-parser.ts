import { createRequire } from "node:module";

/** The part of saxes' parser that is used here; its own declarations fail under this compiler's flags. */
export interface XmlParser {
  /** Line now read, from 1. */
  readonly line: number;
  on(event: "text" | "cdata" | "doctype", handler: (text: string) => void): void;
  on(event: "opentag", handler: (tag: XmlTag) => void): void;
  on(event: "closetag", handler: (tag: XmlTag) => void): void;
  on(event: "error", handler: (error: Error) => void): void;
  write(text: string): void;
  close(): void;
}

/** An element as the parser tells it. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A new XML parser; saxes is loaded with the first one. It knows no entities beyond XML's five. */
export function xmlParser(): XmlParser {
  const { SaxesParser } = createRequire(import.meta.url)("saxes") as {
    SaxesParser: new () => XmlParser;
  };
  return new SaxesParser();
}
