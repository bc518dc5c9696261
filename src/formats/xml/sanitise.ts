import { isHarmless, LEFT_OUT } from "../html/to-tree.ts";
import { descendants } from "./find.ts";
import type { XmlElement } from "./node.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

/** Takes scripts, handlers and addresses that run something out of the XHTML in a document. */
export function sanitise(root: XmlElement): void {
  for (const element of [...descendants(root)]) {
    const isHtml = element.namespace === XHTML;
    if (!isHtml && element.local !== "a") continue;
    for (const [name, value] of [...element.attributes]) {
      if (!isHarmless({ name, value }) && !/^xmlns(?::|$)/u.test(name))
        element.attributes.delete(name);
    }
    element.children = element.children.filter(
      (child) => child.kind !== "element" || child.namespace !== XHTML || !isLeftOut(child),
    );
  }
}

/** The head's elements may stay: they say nothing that runs. */
function isLeftOut({ local }: XmlElement): boolean {
  const name = local.toLowerCase();
  return LEFT_OUT.has(name) && !/^(?:meta|link|base)$/u.test(name);
}
