import { statSync } from "node:fs";
import { type CatalogueModel, modelLabel } from "./catalogue-entry.ts";
import type { Leg } from "./choose-models.ts";
import { modelFilePath } from "./model-store.ts";

/** `ru-en@2.1:aa0efa19`: label and the beginning of the weights' SHA-256. */
export function modelVersion(model: CatalogueModel): string {
  const weights = model.files.find(({ name }) => name.startsWith("model."));
  return `${modelLabel(model)}:${weights?.sha256.slice(0, 8) ?? ""}`;
}

/** The version of the model that a leg will most likely use: offline, the first that is there. */
export function legVersion(leg: Leg, store: string, network: "online" | "offline"): string {
  const there = leg.models.find((model) => network === "offline" && looksInstalled(model, store));
  const model = there ?? leg.models[0];
  return model === undefined ? "" : modelVersion(model);
}

function looksInstalled(model: CatalogueModel, store: string): boolean {
  return model.files.every((file) => {
    const found = statSync(modelFilePath(store, model, file), { throwIfNoEntry: false });
    return found?.size === file.size;
  });
}
