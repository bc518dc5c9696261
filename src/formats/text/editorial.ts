/** Nouns by which an editorial line names the text that it stands under. */
const ownText = "(?:эт(?:а|от)\\s)?(?:статья|материал|новость|текст|публикация|информация)";

/** What such a line says of the making: on what it rests, who helped, for whom it was written. */
const making =
  "(?:на\\s(?:основ(?:е|ании)|информации|данных|материалах|сообщениях)|по\\s(?:материалам|информации|данным|сообщениям)" +
  "|с\\s(?:использованием|помощью|[а-яё]+ского)|при\\s(?:поддержке|содействии|участии)|в\\sрамках" +
  "|редакцией|корреспондент|специально\\sдля|совместно\\sс)";

/** Behind "обновлена" stands a time, a reason or nothing; "обновлена на сайте, сообщил …" is news. */
const occasion =
  "(?::|\\s(?:в\\s\\d|\\d|по\\sмере|после\\sпубликации|комментари|с\\sуч[её]том|позже)[^,]{0,80})?";

/** Every pattern says what an editorial line looks like as far as nothing else begins that way. */
const notePatterns: readonly RegExp[] = [
  "в\\s(?:тексте|материале|статье)\\sиспользован[аоы]?\\s(?:информаци|данны|материал|фото|видео|кадр|сообщени|публикаци|сведени|изображени|снимк|цитат)",
  "в\\s(?:тексте|материале|статье)\\s(?:приведен|привед[её]н|упомянут|упомина)\\S*\\s.*(?:признан|запрещ|по\\sсостоянию\\sна)",
  `${ownText}\\s(?:подготовлен|написан|перевед[её]н|основан|составлен|создан)[аоы]?\\s${making}`,
  `${ownText}\\s(?:обновл[её]н|дополнен|исправлен)[аоы]?${occasion}(?:$|[.…:]|\\s$)`,
  `${ownText}\\s(?:обновляется|дополняется|будет\\s(?:обновл|дополн)[а-яё]+)${occasion}[.…]*\\)?$`,
  "публикация\\sотражает",
  "источник(?:\\sинформации|и)?\\s?:|=*\\s?источники?(?:\\sинформации)?\\s?=*$",
  "от\\sредакции\\s?(?:[:.]|$)",
  "примечание(?:\\sредакции)?\\s?[:.]|прим\\.\\sред",
  "редакция\\s(?:не\\sнес[её]т|(?:может\\sне|не\\sвсегда)\\s(?:разделя|соглаша)|благодарит\\sза)",
  "мнение\\s(?:автор(?:а|ов)|редакции)\\s(?:может\\s)?не\\s(?:всегда\\s|обязательно\\s)?(?:совпада|отража)",
  "перевод\\s?:",
  "\\*{1,3}\\s?\\S.*(?:запрещен|запрещён|признан|иностранн|террорист|экстремист|организац|агент)",
].map((source) => new RegExp(`^\\(?(?:${source})`, "iu"));

/**
 * How lines that the patterns know begin, without case. Most lines begin otherwise, and patterns
 * with letters of either case take milliseconds to compile.
 */
const noteOpenings: readonly string[] =
  "в те|в ма|в ст|стат|мате|ново|текс|публ|инфо|эта |этот|исто|=|от р|прим|реда|мнен|пере|*|по м|испо".split(
    "|",
  );
const bylineOpenings: readonly string[] = "авто|текс|подг|бесе|запи|корр|реда|пере|инте|спец".split(
  "|",
);

function opensLike(text: string, openings: readonly string[]): boolean {
  const start = text.startsWith("(") ? 1 : 0;
  const opening = text.slice(start, start + 4).toLowerCase();
  return openings.some((known) => opening.startsWith(known));
}

/** "По материалам РИА Новости", "Использованы материалы Trend и АПА". */
const sources: RegExp = /^(?:по\sматериалам|использованы\sматериалы)\s([^,]{2,80})$/iu;
/** Words that name a source and no more: with a verb behind them the line is a sentence. */
const sourceWord: RegExp =
  /^(?:[«"“]?[\p{Lu}\d].*|и|из|зарубежн.*|иностранн.*|открыт.*|местн.*|сми|сайт.*|портал.*|пресс.*|агентств.*|информагентств.*|издани.*|газет.*|журнал.*|интернет.*|соцсет.*|печати|источников)$/u;

/** Whether a line speaks of the text itself: its sources, its making, its corrections. */
export function isEditorialLine(text: string): boolean {
  if (!opensLike(text.replaceAll(/\s/gu, " "), noteOpenings)) return false;
  if (notePatterns.some((pattern) => pattern.test(text))) return true;
  const named = sources.exec(text)?.[1];
  if (named === undefined) return false;
  return !/[.!?…]$/u.test(named) || named.split(/\s+/u).every((word) => sourceWord.test(word));
}

const bylineStart: RegExp =
  /^(?:автор(?:ы)?(?:\s(?:статьи|материала|текста))?\s?:|текст\s?:|(?:подготовил|беседовал|записал)[аи]?\s?:|корреспондент\s?:|редактор\s?:|перевод(?:чик)?\s?:\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+$)/iu;
const name = "\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){0,2}";
const names: string = `${name}(?:(?:,|\\sи)\\s${name}){0,3}`;
/** Without a colon only names can follow: "Записала Анна Седова", but "Записал двенадцать песен". */
const signed: RegExp = new RegExp(
  `^(?:(?:[Пп]одготовил|[Бб]еседовал|[Зз]аписал|[Ии]нтервью\\s(?:взял|пров[её]л))[аи]?\\s${names}(?:,\\s[^,.]{2,40})?\\.?$` +
    '|[Сс]пециально\\sдля\\s[«"“]?\\p{Lu})',
  "u",
);

/** Whether a line names who wrote the text. */
export function namesAuthor(text: string): boolean {
  if (!opensLike(text, bylineOpenings)) return false;
  return bylineStart.test(text) || signed.test(text);
}

const longestNote = 400;
const longestByline = 120;

/** The role of a paragraph that speaks of the article itself; `null` where it is the article. */
export function editorialRole(text: string): "note" | "byline" | null {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= longestByline && namesAuthor(line)) return "byline";
  return line.length <= longestNote && isEditorialLine(line) ? "note" : null;
}
