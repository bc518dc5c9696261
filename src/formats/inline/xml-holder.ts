import type { Role } from "../../model/article.ts";
import type { XmlElement } from "../xml/node.ts";
import { parseXml } from "../xml/parse.ts";
import { serialiseDocument } from "../xml/serialise.ts";
import type { Binding, Holder } from "./holder.ts";
import { runsIn } from "./runs.ts";

/** Whether a string is a whole XML document. */
export function looksLikeXml(text: string): boolean {
  return /^\s*<(?:\?xml\s|nitf[\s>])/u.test(text);
}

/** A string that is an XML document of its own. @throws ReadError */
export function xmlBinding(
  holder: Holder,
  path: string,
  roleOf: (element: XmlElement) => Role | null,
): Binding {
  const document = parseXml({ text: holder.text, path });
  const slots = runsIn(document.root, { roleOf, prefix: `${holder.locator}#` });
  return { slots, commit: () => holder.set(serialiseDocument(document)) };
}
