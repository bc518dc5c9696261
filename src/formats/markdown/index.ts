import type { Format } from "../../model/format.ts";
import { readMarkdown } from "./read.ts";
import { recognisesMarkdown } from "./recognise.ts";
import { writeMarkdown } from "./write.ts";

/** Markdown with YAML front matter. */
export const markdown: Format = {
  name: "markdown",
  extension: ".md",
  recognises: recognisesMarkdown,
  read: (source) => [readMarkdown(source)],
  write: writeMarkdown,
};
