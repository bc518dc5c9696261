import {
  childElements,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
  xmlNamespace,
} from "../xml-tree.ts";
import { coreElements } from "./core-elements.ts";
import type { ElementRule, Step } from "./element-rule.ts";
import { moduleAttributes, moduleElements } from "./module-elements.ts";
import { isCore, isStandard, modules } from "./namespaces.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { type ValueRule, values } from "./values.ts";

/** What the schemas say of one element: its attributes, their types, what it may hold. */
export function* checkStructure(element: XmlElement): Iterable<RuleBreach> {
  const rule = ruleOf(element);
  if (rule === null) {
    if (isStandard(element.namespace) && hasElements(element.namespace)) {
      yield breach(element, "no such element in the standard");
    }
    return;
  }
  yield* checkAttributes(element, rule);
  yield* checkContent(element, rule);
}

function ruleOf({ local, namespace }: XmlElement): ElementRule | null {
  const elements = isCore(namespace) ? coreElements : moduleElements[namespace];
  return elements !== undefined && Object.hasOwn(elements, local)
    ? (elements[local] ?? null)
    : null;
}

/** ITS and the format style have attributes, or elements that nothing here depends on. */
function hasElements(namespace: string): boolean {
  return isCore(namespace) || moduleElements[namespace] !== undefined;
}

function* checkAttributes(element: XmlElement, rule: ElementRule): Iterable<RuleBreach> {
  const own = element.attributes.filter(({ namespace }) => namespace !== "xmlns");
  for (const attribute of own) {
    const message = wrongAttribute(attribute, rule, element.namespace);
    if (message !== null) yield breach(element, message);
  }
  for (const written of Object.keys(rule.attributes)) {
    const name = written.endsWith("!") ? written.slice(0, -1) : null;
    if (name !== null && !own.some((attribute) => attribute.name === name)) {
      yield breach(element, `the attribute ${name} is missing`);
    }
  }
}

function wrongAttribute(
  { local, namespace, value, name }: XmlAttribute,
  rule: ElementRule,
  own: string,
): string | null {
  const type =
    namespace === "" || namespace === xmlNamespace
      ? ownType(namespace === "" ? local : `xml:${local}`, rule)
      : foreignType(local, namespace, namespace === own ? "none" : rule.foreign);
  if (type === null) return `the attribute ${name} is not allowed here`;
  return type(value) ? null : `the value of ${name} is not allowed`;
}

/** Type of an attribute without a namespace, or of `xml:…`; `null` where it may not stand. */
function ownType(key: string, { attributes, foreign }: ElementRule): ValueRule | null {
  const isOpen = key.startsWith("xml:") && key !== "xml:lang" && foreign === "any";
  return attributes[key] ?? attributes[`${key}!`] ?? (isOpen ? values.any : null);
}

/** Type of an attribute of another namespace; `null` where it may not stand. */
function foreignType(
  local: string,
  namespace: string,
  foreign: ElementRule["foreign"],
): ValueRule | null {
  if (foreign === "none" || (foreign === "modules" && !isStandard(namespace))) return null;
  const known = moduleAttributes[namespace];
  if (known === undefined) return values.any;
  return known[local] ?? (namespace === modules.its ? values.any : null);
}

function* checkContent(element: XmlElement, rule: ElementRule): Iterable<RuleBreach> {
  if (!rule.mixed && element.children.some(isVisibleText)) {
    yield breach(element, "text is not allowed here");
  }
  const children = childElements(element);
  let next = 0;
  for (const step of rule.content) {
    let count = 0;
    for (let child = children[next]; child !== undefined; child = children[next]) {
      if (count >= step.most || !fits(child, step, element)) break;
      count += 1;
      next += 1;
    }
    if (count < step.least) {
      yield breach(element, `${step.names.join(" or ")} is missing or misplaced`);
      return;
    }
  }
  const left = children[next];
  if (left !== undefined) yield breach(left, `not allowed at this place in <${element.name}>`);
}

function isVisibleText(node: XmlNode): boolean {
  if (node.kind === "cdata") return true;
  return node.kind === "text" && /[^ \t\r\n]/.test(node.text);
}

/** Steps name elements of the parent's namespace; a module may name those of core or metadata. */
function fits({ local, namespace }: XmlElement, { names }: Step, parent: XmlElement): boolean {
  if (names.includes("other")) return namespace !== parent.namespace && namespace !== "";
  if (!names.includes(local)) return false;
  if (namespace === modules.mda && local === "metadata") return true;
  return namespace === parent.namespace || (!isCore(parent.namespace) && isCore(namespace));
}
