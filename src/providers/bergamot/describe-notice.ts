import type { Notice } from "../../model/notice.ts";
import { type CatalogueModel, megabytes, modelLabel } from "./catalogue-entry.ts";
import type { ModelNotice } from "./prepare-model.ts";

/** A notice as one line for a person; `null` for progress, which is shown by a bar. */
export function describeNotice(notice: ModelNotice): Notice | null {
  switch (notice.kind) {
    case "fetch": {
      const code = notice.damaged ? "model/fetching-anew" : "model/fetching";
      const { store, bytes } = notice;
      return { code, data: { model: named(notice.model), megabytes: megabytes(bytes), store } };
    }
    case "fetched":
      return { code: "model/fetched", data: { model: named(notice.model) } };
    case "waiting":
      return { code: "model/waiting", data: { model: named(notice.model) } };
    case "fallback": {
      const { wanted, used, reason } = notice;
      return { code: "model/fallback", data: { wanted: named(wanted), used: named(used), reason } };
    }
    case "progress":
      return null;
  }
}

/** `[#########…………] 45 % of 36.9 MB`: progress of a download, always equally wide. */
export function progressBar(notice: ModelNotice & { readonly kind: "progress" }): Notice {
  const share = notice.bytes === 0 ? 1 : notice.received / notice.bytes;
  const filled = Math.floor(share * 20);
  const data = {
    model: modelLabel(notice.model),
    bar: "#".repeat(filled) + ".".repeat(20 - filled),
    percent: String(Math.floor(share * 100)).padStart(3),
    megabytes: megabytes(notice.bytes),
  };
  return { code: "model/progress", data };
}

function named(model: CatalogueModel): string {
  return `${modelLabel(model)} ${model.architecture}`;
}
