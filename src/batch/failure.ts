import { ConfigError, DragomanError, isExpected } from "../model/errors.ts";

/**
 * A failure of one input or item as an expected one: a bug that one article meets does not stop the
 * others.
 * @throws ConfigError: it concerns every article
 */
export function asFailure(error: unknown, path: string): DragomanError {
  if (error instanceof ConfigError) throw error;
  if (isExpected(error)) return error;
  const reason = error instanceof Error ? error.name : typeof error;
  return new DragomanError("batch/bug", { path, reason }, error);
}
