import type { Format } from "../../model/format.ts";
import { peekJson } from "../json/parse.ts";
import { type BundleSkeleton, readBundleArticle } from "./read.ts";
import { writeBundleEdition } from "./write.ts";

/** A bundle of dragoman, to translate it again or to add a language. */
export const bundle: Format = {
  name: "bundle",
  extension: ".txt",
  recognises: ({ text }) => peekJson(text)?.["dragoman"] === 1,
  read: (source) => [readBundleArticle(source)],
  write: writeBundleEdition,
  earlier: ({ skeleton }) => (skeleton as BundleSkeleton).bundle,
};
