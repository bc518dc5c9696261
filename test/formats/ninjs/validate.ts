import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fixtures } from "../../fixture-articles.ts";

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(fixtures, "schemas", "ninjs", name), "utf8"));

const validators = new Map<string, ValidateFunction>();

/** Compiling takes a second: once for each version. */
function validatorOf(version: "1.6" | "2.2" | "3.1"): ValidateFunction {
  const known = validators.get(version);
  if (known !== undefined) return known;
  const options = { strict: false, allErrors: true };
  const ajv = version === "1.6" ? new Ajv(options) : new Ajv2020(options);
  addFormats.default(ajv);
  if (version !== "1.6") {
    const $id = "https://geojson.org/schema/GeoJSON.json";
    ajv.addSchema({ ...read("GeoJSON-schema.json"), $id });
  }
  const { $schema: _draft, ...schema } = read(`ninjs-schema_${version}.json`);
  const validate = ajv.compile(schema);
  validators.set(version, validate);
  return validate;
}

/** What the official schema of a version has against an item; empty where it is valid. */
export function ninjsProblems(version: "1.6" | "2.2" | "3.1", item: unknown): readonly string[] {
  const validate = validatorOf(version);
  if (validate(item)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
