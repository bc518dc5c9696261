import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundle } from "../../../src/formats/bundle/index.ts";
import type { Bundle } from "../../../src/model/bundle.ts";
import { articles } from "../../fixture-articles.ts";
import { outline, readOne } from "../read-format.ts";
import { bundleOf, translateFiles } from "../translate-files.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-bundle-"));

/** Translates a fixture; gives the path of its bundle. */
async function made(id: string, name: string): Promise<string> {
  const flags = { provider: "pseudo", to: "az" };
  const [result] = await translateFiles([join(articles, id, name)], flags, join(folder, id));
  return join(folder, id, bundleOf(result).id, "bundle.json");
}

it.each([
  ["ferry-rescue", "ferry-rescue.ru.txt"],
  ["vinyl-fair", "vinyl-fair.ru.md"],
  ["port-terminal", "port-terminal.ru.json"],
])("reads the bundle of %s as the article it was made from", async (id, name) => {
  const path = await made(id, name);
  const given = JSON.parse(readFileSync(path, "utf8")) as Bundle;
  const [result] = await translateFiles(
    [path],
    { provider: "pseudo", to: "az,en" },
    join(folder, `${id}-2`),
  );
  const again = bundleOf(result);
  expect(again.source.format).toBe("bundle");
  expect(
    again.segments.map(({ id: segment, role, source }) => [segment, role, source.text]),
  ).toEqual(given.segments.map(({ id: segment, role, source }) => [segment, role, source.text]));
  expect(again.segments.map(({ targets }) => targets["az"]?.text)).toEqual(
    given.segments.map(({ targets }) => targets["az"]?.text),
  );
  expect(again.metadata.dateline).toMatchObject({ date: given.metadata.dateline?.date });
});

it("keeps what a person approved, whichever provider is asked now", async () => {
  const path = await made("ferry-rescue", "ferry-rescue.ru.txt");
  const given = JSON.parse(readFileSync(path, "utf8")) as Bundle;
  const origin = { provider: "person" };
  const reviewed = { text: "Redaktə olunub", status: "reviewed", origin, findings: [] };
  const segments = given.segments.map((segment, index) =>
    index === 0 ? { ...segment, targets: { az: reviewed } } : segment,
  );
  const edited = { ...given, segments };
  const copy = join(folder, "edited.json");
  writeFileSync(copy, JSON.stringify(edited));
  const [result] = await translateFiles(
    [copy],
    { provider: "echo", to: "az" },
    join(folder, "edited"),
  );
  expect(bundleOf(result).segments[0]?.targets["az"]).toMatchObject({
    text: "Redaktə olunub",
    status: "reviewed",
  });
});

it.each([
  ["a bundle without segments", '{"dragoman":1,"id":"a","source":{},"metadata":{"keywords":[]}}'],
  [
    "a segment without text",
    '{"dragoman":1,"id":"a","source":{},"metadata":{"keywords":[]},"segments":[{"block":"b0","role":"lead","source":{}}]}',
  ],
])("refuses %s", (_, text) => {
  expect(() => outline(readOne(bundle, text))).toThrow(/not a bundle/u);
});
