import type { Format } from "../../model/format.ts";
import { rootName } from "../xml/root-name.ts";
import { readNitf, writeNitf } from "./nitf.ts";

/** IPTC NITF. */
export const nitf: Format = {
  name: "nitf",
  extension: ".xml",
  recognises: ({ text }) => /^(?:\w+:)?nitf$/u.test(rootName(text) ?? ""),
  read: (source) => [readNitf(source)],
  write: writeNitf,
};
