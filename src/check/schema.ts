import type { ValidateFunction } from "ajv/dist/2020.js";
import { bundleSchema } from "../model/bundle-schema.ts";
import type { Problem } from "./problem.ts";

/** Compiled with the first bundle: that takes longer than hundreds of validations. */
let compiled: Promise<ValidateFunction> | undefined;

async function compile(): Promise<ValidateFunction> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  return new Ajv2020({ allErrors: true, strict: false }).compile(bundleSchema);
}

/** Where a value breaks the bundle's JSON Schema. */
export async function checkSchema(value: unknown): Promise<readonly Problem[]> {
  compiled ??= compile();
  const validate = await compiled;
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    check: "schema",
    severity: "error",
    message: `${instancePath === "" ? "/" : instancePath} ${message ?? "is not valid"}`,
  }));
}
