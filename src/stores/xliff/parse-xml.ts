import { ReadError } from "../../model/errors.ts";
import { xmlDecoder } from "../tmx/decode.ts";
import { type TreeBuilder, treeBuilder } from "./tree-builder.ts";
import { openXmlParser } from "./xml-parser.ts";
import type { XmlDocument } from "./xml-tree.ts";

/** Most bytes of one file: the tree of a file takes about ten times its size in memory. */
const mostBytes = 256 * 1024 * 1024;
/** Bytes that are handed to the parser at once. */
const stepBytes = 1024 * 1024;

/**
 * Parses an XML file in any encoding. A DOCTYPE is never fetched; one that declares entities is
 * refused, so that nothing can be expanded or read from elsewhere.
 * @throws ReadError `xliff/malformed`, `xliff/too-large`
 */
export function parseXml(bytes: Uint8Array, path: string): XmlDocument {
  if (bytes.length > mostBytes) {
    const megabytes = Math.ceil(bytes.length / 2 ** 20);
    throw new ReadError("xliff/too-large", { path, megabytes, limit: mostBytes / 2 ** 20 });
  }
  const parser = openXmlParser();
  const fail = (reason: string): never => {
    throw new ReadError("xliff/malformed", { path, line: parser.line, reason });
  };
  parser.on("error", ({ message }) => fail(message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "")));
  const builder = treeBuilder({ fail, line: () => parser.line });
  listen(parser, builder);
  feed(bytes, fail, (text) => parser.write(text));
  parser.close();
  return builder.finish();
}

function listen(parser: ReturnType<typeof openXmlParser>, builder: TreeBuilder): void {
  parser.on("doctype", builder.doctype);
  parser.on("opentag", ({ name, attributes }) => builder.open(name, attributes));
  parser.on("closetag", builder.close);
  parser.on("text", (text) => builder.add({ kind: "text", text }));
  parser.on("cdata", (text) => builder.add({ kind: "cdata", text }));
  parser.on("comment", (text) => builder.add({ kind: "comment", text }));
  parser.on("processinginstruction", ({ target, body }) =>
    builder.add({ kind: "instruction", target, text: body }),
  );
}

function feed(
  bytes: Uint8Array,
  fail: (reason: string) => never,
  write: (text: string) => void,
): void {
  try {
    const decoder = xmlDecoder(bytes);
    for (let offset = 0; offset < bytes.length; offset += stepBytes) {
      write(decoder.decode(bytes.subarray(offset, offset + stepBytes)));
    }
    write(decoder.end());
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if (error instanceof RangeError) fail("its encoding is unknown");
    if (error instanceof TypeError) fail("bytes that are not valid in its encoding");
    throw error;
  }
}
