import type { Format } from "../../model/format.ts";
import { readText } from "./read.ts";
import { writeText } from "./write.ts";

/** Plain text, and the last resort: it takes whatever no other format recognised. */
export const text: Format = {
  name: "text",
  extension: ".txt",
  recognises: () => true,
  read: (source) => [readText(source)],
  write: writeText,
};
