import type { Bundle } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import type { TranslationUnit } from "../model/memory.ts";
import { VERSION } from "../model/version.ts";
import { writeTmx } from "../stores/tmx/write.ts";

/** A bundle's translations as TMX 1.4b. */
export async function exportTmx(bundle: Bundle, to: readonly LanguageTag[]): Promise<string> {
  const header = { sourceLanguage: bundle.source.language, toolVersion: VERSION };
  let text = "";
  for await (const chunk of writeTmx(unitsOf(bundle, to), header)) text += chunk;
  return text;
}

/** One unit per translated segment, with its neighbours as context. */
function unitsOf(
  { id: bundleId, source, segments }: Bundle,
  languages: readonly LanguageTag[],
): TranslationUnit[] {
  return segments.flatMap(({ id, source: { text, language }, targets }, index) => {
    const texts = languages.flatMap((to) => {
      const target = targets[to];
      return target == null || target.text === null || target.status === "copied"
        ? []
        : [[to, target.text] as const];
    });
    if (texts.length === 0 || language !== source.language) return [];
    return [
      {
        id: `${bundleId}/${id}`,
        texts: { [language]: text, ...Object.fromEntries(texts) },
        previous: segments[index - 1]?.source.text ?? null,
        next: segments[index + 1]?.source.text ?? null,
      },
    ];
  });
}
