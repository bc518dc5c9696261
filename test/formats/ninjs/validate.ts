import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fixtures } from "../../fixture-articles.ts";

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(fixtures, "schemas", "ninjs", name), "utf8"));

/** What the official schema of a version has against an item; empty where it is valid. */
export function ninjsProblems(version: "1.6" | "2.2" | "3.1", item: unknown): readonly string[] {
  const schema = read(`ninjs-schema_${version}.json`);
  const options = { strict: false, allErrors: true };
  const ajv = version === "1.6" ? new Ajv(options) : new Ajv2020(options);
  addFormats.default(ajv);
  if (version !== "1.6") {
    const $id = "https://geojson.org/schema/GeoJSON.json";
    ajv.addSchema({ ...read("GeoJSON-schema.json"), $id });
  }
  const { $schema: _draft, ...rest } = schema;
  const validate = ajv.compile(rest);
  if (validate(item)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
