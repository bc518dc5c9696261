import type { ErrorCode } from "../../model/error-texts/index.ts";
import { ProviderError } from "../../model/errors.ts";
import { member } from "./json.ts";

/** One line of a provider's error table: which answers it means, and what they mean. */
export interface Fault {
  /** HTTP status; absent = any. */
  readonly status?: readonly number[];
  /** What the error's code or message must match; absent = anything. */
  readonly says?: RegExp;
  readonly code: ErrorCode;
  readonly action: ProviderError["action"];
}

/** What every HTTP service means by a status, after its own table. The last line takes the rest. */
const COMMON_FAULTS: readonly Fault[] = [
  { status: [401, 403], code: "provider/credentials", action: "stop" },
  { status: [402], code: "provider/quota", action: "stop" },
  { status: [413, 414], code: "provider/too-big", action: "split" },
  { status: [425, 429, 529], code: "provider/busy", action: "retry" },
  { status: [408, 500, 502, 503, 504], code: "provider/unavailable", action: "retry" },
  { status: [300, 301, 302, 303, 304, 307, 308], code: "provider/refused", action: "stop" },
  { status: [404, 405], code: "provider/not-found", action: "stop" },
  { code: "provider/refused", action: "fail" },
];

/** An answer that says no. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or `undefined` where it was none. */
  readonly body: unknown;
}

/** The error that an answer stands for; only the service's error code is quoted, never its message. */
export function classify(
  provider: string,
  faults: readonly Fault[],
  refusal: Refusal,
  retryAfterMs: number | null,
): ProviderError {
  const said = wordsOf(refusal.body);
  const fault = [...faults, ...COMMON_FAULTS].find(
    ({ status, says }) =>
      (status?.includes(refusal.status) ?? true) && (says === undefined || says.test(said)),
  );
  const { code, action } = fault ?? { code: "provider/refused" as const, action: "fail" as const };
  const data = { provider, reason: reasonOf(refusal) };
  const options = retryAfterMs === null ? {} : { retryAfterMs };
  return new ProviderError(code, data, obey(refusal.headers, action), options);
}

/** `x-should-retry` overrules the table between `retry` and `fail`. */
function obey(headers: Headers, action: ProviderError["action"]): ProviderError["action"] {
  const wish = headers.get("x-should-retry");
  if (wish === "false" && action === "retry") return "fail";
  return wish === "true" && action === "fail" ? "retry" : action;
}

const WORD_KEYS: ReadonlySet<string> = new Set(
  "code status type __type reason message detail error_code error error_description error_type".split(
    " ",
  ),
);

/** Codes and messages of an error's body, however deep, one a line: `429\nRESOURCE_EXHAUSTED\n…`. */
function wordsOf(body: unknown, depth = 0): string {
  if (typeof body === "string" || typeof body === "number") return String(body);
  if (typeof body !== "object" || body === null || depth > 6) return "";
  return Object.entries(body)
    .filter(([key, value]) => WORD_KEYS.has(key.toLowerCase()) || typeof value === "object")
    .map(([, value]) => wordsOf(value, depth + 1))
    .filter((words) => words !== "")
    .join("\n");
}

/** Words or a short number: nothing that could be a key. */
const CODE = /^(?:[A-Za-z]+(?:[_.][A-Za-z]+)*|\d{1,7})$/u;
const CODE_KEYS = ["code", "status", "type", "__type", "reason", "error_code"] as const;

/** `HTTP 429 rate_limit_error`. A code is quoted only where it looks like one. */
function reasonOf({ status, body }: Refusal): string {
  const inner = member(body, "error") ?? body;
  const codes = CODE_KEYS.map(
    (key) =>
      String(member(inner, key) ?? "")
        .split("#")
        .at(-1) ?? "",
  );
  const code = codes.find((word) => CODE.test(word) && word !== String(status));
  return code === undefined || code.length > 48 ? `HTTP ${status}` : `HTTP ${status} ${code}`;
}
