import { createRequire } from "node:module";

/** The part of saxes' parser that is used here; its own declarations fail under this compiler's flags. */
export interface XmlParser {
  /** Line now read, from 1. */
  readonly line: number;
  on(event: "text" | "cdata" | "comment" | "doctype", handler: (text: string) => void): void;
  on(
    event: "opentag",
    handler: (tag: {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }) => void,
  ): void;
  on(event: "closetag", handler: () => void): void;
  on(
    event: "processinginstruction",
    handler: (instruction: { readonly target: string; readonly body: string }) => void,
  ): void;
  on(event: "error", handler: (error: Error) => void): void;
  write(text: string): void;
  close(): void;
}

/**
 * A new XML parser; saxes is loaded with the first one. It knows no entities beyond XML's five.
 * Namespaces are not its business: its own resolution takes quadratic time in depth.
 */
export function openXmlParser(): XmlParser {
  const { SaxesParser } = createRequire(import.meta.url)("saxes") as {
    SaxesParser: new () => XmlParser;
  };
  return new SaxesParser();
}
