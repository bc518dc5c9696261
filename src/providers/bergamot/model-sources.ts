import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { CatalogueModel, FetchedBytes, ModelFile } from "./catalogue-entry.ts";

/** One place where a file can be had, and what must come from it. */
export interface ModelSource {
  readonly url: string;
  readonly size: number;
  readonly sha256: string;
  readonly packing: "raw" | "gz";
}

/**
 * Places to try, in order. A mirror stands for all of them: its copy of the models folder
 * (`<mirror>/<model>/<file>`), then the paths of the public URLs behind its own address.
 */
export function modelSources(
  model: CatalogueModel,
  file: ModelFile,
  mirror: string | null,
): readonly ModelSource[] {
  const packings = [{ packing: "raw" as const, bytes: file as FetchedBytes, suffix: "" }];
  const gz = file.gz && { packing: "gz" as const, bytes: file.gz, suffix: ".gz" };
  return [...packings, ...(gz ? [gz] : [])]
    .flatMap(({ packing, bytes, suffix }) => {
      const { size, sha256 } = bytes;
      const own = mirror === null ? [] : [`${model.key}/${file.name}${suffix}`];
      const behind = bytes.urls.map((url) => new URL(url).pathname.replace(/^\/+/, ""));
      const urls =
        mirror === null ? bytes.urls : [...own, ...behind].map((path) => onMirror(mirror, path));
      return urls.map((url, order) => ({ url, size, sha256, packing, order }));
    })
    .toSorted((a, b) => (mirror === null ? 0 : Math.min(a.order, 1) - Math.min(b.order, 1)))
    .map(({ url, size, sha256, packing }) => ({ url, size, sha256, packing }));
}

/** A mirror is a URL or a folder. */
function onMirror(mirror: string, path: string): string {
  const base = /^(?:https?|file):\/\//i.test(mirror) ? mirror : pathToFileURL(resolve(mirror)).href;
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/${path}`;
  return url.href;
}

/** The host of a URL for messages: never the credentials that a mirror's address may hold. */
export function sourceHost(url: string): string {
  const { protocol, host } = new URL(url);
  return protocol === "file:" ? "a folder" : host;
}
