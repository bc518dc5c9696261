import { checkSchema } from "../check/schema.ts";
import type { Bundle } from "../model/bundle.ts";
import { ReadError } from "../model/errors.ts";
import { readBundleJson } from "./bundle-file.ts";

/**
 * A bundle, given its file or its folder, whose shape is what its schema says.
 * @throws ReadError when it is missing, not JSON or not a bundle
 */
export async function readValidBundle(path: string): Promise<Bundle> {
  const value = await readBundleJson(path);
  const [problem] = await checkSchema(value);
  if (problem !== undefined) {
    throw new ReadError("read/bundle", { path, reason: problem.message });
  }
  return value as Bundle;
}
