import type { Role } from "../../model/article.ts";
import {
  type Binding,
  bodyRole,
  type Holder,
  joinBindings,
  linesBinding,
  markupBinding,
  plainBinding,
  summaryRole,
} from "../inline/holder.ts";
import { looksLikeXml, xmlBinding } from "../inline/xml-holder.ts";
import { stringHolder } from "../json/holder.ts";
import { isObject, type JsonObject, objectsOf } from "../json/parse.ts";
import { nitfRole } from "../nitf/roles.ts";
import { makeElement, type XmlElement } from "../xml/node.ts";

/** What a text of an item is. */
type Kind = "headline" | "description" | "body" | "byline";

/** Where binding is: the first headline and description are the article's, the rest beside it. */
interface Progress {
  readonly path: string;
  readonly picture: boolean;
  headline: boolean;
  lead: boolean;
}

/** The text of a ninjs item, in the document's own order; of associated pictures the captions. */
export function bindItem(item: JsonObject, path: string): Binding {
  const progress: Progress = { path, picture: isPicture(item), headline: false, lead: false };
  const titled = Object.keys(item).some((key) => /^headline/u.test(key));
  const bindings = Object.keys(item).flatMap((key) => {
    if (key === "associations") return bindAssociations(item[key], path);
    if (key === "title" && !titled) return bindString(item, key, "", "headline", progress);
    return bindKey(item, key, "", progress);
  });
  return joinBindings(bindings);
}

/** A picture, video or graphic; an item without type that only has renditions is one too. */
function isPicture(item: JsonObject): boolean {
  const { type } = item as { readonly type?: unknown };
  if (typeof type === "string") return /^(?:picture|graphic|video|audio|animation)$/u.test(type);
  return item["renditions"] !== undefined && !Object.keys(item).some((key) => /^bod/u.test(key));
}

function bindKey(
  item: JsonObject,
  key: string,
  at: string,
  progress: Progress,
): readonly Binding[] {
  const kind = kindOf(key);
  if (kind === null) return [];
  if (!Array.isArray(item[key])) return bindString(item, key, at, kind, progress);
  return objectsOf(item[key]).flatMap(([index, entry]) =>
    bindString(
      entry,
      "value",
      `${at}/${key}/${index}`,
      kind,
      progress,
      String(entry["role"] ?? ""),
    ),
  );
}

function kindOf(key: string): Kind | null {
  if (/^(?:headline(?:_\w+)?|headlines)$/u.test(key)) return "headline";
  if (/^(?:description_\w+|descriptions)$/u.test(key)) return "description";
  if (/^(?:body_\w+|bodies)$/u.test(key)) return "body";
  return key === "by" || key === "byline" ? "byline" : null;
}

function bindString(
  item: JsonObject,
  key: string,
  at: string,
  kind: Kind,
  progress: Progress,
  role: string = key,
): readonly Binding[] {
  const holder = stringHolder(item, key, at);
  if (holder === null || holder.text.trim() === "") return [];
  if (kind === "byline") return [plainBinding(holder, "byline")];
  const type = `${role} ${String(item["contentType"] ?? item["contenttype"] ?? "")}`;
  const roleOf = kind === "body" ? bodyRole : roleFor(kind, role, progress);
  return [bindTyped(holder, type, progress.path, roleOf)];
}

/** A text by its content type, or by what its name says about that. */
function bindTyped(
  holder: Holder,
  type: string,
  path: string,
  roleOf: (element: XmlElement) => Role,
): Binding {
  if (looksLikeXml(holder.text)) return xmlBinding(holder, path, nitfRole);
  if (/html/iu.test(type)) return markupBinding(holder, path, roleOf, "html");
  if (/text\/plain|_text$/iu.test(type)) return linesBinding(holder, roleOf(makeElement("p")));
  return markupBinding(holder, path, roleOf);
}

function roleFor(
  kind: "headline" | "description",
  role: string,
  progress: Progress,
): (element: XmlElement) => Role {
  if (kind === "headline") {
    const first = !progress.headline;
    progress.headline = true;
    return () => (first ? "headline" : "subheading");
  }
  if (progress.picture || /caption/iu.test(role)) return () => "caption";
  if (/creditline/iu.test(role)) return () => "credit";
  const first = !progress.lead;
  progress.lead = true;
  return first ? summaryRole : bodyRole;
}

/** In 1.x an object of items by name, since 2.0 a list. Associated articles are not touched. */
function bindAssociations(value: unknown, path: string): readonly Binding[] {
  const items = isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    : objectsOf(value);
  return items.flatMap(([key, item]) => {
    if (!isPicture(item)) return [];
    const at = `/associations/${key}`;
    return Object.keys(item).flatMap((name) => bindCaption(item, name, at, path));
  });
}

function bindCaption(item: JsonObject, key: string, at: string, path: string): readonly Binding[] {
  const kind = kindOf(key);
  if (kind === null || kind === "body") return [];
  const bind = (holder: Holder | null, role: string): readonly Binding[] => {
    if (holder === null || holder.text.trim() === "") return [];
    const isCredit = kind === "byline" || /creditline/iu.test(role);
    return isCredit
      ? [linesBinding(holder, "credit")]
      : [bindTyped(holder, role, path, () => "caption")];
  };
  if (!Array.isArray(item[key])) return bind(stringHolder(item, key, at), key);
  return objectsOf(item[key]).flatMap(([index, entry]) =>
    bind(stringHolder(entry, "value", `${at}/${key}/${index}`), String(entry["role"] ?? "")),
  );
}
