import { expect, it } from "vitest";
import {
  agreesWithNumber,
  lastSpokenWord,
} from "../../src/languages/azerbaijani-number-suffixes.ts";

it.each([
  ["0", "sıfır"],
  ["10", "on"],
  ["2022", "iki"],
  ["1990", "doxsan"],
  ["300", "yüz"],
  ["1000", "min"],
  ["10.000", "min"],
  ["5000000", "milyon"],
  ["32,9", "doqquz"],
])("%s ends in %s", (digits, word) => expect(lastSpokenWord(digits)).toBe(word));

it.each([
  ["2022", "ci", true],
  ["2022", "cı", false],
  ["26", "sı", true],
  ["26", "si", false],
  ["3", "cü", true],
  ["9", "cu", true],
  ["16", "dan", true],
  ["21", "dən", true],
  ["21", "dan", false],
  ["18", "dək", true],
  ["1990", "cı", true],
])("%s-%s: %s", (digits, suffix, agrees) => expect(agreesWithNumber(digits, suffix)).toBe(agrees));
