// Nonsense for the local engine's synthetic models.
import { createPieces } from "./bergamot-models.mjs";

const cyrillic = /^[бвгджзклмнпрстфхцчшаеиоуыюя]{2,3}$/;

/**
 * Sentences of 7 to 17 words of one to three syllables, below 120 characters: random weights now
 * and then produce what dragoman takes for garbage, and longer texts would get a second chance.
 */
export function createTexts(amount) {
  let state = 7;
  const next = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const syllables = createPieces().filter((piece) => cyrillic.test(piece));
  const word = () => Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]);
  return Array.from({ length: amount }, () => {
    const sentence = Array.from({ length: 7 + next(11) }, () => word().join("")).join(" ");
    return `${sentence[0].toUpperCase()}${sentence.slice(1, 118)}.`;
  });
}
