import { relative } from "node:path";
import type { Messages } from "../../messages/messages.ts";
import { WriteError } from "../../model/errors.ts";
import type { Severity } from "../../model/finding.ts";
import type { ArticleResult } from "../../run/translate-inputs.ts";
import { errorJson } from "../error-json.ts";
import { EXIT } from "../exit.ts";

/** The exit code that one article's result stands for. */
export function exitCodeOfResult(
  result: ArticleResult,
  failOn: "error" | "warning" | "never",
): number {
  if (result.status === "failed") {
    return result.error instanceof WriteError ? EXIT.incomplete : EXIT.input;
  }
  if (result.status === "stale") return EXIT.stale;
  if (result.status === "partial") return EXIT.incomplete;
  const fatal: readonly Severity[] =
    failOn === "error" ? ["error"] : failOn === "warning" ? ["error", "warning"] : [];
  const findings = result.translated.bundle.segments.flatMap(({ targets }) =>
    Object.values(targets).flatMap((target) => target.findings),
  );
  return findings.some(({ severity }) => fatal.includes(severity)) ? EXIT.findings : EXIT.done;
}

/** What a person is told about an article, line by line; nothing where all went well. */
export function report(result: ArticleResult, messages: Messages): readonly string[] {
  const { path } = result;
  if (result.status === "failed") return [messages.errorMessage(result.error)];
  if (result.status === "stale") {
    return [messages.t("run.stale", { path, count: result.segments })];
  }
  const kept = result.delivery?.kept ?? [];
  const lines = kept.map((aside) => messages.t("run.kept", { path: aside }));
  const open = result.translated.bundle.segments.flatMap(({ id, targets }) =>
    Object.entries(targets).flatMap(([language, { reason }]) =>
      reason === undefined ? [] : [{ segment: id, language, reason }],
    ),
  );
  if (open.length === 0) return lines;
  const first = open
    .slice(0, SHOWN)
    .map((item) => messages.t("run.reason", { ...item, reason: messages.reasonText(item.reason) }));
  const total = messages.t("warning.unresolved", { path, count: open.length });
  return [...lines, total, ...first, ...(open.length > SHOWN ? ["  …"] : [])];
}

/** What `--verbose` adds of an article: how it was read, and what became of its segments. */
export function details(result: ArticleResult, { t }: Messages): readonly string[] {
  const { path } = result;
  if (result.status === "failed" || result.status === "stale") return [];
  const { source, segments, totals } = result.translated.bundle;
  const { encoding } = source;
  const counts = Object.entries(totals).flatMap(([language, counted]) => {
    if (typeof counted === "number" || language === "billed") return [];
    const open = counted["untranslated"] ?? 0;
    const done = t("summary.segmentsTranslated", { language, count: segments.length - open });
    return open === 0
      ? [done]
      : [done, t("summary.segmentsUntranslated", { language, count: open })];
  });
  const findings = segments.flatMap(({ targets }) =>
    Object.values(targets).flatMap((target) => target.findings),
  );
  return [
    t("progress.reading", { path }),
    ...(encoding === undefined || encoding === "utf-8"
      ? []
      : [t("warning.decodedAs", { path, encoding })]),
    ...counts,
    findings.length === 0
      ? t("summary.noFindings")
      : t("summary.findings", { count: findings.length }),
  ];
}

/** Reasons shown on stderr; all of them are in the bundle. */
const SHOWN = 5;

/** An article's result for `--json`; paths relative to the working folder. */
export function toJson(
  result: ArticleResult,
  { cwd, messages }: { readonly cwd: string; readonly messages: Messages },
): Readonly<Record<string, unknown>> {
  const { path, id, status } = result;
  if (result.status === "failed") {
    return { path, id, status, error: errorJson(result.error, messages) };
  }
  if (result.status === "stale") return { path, id, status, segments: result.segments };
  const { translated, delivery } = result;
  const editions = Object.entries(delivery?.editions ?? {});
  return {
    path,
    id,
    status,
    editions: Object.fromEntries(editions.map(([to, file]) => [to, relative(cwd, file)])),
    bundle: delivery?.bundle == null ? null : relative(cwd, delivery.bundle),
    totals: translated.bundle.totals,
    ...(delivery === null ? { texts: textsOf(translated.editions) } : {}),
  };
}

function textsOf(
  editions: ReadonlyMap<string, { readonly written: { readonly text: string } }>,
): Readonly<Record<string, string>> {
  return Object.fromEntries([...editions].map(([to, { written }]) => [to, written.text]));
}
