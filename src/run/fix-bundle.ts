import { checkInvariants } from "../check/invariants.ts";
import { type Repair, repairsOf } from "../check/repair.ts";
import type { CheckRules } from "../check/run-checks.ts";
import type { Bundle } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import { type OutputFile, writeFiles } from "../write/files.ts";
import { readBundle } from "./bundle-file.ts";
import { checkBundle } from "./check-bundles.ts";
import { serialise } from "./deliver.ts";
import { applyTargets } from "./import-bundle.ts";
import { rewriteEdition } from "./import-edition.ts";

/** What `--fix` did to a bundle. */
export interface Fixed {
  /** Repaired targets, over all languages. */
  readonly count: number;
  /** Why nothing was done, in English: what is wrong with the bundle itself. */
  readonly refused: string | null;
}

/**
 * Repairs a bundle's texts where that is provably safe, and writes its editions and itself anew, all
 * or nothing. A bundle that does not fit its files is left alone.
 * @throws ReadError, WriteError
 */
export async function fixBundle(path: string, rules: CheckRules): Promise<Fixed> {
  const [wrong] = (await checkBundle(path)).problems;
  if (wrong !== undefined) return { count: 0, refused: wrong.message };
  let bundle = await readBundle(path);
  const texts = new Map<LanguageTag, readonly string[]>();
  const files: OutputFile[] = [];
  let count = 0;
  for (const language of Object.keys(bundle.editions)) {
    const repairs = repairsOf(bundle, language, rules);
    if (repairs.size === 0) continue;
    const targets = new Map(
      [...repairs].map(([id, { text }]) => [id, { text, codes: [], changed: true }]),
    );
    const edition = await rewriteEdition(path, bundle, language, targets, null);
    bundle = withRepairs(
      bundle,
      applyTargets(bundle, language, targets, edition),
      language,
      repairs,
    );
    texts.set(language, [...edition.text]);
    files.push({ path: edition.path, content: edition.text });
    count += repairs.size;
  }
  if (count === 0) return { count, refused: null };
  const [broken] = checkInvariants({ bundle, source: null, editions: texts });
  if (broken !== undefined) return { count: 0, refused: broken.message };
  await writeFiles([...files, { path, content: serialise(bundle) }]);
  return { count, refused: null };
}

/** Repaired texts keep their status and origin: no person has approved them. */
function withRepairs(
  before: Bundle,
  after: Bundle,
  language: LanguageTag,
  repairs: ReadonlyMap<string, Repair>,
): Bundle {
  const segments = after.segments.map((segment, index) => {
    const repair = repairs.get(segment.id);
    const old = before.segments[index]?.targets[language];
    const target = segment.targets[language];
    if (repair === undefined || old?.origin === undefined || target === undefined) return segment;
    const typography = [...new Set([...(old.origin.typography ?? []), ...repair.changes])];
    const { status } = old;
    const origin = { ...old.origin, typography };
    const repaired = { ...target, status, origin, findings: repair.findings };
    return { ...segment, targets: { ...segment.targets, [language]: repaired } };
  });
  return { ...after, segments, totals: before.totals };
}
