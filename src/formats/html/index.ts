import type { Format } from "../../model/format.ts";
import { readHtml } from "./read.ts";
import { recognisesHtml } from "./recognise.ts";
import { writeHtml } from "./write.ts";

/** Pages of the web. */
export const html: Format = {
  name: "html",
  extension: ".html",
  recognises: recognisesHtml,
  read: (source) => [readHtml(source)],
  write: writeHtml,
};
