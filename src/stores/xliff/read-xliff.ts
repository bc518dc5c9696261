import { readFile } from "node:fs/promises";
import { ReadError } from "../../model/errors.ts";
import { parseXml } from "./parse-xml.ts";
import { readUnits2 } from "./read-units2.ts";
import { readUnits12 } from "./read-units12.ts";
import { checkXliff } from "./rules/check-xliff.ts";
import type { RuleBreach } from "./rules/rule.ts";
import type { ReadFile } from "./xliff-content.ts";
import type { XliffVersion } from "./xliff-version.ts";
import { attributeOf, type XmlDocument, type XmlElement } from "./xml-tree.ts";

/** An XLIFF document: the whole of it as a tree, and the segments in it. */
export interface XliffDocument {
  readonly path: string;
  readonly version: XliffVersion;
  readonly tree: XmlDocument;
  readonly files: readonly ReadFile[];
  /** What breaks the standard's rules; empty for a valid file. */
  readonly breaches: readonly RuleBreach[];
}

/** Namespaces of the standard by version; 2.0 and 2.1 share one. */
const NAMESPACES: Readonly<Record<XliffVersion, string>> = {
  "1.2": "urn:oasis:names:tc:xliff:document:1.2",
  "2.0": "urn:oasis:names:tc:xliff:document:2.0",
  "2.1": "urn:oasis:names:tc:xliff:document:2.0",
  "2.2": "urn:oasis:names:tc:xliff:document:2.2",
};

/** Reads an XLIFF file. @throws ReadError where it is missing, malformed or not XLIFF */
export async function readXliffFile(path: string): Promise<XliffDocument> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") throw new ReadError("xliff/missing", { path }, cause);
    if (cause.code === "ERR_FS_FILE_TOO_LARGE") {
      throw new ReadError("xliff/too-large", { path, megabytes: 2048, limit: 256 }, cause);
    }
    throw new ReadError("xliff/unreadable", { path, reason: cause.code ?? "unknown" }, cause);
  });
  return readXliff(bytes, path);
}

/**
 * The XLIFF document (1.2, 2.0, 2.1, 2.2; any encoding) in `bytes`; `path` is only for messages.
 * @throws ReadError `xliff/malformed`, `xliff/not-xliff`, `xliff/version`, `xliff/too-large`
 */
export function readXliff(bytes: Uint8Array, path: string): XliffDocument {
  const tree = parseXml(bytes, path);
  const version = versionOf(tree.root, path);
  const files = version === "1.2" ? readUnits12(tree.root) : readUnits2(tree.root);
  return { path, version, tree, files, breaches: checkXliff(tree.root, version) };
}

function versionOf(root: XmlElement, path: string): XliffVersion {
  if (root.local !== "xliff") {
    throw new ReadError("xliff/not-xliff", { path, name: root.name.slice(0, 40) });
  }
  const version = attributeOf(root, "version") ?? "";
  const known = (Object.keys(NAMESPACES) as XliffVersion[]).find((name) => name === version);
  if (known === undefined) {
    throw new ReadError("xliff/version", { path, version: version.slice(0, 20) });
  }
  const expected = NAMESPACES[known];
  const isOld = known === "1.2" && root.namespace === "";
  if (root.namespace !== expected && !isOld) {
    throw new ReadError("xliff/namespace", { path, version, namespace: expected });
  }
  return known;
}
