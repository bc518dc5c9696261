import type { Role } from "../../model/article.ts";
import {
  type Binding,
  bodyRole,
  joinBindings,
  linesBinding,
  markupBinding,
  plainBinding,
} from "../inline/holder.ts";
import { stringHolder } from "../json/holder.ts";
import { isObject, type JsonObject, objectsOf, pointer, stringOf } from "../json/parse.ts";

/** The text of an item of a JSON Feed, in the order in which a page shows it. */
export function bindItem(item: JsonObject, index: number, path: string): Binding {
  const at = pointer("items", index);
  const plain = (key: string, role: Role): readonly Binding[] => {
    const holder = stringHolder(item, key, at);
    return holder === null ? [] : [plainBinding(holder, role)];
  };
  const html = stringHolder(item, "content_html", at);
  const text = stringHolder(item, "content_text", at);
  return joinBindings([
    ...plain("title", "headline"),
    ...bindAuthors(item, at),
    ...plain("summary", "lead"),
    ...(html === null ? [] : [markupBinding(html, path, bodyRole)]),
    ...(text === null ? [] : [linesBinding(text, "paragraph")]),
    ...objectsOf(item["attachments"]).flatMap(([position, attachment]) => {
      const holder = stringHolder(attachment, "title", `${at}/attachments/${position}`);
      return holder === null ? [] : [plainBinding(holder, "caption")];
    }),
  ]);
}

function bindAuthors(item: JsonObject, at: string): readonly Binding[] {
  const authors = objectsOf(item["authors"]).map(
    ([index, author]) => [`${at}/authors/${index}`, author] as const,
  );
  const single = isObject(item["author"]) ? ([[`${at}/author`, item["author"]]] as const) : [];
  return (authors.length > 0 ? authors : single).flatMap(([place, author]) => {
    const holder = stringOf(author["name"]) === null ? null : stringHolder(author, "name", place);
    return holder === null ? [] : [plainBinding(holder, "byline")];
  });
}
