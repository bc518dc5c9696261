import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { CatalogueModel, ModelFile } from "./catalogue-entry.ts";
import { type DownloadOptions, download, sha256Of } from "./download.ts";
import { DownloadFault, faultReason } from "./download-fault.ts";
import { withLock } from "./model-lock.ts";
import { type ModelSource, modelSources, sourceHost } from "./model-sources.ts";
import { modelFilePath } from "./model-store.ts";

/** Where models come from and go to. */
export interface FetchOptions extends Omit<DownloadOptions, "onProgress"> {
  readonly store: string;
  /** A URL or a folder in place of the catalogue's own; `null` = the catalogue's own. */
  readonly mirror: string | null;
  /** Hosts that could not be reached or did not answer; they are asked no more. */
  readonly givenUp: Set<string>;
  /** Called with the share of the file that has come, 0–1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Fetches one file of a model from the first source that gives the right bytes and moves it into
 * place. Unfinished downloads wait in `.partial` under the hash of what they shall become.
 * @throws DownloadFault
 */
export async function fetchModelFile(
  model: CatalogueModel,
  file: ModelFile,
  options: FetchOptions,
): Promise<void> {
  const target = modelFilePath(options.store, model, file);
  const partial = join(options.store, ".partial");
  for (const folder of [partial, dirname(target)]) {
    await mkdir(folder, { recursive: true }).catch(onDisk);
  }
  const faults: string[] = [];
  const { givenUp } = options;
  for (const source of modelSources(model, file, options.mirror)) {
    const host = sourceHost(source.url);
    if (givenUp.has(host)) continue;
    try {
      const path = join(partial, source.sha256);
      const onProgress = (received: number) => options.onProgress(received / source.size);
      // Models may have a file in common, and two of them may be fetched at once.
      await withLock(
        `${path}.lock`,
        { signal: options.signal, onWait: () => undefined },
        async () => {
          await download(source, path, { ...options, onProgress, isHasty: givenUp.size > 0 });
          await place(source, path, file, target);
        },
      );
      return;
    } catch (error) {
      if (!(error instanceof DownloadFault) || error.remedy === "disk") throw error;
      if (error.remedy === "again") givenUp.add(host);
      faults.push(`${host}: ${error.message}`);
    }
  }
  throw new DownloadFault("elsewhere", [...new Set(faults)].join("; ") || noSource(givenUp));
}

function noSource(givenUp: ReadonlySet<string>): string {
  return givenUp.size === 0 ? "no source is known" : `${[...givenUp].join(", ")}: no answer`;
}

async function place(
  source: ModelSource,
  path: string,
  file: ModelFile,
  target: string,
): Promise<void> {
  if (source.packing === "raw") {
    await rename(path, target).catch(onDisk);
    return;
  }
  const unpacked = `${path}.raw`;
  await unpack(path, unpacked);
  const { size } = await stat(unpacked);
  if (size !== file.size || (await sha256Of(unpacked)) !== file.sha256) {
    await rm(unpacked, { force: true });
    throw new DownloadFault("elsewhere", "unpacked, the bytes are not the expected ones");
  }
  await rename(unpacked, target).catch(onDisk);
  await rm(path, { force: true });
}

async function unpack(path: string, unpacked: string): Promise<void> {
  try {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(unpacked));
    const handle = await open(unpacked, "r+");
    await handle.sync();
    await handle.close();
  } catch (error) {
    const reason = faultReason(error);
    throw new DownloadFault(reason.startsWith("Z_") ? "elsewhere" : "disk", reason, error);
  }
}

function onDisk(error: unknown): never {
  throw new DownloadFault("disk", faultReason(error), error);
}
