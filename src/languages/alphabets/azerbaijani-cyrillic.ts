/** Azerbaijani Latin letters and the Cyrillic ones (1958–1991) they stand for, one to one. */
const latin = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz";
const cyrillic = "абҹчдеәфҝғһхыижкглмноөпрсштуүвјз";

/** Lower-case Azerbaijani in Latin letters, respelled in the Cyrillic alphabet of 1958. */
export function toAzerbaijaniCyrillic(text: string): string {
  return [...text].map((letter) => cyrillic[latin.indexOf(letter)] ?? letter).join("");
}
