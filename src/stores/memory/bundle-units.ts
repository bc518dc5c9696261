import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";

/** What is needed of a bundle to learn from it. */
export interface LearnableBundle {
  readonly id: string;
  readonly segments: readonly {
    readonly id: string;
    readonly source: { readonly text: string; readonly language: LanguageTag };
    readonly targets: Readonly<
      Record<
        LanguageTag,
        {
          readonly text: string | null;
          readonly status: string;
          readonly origin?: { readonly provider: string };
        }
      >
    >;
  }[];
}

/** What is learnt. */
export interface LearnOptions {
  /** `reviewed`: what a person approved; `translated`: what a machine made too. */
  readonly statuses: "reviewed" | "translated";
  /** ISO 8601; the units' date of creation. */
  readonly now?: string;
  readonly creator?: string;
  readonly domain?: string;
}

/**
 * A unit for every segment of a bundle that has targets to learn, with its neighbours. Copied and
 * rendered targets are made by rule each time and are never learnt.
 */
export function bundleUnits(
  bundle: LearnableBundle,
  options: LearnOptions,
): readonly TranslationUnit[] {
  const { segments } = bundle;
  return segments.flatMap(({ id, source, targets }, at) => {
    const learnt = learnable(targets, options);
    if (learnt.length === 0 || source.text.trim() === "") return [];
    const texts = Object.fromEntries(learnt.map(([language, { text }]) => [language, text ?? ""]));
    return {
      id: `${bundle.id}#${id}`,
      texts: { [source.language]: source.text, ...texts },
      previous: segments[at - 1]?.source.text ?? null,
      next: segments[at + 1]?.source.text ?? null,
      ...(options.creator === undefined ? {} : { creator: options.creator }),
      ...(options.now === undefined ? {} : { created: options.now, changed: options.now }),
      properties: {
        origin: `${bundle.id}#${id}`,
        ...(options.domain === undefined ? {} : { domain: options.domain }),
        ...provenance(learnt),
      },
    };
  });
}

type LearnableTarget = LearnableBundle["segments"][number]["targets"][string];

function learnable(
  targets: Readonly<Record<LanguageTag, LearnableTarget>>,
  { statuses }: LearnOptions,
): readonly (readonly [LanguageTag, LearnableTarget])[] {
  const wanted = statuses === "reviewed" ? ["reviewed"] : ["reviewed", "translated"];
  return Object.entries(targets).filter(
    ([, { text, status }]) => text !== null && text.trim() !== "" && wanted.includes(status),
  );
}

/** Status of each target, and what made it. */
function provenance(
  learnt: readonly (readonly [LanguageTag, LearnableTarget])[],
): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [language, { status, origin }] of learnt) {
    properties[`${language}/status`] = status;
    if (origin !== undefined) properties[`${language}/origin`] = origin.provider;
  }
  return properties;
}
