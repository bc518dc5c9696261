import { expect, it } from "vitest";
import { repairValues } from "../../../src/stores/memory/repair-values.ts";

it.each([
  ["in 2022 on May 5", ["5", "2022"], ["6", "2023"], "in 2023 on May 6"],
  ["12 to 15", ["12", "15"], ["15", "12"], "15 to 12"],
  ["⟦1⟧a⟦2⟧", ["⟦1⟧", "⟦2⟧"], ["⟦3⟧", "⟦4⟧"], "⟦3⟧a⟦4⟧"],
  ["25% more", ["25"], ["30"], "30% more"],
])("exchanges the values of %j", (target, before, after, repaired) => {
  expect(repairValues(target, before, after)).toBe(repaired);
});

it.each([
  ["az suffix", "2022-ci ildə", ["2022"], ["2023"]],
  ["az apostrophe", "2022'də", ["2022"], ["2023"]],
  ["en ordinal", "on the 5th", ["5"], ["6"]],
  ["plural", "5 days", ["5"], ["1"]],
  ["singular", "1 day", ["1"], ["21"]],
  ["decimals", "1.5 million", ["1,5"], ["2,5"]],
  ["a number in words", "five days", ["5"], ["6"]],
  ["a number that stands twice", "5 of 5", ["5", "5"], ["6", "5"]],
  ["two places in the target", "5 or 5", ["5"], ["6"]],
  ["a part of another number", "15 days", ["5"], ["6"]],
  ["thousands", "5 000 people", ["5"], ["6"]],
  ["a model's name", "Mi-8 crashed", ["8"], ["17"]],
  ["another count", "5 days", ["5"], ["6", "7"]],
  ["zero", "0 points", ["0"], ["5"]],
])("leaves alone what is not certain: %s", (_, target, before, after) => {
  expect(repairValues(target, before, after)).toBeNull();
});
