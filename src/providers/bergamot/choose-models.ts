import type { LanguageTag } from "../../model/language.ts";
import type { Catalogue, CatalogueModel } from "./catalogue-entry.ts";

/** Which models are wanted first: the newest of any size, or the fastest to fetch and to run. */
export type EngineModel = "base" | "small";

/** The language that joins two models where none translates directly. */
const pivotLanguage: LanguageTag = "en";

/** One step of a translation; `models` holds what can do it, the wanted one first. */
export interface Leg {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly models: readonly CatalogueModel[];
}

/** One leg where a model translates directly, two through English, none where that fails too. */
export function findRoute(
  catalogue: Catalogue,
  from: LanguageTag,
  to: LanguageTag,
  wanted: EngineModel,
): readonly Leg[] {
  const leg = (source: LanguageTag, target: LanguageTag): Leg => ({
    from: source,
    to: target,
    models: candidates(catalogue, source, target, wanted),
  });
  const direct = leg(from, to);
  if (direct.models.length > 0) return [direct];
  const legs = [leg(from, pivotLanguage), leg(pivotLanguage, to)];
  return legs.every(({ models }) => models.length > 0) ? legs : [];
}

function candidates(
  catalogue: Catalogue,
  from: LanguageTag,
  to: LanguageTag,
  wanted: EngineModel,
): readonly CatalogueModel[] {
  const rank = (model: CatalogueModel): number =>
    (model.architecture === "tiny") === (wanted === "small") ? 0 : 1;
  return catalogue
    .filter((model) => model.from === from && model.to === to)
    .toSorted((a, b) => rank(a) - rank(b) || compareVersions(b.version, a.version));
}

/** Newer is greater: numbers by value, `2.0a1` before `2.0`. */
function compareVersions(a: string, b: string): number {
  const released = (version: string) => (/[a-z]/i.test(version) ? 0 : 1);
  const [first, second] = [a, b].map((version) => version.split(/[^0-9]+/).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0 && index < 2) return difference;
  }
  return released(a) - released(b);
}
