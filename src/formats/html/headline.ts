import { descendants, textOf } from "../xml/find.ts";
import { append, makeElement, makeText, type XmlElement } from "../xml/node.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import type { PageMetadata } from "./metadata.ts";
import { isWithin } from "./roles.ts";

/** The `h1` that is the article's: like the page's title, else in the article, else the first. */
export function findHeadline(body: XmlElement, title: string | null): XmlElement | null {
  const found = [...descendants(body, "h1")].filter(
    (heading) => letters(textOf(heading)) !== "" && !isWithin(heading, "nav", "aside", "footer"),
  );
  const wanted = letters(title ?? "");
  const alike = found.find((heading) => {
    const text = letters(textOf(heading));
    return wanted !== "" && (wanted.startsWith(text) || text.startsWith(wanted));
  });
  return alike ?? found.find((heading) => isWithin(heading, "article", "main")) ?? found[0] ?? null;
}

/** A headline made from the page's metadata, for pages whose body has none. */
export function titleElement(
  document: DomDocument,
  { publisher }: PageMetadata,
): { readonly element: XmlElement; readonly text: string } | null {
  for (const [selector, attribute] of [
    ['meta[property="og:title"]', "content"],
    ["title", null],
  ] as const) {
    const [element]: readonly (DomElement | undefined)[] = [...document.querySelectorAll(selector)];
    const whole =
      (attribute === null ? element?.textContent : element?.getAttribute(attribute)) ?? "";
    const text = withoutPublisher(whole, publisher);
    if (element === undefined || text.trim() === "") continue;
    const path =
      attribute === null ? "/html/head/title" : "/html/head/meta[@property='og:title']/@content";
    const offset = whole.length - whole.trimStart().length;
    const heading = makeElement("h1", { origin: { path, text: whole, offset } });
    return { element: append(heading, makeText(text.trim())), text: text.trim() };
  }
  return null;
}

function withoutPublisher(title: string, publisher: string | null): string {
  const [, head, tail] = /^(.+?)\s+[—–|-]\s+([^—–|]{2,60})$/su.exec(title.trimEnd()) ?? [];
  const isName = tail !== undefined && publisher !== null && letters(tail) === letters(publisher);
  return isName && head !== undefined ? head : title;
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
