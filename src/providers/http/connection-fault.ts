import { ProviderError } from "../../model/errors.ts";
import { TooLongError } from "./read-text.ts";

const CERTIFICATE = /CERT|SELF_SIGNED|^ERR_TLS|UNABLE_TO_/u;

/** What a request without an answer means: a lost connection is worth another try, a bad certificate is not. */
export function connectionFault(provider: string, cause: unknown): ProviderError {
  if (cause instanceof TooLongError) {
    return new ProviderError("provider/answer", { provider, reason: cause.message }, "fail");
  }
  const code = codeOf(cause) ?? "connection lost";
  const action = CERTIFICATE.test(code) ? "stop" : code === "ENOTFOUND" ? "fail" : "retry";
  return new ProviderError("provider/unavailable", { provider, reason: code }, action);
}

/** The system's error code; `fetch` hides it in its causes. */
function codeOf(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 5) return null;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,48}$/u.test(code)) return code;
  const inside = Array.isArray(errors) ? errors[0] : cause;
  return codeOf(inside, depth + 1);
}
