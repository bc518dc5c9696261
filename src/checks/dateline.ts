import { renderAgency } from "../languages/agencies.ts";
import { parseDateline } from "../languages/datelines/parse.ts";
import { renderPlace } from "../languages/places/find-place.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** A dateline names the same place and agency; its date is compared with the dates. */
export const dateline: Check = {
  id: "dateline",
  severity: "warning",
  about:
    "A dateline has the place and the agency of the source, as the target's press prints them.",
  examples: [
    {
      to: "en",
      source: "БАКУ, 26 апр — Sputnik.",
      wrong: "GANJA, April 26 — Sputnik.",
      right: "BAKU, April 26 — Sputnik.",
      role: "dateline",
    },
    {
      to: "az",
      source: "МОСКВА, 5 мая. /ТАСС/.",
      wrong: "MOSKVA, 5 may. /Report/.",
      right: "MOSKVA, 5 may. /TASS/.",
      role: "dateline",
    },
  ],
  *run({ source, target, to, role }: Pair): Iterable<Remark> {
    if (role !== "dateline") return;
    const parsed = parseDateline(source)?.dateline;
    if (parsed === undefined) return;
    const places = parsed.places.flatMap((place) => renderPlace(place, to) ?? []);
    const agency = parsed.agency === null ? null : renderAgency(parsed.agency, to);
    const missing = [...places, ...(agency === null ? [] : [agency])].filter(
      (name) => !has(target, name, to),
    );
    if (missing.length > 0) yield { code: "dateline/missing", expected: missing };
  },
};

function has(text: string, name: string, language: string): boolean {
  return text.toLocaleLowerCase(language).includes(name.toLocaleLowerCase(language));
}
