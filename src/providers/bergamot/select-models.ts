import { ConfigError } from "../../model/errors.ts";
import type { Catalogue, CatalogueModel } from "./catalogue-entry.ts";
import { type EngineModel, findRoute } from "./choose-models.ts";

/**
 * Models by what people call them: a key (`ruen-2.1-base-memory`) or a pair (`ru-en`, or `ru-az`
 * for both of its models). Without names, those that Russian to English and Azerbaijani need.
 * @throws ConfigError for a name that is none
 */
export function selectModels(
  catalogue: Catalogue,
  names: readonly string[],
  wanted: EngineModel,
): readonly CatalogueModel[] {
  const chosen = (names.length > 0 ? names : ["ru-en", "ru-az"]).flatMap((name) => {
    const model = catalogue.find(({ key }) => key === name);
    if (model !== undefined) return [model];
    const [from = "", to = ""] = name.split("-");
    const route = findRoute(catalogue, from, to, wanted);
    if (route.length === 0) throw new ConfigError("model/unknown", { model: name });
    return route.flatMap(({ models }) => models.slice(0, 1));
  });
  return [...new Set(chosen)];
}
