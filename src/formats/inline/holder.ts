import type { Role } from "../../model/article.ts";
import { looksLikeHtml, parseFragment, serialiseFragment } from "../html/fragment.ts";
import { htmlRole } from "../html/roles.ts";
import { pathOf, textOf } from "../xml/find.ts";
import { append, type XmlElement } from "../xml/node.ts";
import { escapeText, serialise } from "../xml/serialise.ts";
import { runsIn } from "./runs.ts";
import { type Part, type Slot, wholePart } from "./slot.ts";

/** A place that holds a string: an element's text, or a string of a JSON document. */
export interface Holder {
  /** XPath or JSON Pointer. */
  readonly locator: string;
  readonly text: string;
  set(text: string): void;
}

/** The slots of a place, and what puts them back once they are filled. */
export interface Binding {
  readonly slots: readonly Slot[];
  commit(): void;
}

/** The text of an element, written back as CDATA where it was. */
export function elementHolder(element: XmlElement): Holder {
  const cdata = element.children.some((child) => child.kind === "text" && child.cdata);
  return {
    locator: pathOf(element),
    text: textOf(element),
    set: (text) => {
      element.children = [];
      append(element, { kind: "text", text, cdata, parent: element });
    },
  };
}

/** The HTML of an element: a string, elements of its own, or both. */
export function htmlHolder(element: XmlElement): Holder {
  const text = element.children
    .map((child) => (child.kind === "text" ? child.text : serialise(child, "html")))
    .join("");
  return { ...elementHolder(element), text };
}

/** A string that is plain text, as one block. */
export function plainBinding(holder: Holder, role: Role): Binding {
  return bindText(holder, wholePart(holder.text, role));
}

/** A string that is plain text, every line of it a block. */
export function linesBinding(holder: Holder, role: Role): Binding {
  const parts: Part[] = [];
  for (const { 0: line, index } of holder.text.matchAll(/[^\r\n]+/gu)) {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    if (start < end) parts.push({ role, start, end });
  }
  return bindText(holder, parts);
}

/**
 * A string that may be HTML: its blocks by their elements, else its lines. `html` says that it is
 * HTML for certain, whatever it looks like. @throws ReadError
 */
export function markupBinding(
  holder: Holder,
  path: string,
  roleOf: (element: XmlElement) => Role | null = bodyRole,
  certainty: "html" | "unknown" = "unknown",
): Binding {
  if (certainty === "unknown" && !looksLikeHtml(holder.text)) {
    const role = roleOf(parseFragment("", path)) ?? "paragraph";
    return linesBinding(
      { ...holder, set: (text) => holder.set(isMarkup(text) ? escapeText(text) : text) },
      role,
    );
  }
  const tree = parseFragment(holder.text, path);
  const slots = runsIn(tree, { roleOf, prefix: `${holder.locator}#` });
  return { slots, commit: () => holder.set(serialiseFragment(tree)) };
}

/** Whether a text that was plain would be taken for markup where HTML may stand. */
function isMarkup(text: string): boolean {
  return /<[a-z!/?]/iu.test(text) || looksLikeHtml(text);
}

/** Roles in an article's body: its headline stands elsewhere. */
export function bodyRole(element: XmlElement): Role {
  const role = htmlRole(element);
  return role === "headline" ? "subheading" : role;
}

/** Roles in a text that is a summary as a whole. */
export function summaryRole(element: XmlElement): Role {
  const role = bodyRole(element);
  return role === "paragraph" ? "lead" : role;
}

/** Several bindings as one. */
export function joinBindings(bindings: readonly Binding[]): Binding {
  return {
    slots: bindings.flatMap(({ slots }) => slots),
    commit: () => {
      for (const binding of bindings) binding.commit();
    },
  };
}

function bindText(holder: Holder, parts: readonly Part[]): Binding {
  const { locator, text } = holder;
  const slot: Slot = {
    text,
    codes: [],
    locator,
    nodeText: text,
    offset: 0,
    parts,
    fill: (content) => holder.set(content.text),
  };
  return { slots: [slot], commit: () => undefined };
}
