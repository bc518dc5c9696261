import { describe, expect, it } from "vitest";
import { endpoint } from "../../../src/providers/http/endpoint.ts";

const of = (written: string | undefined, path = "/v2/translate") =>
  endpoint(
    { DRAGOMAN_DEEPL_URL: written },
    { provider: "deepl", base: "https://api.deepl.com", path },
  );

describe("endpoint", () => {
  it.each([
    [undefined, "https://api.deepl.com/v2/translate"],
    ["", "https://api.deepl.com/v2/translate"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/v2/translate"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/v2/translate"],
    ["http://127.0.0.1:8080/proxy/deepl", "http://127.0.0.1:8080/proxy/deepl/v2/translate"],
    ["http://127.0.0.1:8080/v2", "http://127.0.0.1:8080/v2/translate"],
    ["http://127.0.0.1:8080/v2/translate", "http://127.0.0.1:8080/v2/translate"],
    ["http://[::1]:8080", "http://[::1]:8080/v2/translate"],
  ])("of %s is %s", (written, expected) => {
    expect(of(written)).toBe(expected);
  });

  it.each([
    "ftp://x",
    "nonsense",
    "http://user:pass@x",
    "http://x/?key=1",
    "http://x/#a",
    "file:///a",
  ])("is not %s", (written) => {
    expect(() => of(written)).toThrow(expect.objectContaining({ code: "provider/endpoint" }));
  });

  it("does not quote an address that is not good: it may hold a password", () => {
    expect(() => of("http://user:hunter2@x")).toThrow(/^(?!.*hunter2)/u);
  });
});
