import type { Messages } from "../messages/messages.ts";
import { type DragomanError, partsOf } from "../model/errors.ts";

/**
 * An error as every command's `--json` shows it: `code` and `data` are for scripts and the same in
 * every language, `message` is for people.
 */
export function errorJson(
  error: DragomanError,
  messages: Pick<Messages, "errorMessage">,
): Readonly<Record<string, unknown>> {
  const { code, data } = error;
  const parts = partsOf(error);
  const message = messages.errorMessage(error);
  if (parts.length === 0) return { code, message, data };
  return { code, message, problems: parts.map((part) => errorJson(part, messages)) };
}
