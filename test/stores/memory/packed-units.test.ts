import fc from "fast-check";
import { expect, it } from "vitest";
import { packedUnits } from "../../../src/stores/memory/packed-units.ts";

it("gives every unit back as it was, whatever its length", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const unit = fc.record({
    id: text,
    ru: text,
    az: text,
    copies: fc.constantFrom(1, 1, 1, 20_000),
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (made) => {
      const units = made.map(({ id, ru, az, copies }) => ({
        id,
        texts: { ru: ru.repeat(copies), az },
        previous: null,
      }));
      const packed = packedUnits();
      for (const one of units) packed.add(one);
      expect(packed.length).toBe(units.length);
      expect(units.map((_, number) => packed.unit(number))).toEqual(units);
    }),
    { numRuns: 50 },
  );
});

it("refuses a number that no unit has", () => {
  const packed = packedUnits();
  packed.add({ id: "1", texts: { ru: "Да", az: "Bəli" } });
  expect(() => packed.unit(1)).toThrow(RangeError);
});
