import { describe, expect, it } from "vitest";
import { connectionFault } from "../../../src/providers/http/connection-fault.ts";

const failure = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code }) });

describe("connectionFault", () => {
  it.each([
    ["ECONNREFUSED", "retry"],
    ["ECONNRESET", "retry"],
    ["ETIMEDOUT", "retry"],
    ["EPIPE", "retry"],
    ["EAI_AGAIN", "retry"],
    ["UND_ERR_SOCKET", "retry"],
    ["ENOTFOUND", "fail"],
    ["CERT_HAS_EXPIRED", "stop"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "stop"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "stop"],
  ])("takes %s for a reason to %s", (code, action) => {
    const error = connectionFault("deepl", failure(code));
    expect(error).toMatchObject({ code: "provider/unavailable", action });
    expect(error.message).toContain(code);
  });

  it("finds the code among the addresses that were tried", () => {
    const tried = Object.assign(new AggregateError([failure("ECONNREFUSED").cause], ""), {});
    const error = connectionFault("deepl", new TypeError("fetch failed", { cause: tried }));
    expect(error.message).toContain("ECONNREFUSED");
  });

  it("needs no code", () => {
    expect(connectionFault("deepl", new TypeError("terminated"))).toMatchObject({
      action: "retry",
    });
  });
});
