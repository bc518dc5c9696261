import { expect, it } from "vitest";
import { completeConfig } from "../../src/config/config.ts";

it("takes a level for any check", () => {
  const checks = { names: "off", length: "info", quotes: "error" };
  expect(completeConfig({}, { checks }, []).checks).toEqual(checks);
  expect(completeConfig({}, {}, []).checks).toEqual({});
});

it.each([[{ name: "off" }], [{ names: "fatal" }], ["names"], [["names"]]])(
  "refuses %j and names every check",
  (checks) => {
    expect(() => completeConfig({}, { checks }, [])).toThrow(/consistency, dateline/u);
  },
);
