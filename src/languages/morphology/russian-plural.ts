import { endingSet, type Inflection, unchanging } from "./inflection.ts";

/** Stems of one syllable, and in -г -к -х, whose genitive plural has no ending: цены → цен. */
const bareStems: ReadonlySet<string> = new Set(
  (
    "цен сил мер стран норм сумм ран шахт школ квот льгот войн жертв травм форм групп фирм тем " +
    "схем зон волн сцен вод гор книг карт дорог рук рек ног бумаг услуг улик наук задач дач туч " +
    "проб мин баз веб груш коз нот лент схваток слов прав дел мест войск средств дел"
  ).split(" "),
);
/** Stems that are masculine by their suffix and so have -ов: выборы → выборов, not «выбор». */
const masculineStem =
  /(?:[оёаи]р|[ае]нт|ат|ист|изм|[иоеа]к|ец|[аяо]ч|[еу]кт|ов|ост|ог|ус|ум|ез|аж|уг|он)$/;

/**
 * Forms of a noun given in the nominative plural («Курилы», «выборы», «санкции», «новости»).
 * `common` says that it is a single small-letter word, whose bare stem may be another word.
 */
export function pluralNounForms(word: string, common: boolean): readonly Inflection[] {
  const stem = word.slice(0, -1);
  if (stem.endsWith("ь")) {
    return [form(stem, `${word.slice(-1)} ям ями ях ев`), form(stem.slice(0, -1), "ей ий")];
  }
  if (stem.endsWith("й")) return [form(stem, `${word.slice(-1)} ев ям ями ях`)];
  if (/[аеиоуыэюя]$/.test(stem)) return [form(stem, `${word.slice(-1)} й ев ей ям ями ях`)];
  if (word.endsWith("ы") || /[гкхжшчщ]$/.test(stem)) return hard(word, stem, common);
  return [form(stem, "и ей ь ям ями ях ьми")];
}

function hard(word: string, stem: string, common: boolean): readonly Inflection[] {
  const nominative = word.slice(-1);
  const genitive = /[жшчщ]$/.test(stem) ? "ей" : stem.endsWith("ц") ? "ев ов" : "ов";
  const forms = [form(stem, `${nominative} ${genitive} ам ами ах`)];
  const [, start, first, last] = /^(.*)([^аеиоуыэюя])([кнцлбм])$/.exec(stem) ?? [];
  if (start !== undefined && first !== undefined && last !== undefined) {
    const before = /[ьй]/.test(first) ? start : start + first;
    forms.push(unchanging(`${before}о${last}`), unchanging(`${before}е${last}`));
  }
  if (!common || hasBareGenitive(stem)) forms.push(unchanging(stem));
  if (!common && /(?:[ое]в|ин)$/.test(stem)) forms.push(form(stem, "ых ым ыми"));
  return forms;
}

function hasBareGenitive(stem: string): boolean {
  if (bareStems.has(stem)) return true;
  if (/(?:[жздс]б|мм|нн|лл|рм|лн|рв|тв)$/.test(stem)) return true;
  const syllables = stem.match(/[аеиоуыэюя]/g)?.length ?? 0;
  return syllables > 1 && !/[гкх]$/.test(stem) && !masculineStem.test(stem);
}

function form(stem: string, list: string): Inflection {
  return { stem, endings: endingSet(list) };
}
