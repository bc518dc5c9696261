import { bundleSchema } from "../model/bundle-schema.ts";
import type { Problem } from "./problem.ts";

/** Where a value breaks the bundle's JSON Schema. */
export async function checkSchema(value: unknown): Promise<readonly Problem[]> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const validate = ajv.compile(bundleSchema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    check: "schema",
    severity: "error",
    message: `${instancePath === "" ? "/" : instancePath} ${message ?? "is not valid"}`,
  }));
}
