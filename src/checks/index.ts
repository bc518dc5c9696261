import type { Check } from "../model/check.ts";
import { numbers } from "./numbers.ts";
import { placeholders } from "./placeholders.ts";
import { urls } from "./urls.ts";

/** Every check, in the order of its findings. */
export const checks: readonly Check[] = [numbers, placeholders, urls];
