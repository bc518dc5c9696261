import { describe, expect, it } from "vitest";
import { retryAfterMs } from "../../../src/providers/http/retry-after.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const read = (headers: Record<string, string>, body?: unknown) =>
  retryAfterMs(new Headers(headers), body, () => NOON);

describe("retryAfterMs", () => {
  it.each([
    ["seconds", { "retry-after": "30" }, 30_000],
    ["parts of a second", { "retry-after": "1.5" }, 1500],
    ["no time at all", { "retry-after": "0" }, 0],
    ["milliseconds, which go first", { "retry-after-ms": "820", "retry-after": "1" }, 820],
    ["an HTTP date", { "retry-after": "Mon, 23 Nov 2026 12:00:10 GMT" }, 10_000],
    ["a date that is past", { "retry-after": "Mon, 23 Nov 2026 11:00:00 GMT" }, 0],
    [
      "a date on the server's own clock",
      {
        "retry-after": "Mon, 23 Nov 2026 15:00:10 GMT",
        date: "Mon, 23 Nov 2026 15:00:00 GMT",
      },
      10_000,
    ],
    ["nothing", {}, null],
    ["nonsense", { "retry-after": "soon" }, null],
    ["a negative number", { "retry-after": "-5" }, null],
  ])("reads %s", (_, headers, expected) => {
    expect(read(headers as unknown as Record<string, string>)).toBe(expected);
  });

  it("reads Google's RetryInfo in the body", () => {
    const details = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "3.5s" }];
    expect(read({}, { error: { details } })).toBe(3500);
  });
});
