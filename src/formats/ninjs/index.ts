import type { Format } from "../../model/format.ts";
import { isObject, peekJson, stringOf } from "../json/parse.ts";
import { readNinjs, writeNinjs } from "./ninjs.ts";

const TEXTS =
  /^(?:headline(?:_\w+)?|headlines|body_\w+|bodies|description_\w+|descriptions|byline)$/u;
const TYPES = /^(?:text|audio|video|picture|graphic|composite|planning|event|component)$/u;

/** IPTC ninjs, the three generations of it. */
export const ninjs: Format = {
  name: "ninjs",
  extension: ".json",
  recognises: ({ text }) => {
    const item = peekJson(text);
    if (item === null) return false;
    const standard = item["standard"] ?? item["$standard"];
    if (isObject(standard)) return /ninjs/iu.test(JSON.stringify(standard));
    if (stringOf(item["uri"]) === null) return false;
    const isTyped = TYPES.test(stringOf(item["type"]) ?? "");
    return isTyped || Object.keys(item).some((key) => TEXTS.test(key));
  },
  read: (source) => [readNinjs(source)],
  write: writeNinjs,
};
