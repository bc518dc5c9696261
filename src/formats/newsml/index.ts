import type { Format } from "../../model/format.ts";
import { rootName } from "../xml/root-name.ts";
import { readNewsml, writeNewsml } from "./newsml.ts";

const ROOTS =
  /^(?:\w+:)?(?:newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem|newsMessage)$/u;

/** IPTC NewsML-G2: items of every kind, alone or in a message. */
export const newsml: Format = {
  name: "newsml",
  extension: ".xml",
  recognises: ({ text }) => ROOTS.test(rootName(text) ?? ""),
  read: readNewsml,
  write: writeNewsml,
};
