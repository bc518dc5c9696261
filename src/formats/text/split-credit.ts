import { agencies } from "../../languages/datelines/agencies.ts";
import { creditStart } from "./phrases.ts";

/** A credit longer than this is not one: it is treated as a caption, so that it gets translated. */
const longestCredit = 140;

/** After "Фото:" more words than this are a sentence. */
const mostCreditWords = 8;

/** Agencies that may be glued to a capital letter that is a word of its own: "© АЗЕРТАДЖВ Баку". */
const gluedAgency =
  /\/?\s?(?:РИА Новости|ТАСС|АЗЕРТАДЖ|Sputnik|Trend|Report|АПА|APA|AFP|Reuters|REUTERS|Рейтер)$/;

/** Words with a capital letter inside: no credit ends there. */
const camelStart =
  /(?:^|[\s/«"(-])(?:Мак|Мк|О'|О’|Ле|Ла|Де|Ди|Дель|Рус|Бел|Укр|Азер|Каз|Гос|Мос|Тат|ИА|You|Face|Insta|Tik|Mc|Mac|De|Le|La|Di|Du|Van|Shutter|Vk|i)$/;

/**
 * Where the caption begins in a line that starts with a credit; the line's length where there is
 * none, `null` where the line is no credit. `captions`: what the lines around it say.
 */
export function captionStart(line: string, captions: () => readonly string[]): number | null {
  const head = creditStart.exec(line);
  if (head === null) return null;
  const known = captions().find(
    (caption) => caption.length >= 5 && line.length > caption.length && line.endsWith(caption),
  );
  if (known !== undefined) return line.length - known.length;
  const found = gluedAt(line, head[0].length);
  if (found !== null) return found;
  return line.length <= longestCredit && !isSentence(line, head[0]) ? line.length : null;
}

/** Whose a picture can be, where no name with a capital letter says it: "Фото: пресс-служба порта". */
const owner =
  /^(?:пресс|архив|личн|семейн|из\s|с\s|предоставл|скрин|кадр|соц|сайт|телеграм|очевид|автор|редакц|корр|официальн|открыт|интернет|видео|youtube|стоп|служб|фонд|музе|администрац|мэри|министерств|минист|управлен|правительств|посольств|полици|департамент|комитет|аппарат|ассоциац|федерац|клуб|агентств|иллюстр|коллаж|фото)/i;

/** "Фото: жители города вышли на набережную." says what is seen, not whose picture it is. */
function isSentence(line: string, head: string): boolean {
  if (head.includes("©")) return false;
  const rest = line.slice(head.length);
  if (/^[а-яё]/.test(rest) && !owner.test(rest)) return true;
  const words = rest.split(/\s+/);
  return words.length > mostCreditWords || (words.length > 3 && /[.!?…]$/.test(line));
}

// Ranges instead of \p{Lu}: those take milliseconds to compile.
const upper = "A-ZÀ-ÖØ-ÞА-ЯЁƏĞİŞІЇЄҐ";
const lower = "a-zß-öø-ÿа-яёəğışіїєґ";

/** A capital after a small letter, a digit or what closes; Cyrillic after Latin; a word after capitals. */
const glues: string = [
  `(?<=[${lower}\\d)»]|[${upper}${lower}\\d.!?]["”])(?=[${upper}])`,
  `(?<=[A-Za-zÀ-ÿ\\d.])(?=[А-ЯЁ][\\sа-яё])`,
  `(?<=[${upper}]{2})(?=[${upper}][${lower}])`,
  `(?<=[${upper}]{3})(?=[ВНСКУОИА]\\s)`,
].join("|");

/** The first place where a capital letter is glued to the end of a word, an agency or a bracket. */
function gluedAt(line: string, from: number): number | null {
  const glue = new RegExp(glues, "g");
  glue.lastIndex = from;
  const limit = Math.min(line.length, from + longestCredit);
  for (
    let match = glue.exec(line);
    match !== null && match.index < limit;
    match = glue.exec(line)
  ) {
    if (isEndOfCredit(line, match.index, from)) return match.index;
    glue.lastIndex = match.index + 1;
  }
  return null;
}

function isEndOfCredit(line: string, at: number, from: number): boolean {
  const before = line.slice(Math.max(0, from - 3), at);
  if (camelStart.test(before)) return false;
  const after = line.slice(at);
  if (/^.\s/.test(after) && /[A-ZА-ЯЁ]{3}$/.test(before)) return gluedAgency.test(before);
  if (isInsideAgency(line, at)) return false;
  return after.length > 2;
}

/** Whether a known agency's name runs across `at`: "БелТА", "INTERFAX". */
function isInsideAgency(line: string, at: number): boolean {
  const around = line.slice(Math.max(0, at - 24), at + 24);
  const position = Math.min(at, 24);
  return agencies.flat().some((name) => {
    const found = around.lastIndexOf(name, position);
    return found !== -1 && found < position && position < found + name.length;
  });
}

/** A credit at the end of a caption: "Вид на Баку. Фото: …", "Вид на Баку © …". Offset of the credit. */
export function trailingCredit(line: string): number | null {
  if (line.length > 400) return null;
  const found =
    /^.{5,320}?[\s.)»/]((?:©\s?|\((?:фото|Фото)\s?:\s?|Фото\s?[:©]\s?)[A-Za-zА-Яа-яЁёƏəİ\d«"][^©]{1,79})$/.exec(
      line,
    );
  if (found?.[1] === undefined) return null;
  const credit = found[1];
  if (/[.!?]\s|прав[аы]\s|rights/i.test(credit) || /^©\s?\d{4}/.test(credit)) return null;
  return line.length - credit.length;
}
