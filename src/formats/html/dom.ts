import { createRequire } from "node:module";
import { ReadError } from "../../model/errors.ts";

/** The part of the DOM that is used here. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** An element of the DOM. */
export interface DomElement extends DomNode {
  readonly textContent: string;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** A document of the DOM. */
export interface DomDocument {
  readonly documentElement: DomElement;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Deeper pages overflow the stack of what reads them; real ones stay below a hundred. */
const DEEPEST = 400;

/**
 * Parses HTML as browsers do, without running any of it.
 * @throws ReadError `read/too-deep`
 */
export function parseDom(html: string, path: string): DomDocument {
  const { parseHTML } = createRequire(import.meta.url)("linkedom") as {
    parseHTML(html: string): { readonly document: DomDocument };
  };
  const whole = /<html[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole.replace(/^\uFEFF/u, ""));
  if (isTooDeep(document.documentElement)) {
    throw new ReadError("read/too-deep", { path, line: 1, limit: DEEPEST });
  }
  return document;
}

/** Level by level, so that depth costs no stack. */
function isTooDeep(root: DomNode): boolean {
  let level: readonly DomNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => [...(node.childNodes ?? [])].filter((c) => c.nodeType === 1));
  }
  return false;
}
