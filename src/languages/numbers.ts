/** A number as written: its digits without grouping or decimal signs, and what follows it. */
interface Figure {
  readonly digits: string;
  /** Ten to the power that a following scale word stands for: 3 for "тыс." */
  readonly scale: number;
}

/** A date (kept together, it is three figures), a grouped number, or plain digits. */
const FIGURE =
  /\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,3}(?:[\s.,'’]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/gu;
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/u;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^[\s ]*(?:тыс|тысяч|thousand|min(?!\p{L}))/iu, 3],
  [/^[\s ]*(?:млн|миллион|million|mln|milyon)/iu, 6],
  [/^[\s ]*(?:млрд|миллиард|billion|bn|mlrd|milyard)/iu, 9],
  [/^[\s ]*(?:трлн|триллион|trillion|trilyon)/iu, 12],
];
/** Up to here a target may spell a number as a word. */
const SPELLED_UP_TO = 20;

/**
 * Whether every figure of the source is in the target, however grouped, and no figure of three or
 * more digits is new. Numbers up to 20 may be spelled out, hours may be told in twelve, scale words
 * may become zeros and the other way round.
 */
export function keepsNumbers(source: string, target: string): boolean {
  const wanted = figures(source);
  const given = figures(target);
  const present = new Set(given.flatMap(forms));
  const known = new Set(wanted.flatMap(forms));
  return (
    wanted.every((figure) => isSpellable(figure) || forms(figure).some((f) => present.has(f))) &&
    given.every((figure) => figure.digits.length < 3 || forms(figure).some((f) => known.has(f)))
  );
}

function figures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
    const scale = SCALES.find(([word]) => word.test(after))?.[1] ?? 0;
    return split(match[0]).map((digits) => ({ digits, scale }));
  });
}

function split(written: string): string[] {
  const parts = DATE.test(written) ? written.split(".") : [written];
  return parts.map((part) => part.replaceAll(/\D/gu, "").replace(/^0+(?=\d)/, ""));
}

/** The digit strings under which a figure may appear in another language. */
function forms({ digits, scale }: Figure): string[] {
  const value = Number(digits);
  const hour = value >= 13 && value <= 24 ? [String(value - 12)] : [];
  const significant = digits.length > 3 || scale > 0 ? [digits.replace(/0+$/, "")] : [];
  return [digits, digits + "0".repeat(scale), ...hour, ...significant];
}

function isSpellable({ digits }: Figure): boolean {
  return Number(digits) <= SPELLED_UP_TO;
}
