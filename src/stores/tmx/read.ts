import { StoreError } from "../../model/errors.ts";
import { type XmlDecoder, xmlDecoder } from "./decode.ts";
import { type TmxEvents, tmxHandlers } from "./tmx-handlers.ts";
import { xmlParser } from "./xml-parser.ts";

/** Takes a TMX file in pieces of any size. Both methods throw `StoreError` `memory/malformed`. */
export interface TmxParser {
  write(bytes: Uint8Array): void;
  end(): void;
}

/**
 * A streaming parser of TMX 1.1–1.4b in any encoding. A DOCTYPE is accepted and never fetched;
 * declarations of entities are refused.
 */
export function tmxParser(path: string, events: TmxEvents): TmxParser {
  const parser = xmlParser();
  const fail = (reason: string): never => {
    throw new StoreError("memory/malformed", { path, line: parser.line, reason });
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "")));
  const handlers = tmxHandlers(events, { fail, line: () => parser.line });
  parser.on("doctype", handlers.doctype);
  parser.on("opentag", (tag) => handlers.open(tag.name, tag.attributes));
  parser.on("closetag", (tag) => handlers.close(tag.name));
  parser.on("text", handlers.text);
  parser.on("cdata", handlers.text);
  let decoder: XmlDecoder | null = null;
  const decode = (step: () => string): string => {
    try {
      return step();
    } catch (error) {
      if (error instanceof RangeError) return fail("its encoding is unknown");
      if (error instanceof TypeError) return fail("bytes that are not valid in its encoding");
      throw error;
    }
  };
  return {
    write(bytes) {
      parser.write(
        decode(() => {
          decoder ??= xmlDecoder(bytes);
          return decoder.decode(bytes);
        }),
      );
    },
    end() {
      parser.write(decode(() => decoder?.end() ?? ""));
      parser.close();
    },
  };
}
