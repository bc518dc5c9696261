import { readFile } from "node:fs/promises";
import {
  type AcceptedProblem,
  isAcceptable,
  parseBaseline,
  serialiseBaseline,
} from "../check/baseline.ts";
import { ReadError } from "../model/errors.ts";
import { writeFiles } from "../write/files.ts";
import type { Checked } from "./check-bundles.ts";

/** The fingerprints that a baseline accepts. @throws ReadError when it is missing or malformed */
export async function readBaseline(path: string): Promise<ReadonlySet<string>> {
  const content = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") throw new ReadError("read/missing", { path }, cause);
    throw new ReadError("read/unreadable", { path, reason: cause.code ?? "unknown" }, cause);
  });
  const parsed = parseBaseline(content);
  if ("fingerprints" in parsed) return parsed.fingerprints;
  throw new ReadError("report/baseline", { path, reason: parsed.reason });
}

/** Accepts everything acceptable that was found; `pathOf` shows an item's path. @throws WriteError */
export async function writeBaseline(
  path: string,
  checked: readonly Checked[],
  pathOf: (item: Checked) => string,
): Promise<ReadonlySet<string>> {
  const accepted = checked.flatMap((item) =>
    item.problems.filter(isAcceptable).map((problem): AcceptedProblem => {
      const { fingerprint, check, language, segment, message } = problem;
      return {
        fingerprint,
        article: pathOf(item),
        check,
        ...(language === undefined ? {} : { language }),
        ...(segment === undefined ? {} : { segment }),
        message,
      };
    }),
  );
  await writeFiles([{ path, content: serialiseBaseline(accepted) }]);
  return new Set(accepted.map(({ fingerprint }) => fingerprint));
}
