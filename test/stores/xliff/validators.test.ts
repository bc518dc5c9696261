import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeXliff2 } from "../../../src/stores/xliff/write-xliff2.ts";
import { writeXliff12 } from "../../../src/stores/xliff/write-xliff12.ts";
import { newFolder } from "../../cli/run-cli.ts";
import { sampleFile } from "./sample-file.ts";
import { has, output, saxon } from "./tools.ts";

const schemas = new URL("../../../fixtures/schemas/", import.meta.url).pathname;

function written(text: string): string {
  const path = join(newFolder(), "a.xlf");
  writeFileSync(path, text);
  return path;
}

it.runIf(has("xmllint")).each([
  ["2.1", "xliff-2.1/all.xsd", writeXliff2],
  ["1.2", "xliff-1.2/xliff-core-1.2-transitional.xsd", writeXliff12],
] as const)("XLIFF %s is valid by the OASIS schemas", (_version, schema, write) => {
  const path = written(write(sampleFile));
  const said = output("xmllint", "--nonet", "--noout", "--schema", join(schemas, schema), path);
  expect(said).toContain("validates");
});

const schematron = join(schemas, "xliff-2.1/schematron");

it.runIf(has("saxon")).each(readdirSync(schematron))(
  "XLIFF 2.1 breaks no rule of %s",
  (sheet) => {
    const path = written(writeXliff2(sampleFile));
    const words = ["net.sf.saxon.Transform", `-s:${path}`, `-xsl:${join(schematron, sheet)}`];
    expect(output("java", "-cp", saxon, ...words)).not.toContain("SCH[error]");
  },
  60_000,
);
