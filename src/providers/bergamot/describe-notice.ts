import { type CatalogueModel, modelLabel } from "./catalogue-entry.ts";
import { type ModelNotice, megabytes } from "./prepare-model.ts";

/** A notice as one line for a person; `null` for progress, which is shown by a bar. */
export function describeNotice(notice: ModelNotice): string | null {
  switch (notice.kind) {
    case "fetch": {
      const why = notice.damaged ? ", as the files there are damaged" : "";
      const size = megabytes(notice.bytes);
      return `Fetching the model ${named(notice.model)} (${size}) into ${notice.store}${why}.`;
    }
    case "fetched":
      return `The model ${named(notice.model)} is complete and verified.`;
    case "waiting":
      return `Another process is fetching the model ${named(notice.model)}; waiting for it.`;
    case "fallback":
      return `The model ${named(notice.wanted)} cannot be had (${notice.reason}); using ${named(notice.used)} instead.`;
    case "progress":
      return null;
  }
}

/** `[#########…………] 45 % of 36.9 MB`: progress of a download, always equally wide. */
export function progressBar(notice: ModelNotice & { readonly kind: "progress" }): string {
  const share = notice.bytes === 0 ? 1 : notice.received / notice.bytes;
  const filled = Math.floor(share * 20);
  const percent = String(Math.floor(share * 100)).padStart(3);
  const bar = "#".repeat(filled) + ".".repeat(20 - filled);
  return `${modelLabel(notice.model)} [${bar}] ${percent} % of ${megabytes(notice.bytes)}`;
}

function named(model: CatalogueModel): string {
  return `${modelLabel(model)} ${model.architecture}`;
}
