import type { Severity } from "../model/finding.ts";
import type { Setting } from "./settings.ts";

/** How bad a check's findings are, by check id; `off` leaves the check out. */
export type CheckSeverities = Readonly<Record<string, Severity | "off">>;

const LEVELS: readonly (Severity | "off")[] = ["off", "info", "warning", "error"];

/** An object of check ids with their levels: `{ "names": "off", "length": "info" }`. */
export function severitiesOf(ids: readonly string[]): Setting<CheckSeverities> {
  return {
    default: {},
    expected: `an object like {"numbers": "error"} with ${LEVELS.join(" | ")} for ${ids.join(", ")}`,
    read: (written) => {
      if (typeof written !== "object" || written === null || Array.isArray(written)) {
        return undefined;
      }
      const entries = Object.entries(written).map(([id, level]) => {
        return [id, LEVELS.find((known) => ids.includes(id) && known === level)] as const;
      });
      const known = entries.flatMap(([id, level]) => (level === undefined ? [] : [[id, level]]));
      return known.length === entries.length ? Object.fromEntries(known) : undefined;
    },
  };
}
