import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Bundle } from "../../src/model/bundle.ts";
import { checkBundle } from "../../src/run/check-bundles.ts";
import { articles, read as readFixture, structured } from "../fixture-articles.ts";
import { bundleOf, translateFiles } from "./translate-files.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-formats-"));
const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ");

/** The reading in the notation of `segments.tsv`, without markup that takes room. */
function readingOf({ segments }: Bundle): string[] {
  return segments.map(({ block, role, source }, index) => {
    const points = [...source.text];
    for (const { start, end } of source.codes ?? []) points.fill("", start, end);
    return `${segments[index - 1]?.block === block ? "" : "+"}${role}\t${oneLine(points.join(""))}`;
  });
}

describe.each(structured)("$id", (fixture) => {
  const path = join(articles, fixture.id, fixture.path);

  it("is read as an editor reads it, recognised by its content", async () => {
    const out = join(folder, fixture.id);
    const [result] = await translateFiles([path], { provider: "pseudo" }, out);
    const bundle = bundleOf(result);
    const expected = fixture.rows.map(
      ({ opens, role, ru }) => `${opens ? "+" : ""}${role}\t${oneLine(ru)}`,
    );
    expect(readingOf(bundle)).toEqual(expected);
    expect(result?.status).toBe("complete");
    const checked = await checkBundle(join(out, bundle.id, "bundle.json"));
    expect(checked.problems).toEqual([]);
    const findings = bundle.segments.flatMap(({ targets }) =>
      Object.values(targets).flatMap((target) => target.findings),
    );
    expect(findings).toEqual([]);
  }, 30_000);

  it("has the metadata that its meta.json names", async () => {
    const meta = JSON.parse(readFixture(articles, fixture.id, "meta.json")) as Record<
      string,
      string
    >;
    const [result] = await translateFiles([path], { provider: "pseudo" }, join(folder, "meta"));
    const { metadata } = bundleOf(result);
    expect(metadata.published).toBe(meta["published"]);
    expect(metadata.publisher).toBe(meta["publisher"]);
    expect(metadata.dateline?.place?.["ru"]).toBe(meta["place"]);
  });
});
