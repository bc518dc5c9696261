/**
 * How long an answer asks to wait, in milliseconds; `null` where it does not say. Reads
 * `retry-after-ms`, `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3, against the
 * server's own clock where it tells it), and Google's `RetryInfo` in the body.
 */
export function retryAfterMs(
  headers: Headers,
  body: unknown,
  now: () => number = Date.now,
): number | null {
  const milliseconds = numberIn(headers.get("retry-after-ms"));
  if (milliseconds !== null) return milliseconds;
  const written = headers.get("retry-after");
  const seconds = numberIn(written);
  if (seconds !== null) return Math.ceil(seconds * 1000);
  const date = /[a-z]{3}/iu.test(written ?? "") ? Date.parse(written ?? "") : Number.NaN;
  if (!Number.isNaN(date)) {
    const clock = Date.parse(headers.get("date") ?? "");
    return Math.max(0, date - (Number.isNaN(clock) ? now() : clock));
  }
  return retryInfoMs(body);
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/u.test(text) ? Number(text) : null;
}

/** `{"@type": "…/google.rpc.RetryInfo", "retryDelay": "3.5s"}`, however deep. */
function retryInfoMs(body: unknown, depth = 0): number | null {
  if (typeof body !== "object" || body === null || depth > 5) return null;
  for (const [key, value] of Object.entries(body)) {
    const [, seconds] =
      (key === "retryDelay" && typeof value === "string" && /^(\d+(?:\.\d+)?)s$/u.exec(value)) ||
      [];
    if (seconds !== undefined) return Math.ceil(Number(seconds) * 1000);
    const inside = retryInfoMs(value, depth + 1);
    if (inside !== null) return inside;
  }
  return null;
}
