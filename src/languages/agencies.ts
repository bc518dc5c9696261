import type { LanguageTag } from "../model/language.ts";

/** An agency's name: as its own Azerbaijani and English services sign, then Russian spellings. */
type AgencyRow = readonly [az: string, en: string, ...russian: string[]];

const rows: readonly AgencyRow[] = [
  ["TASS", "TASS", "ТАСС", "ИТАР-ТАСС"],
  ["RİA Novosti", "RIA Novosti", "РИА Новости", "РИА «Новости»"],
  ["RİA", "RIA", "РИА"],
  ["İnterfaks", "Interfax", "Интерфакс"],
  ["INTERFAX.RU", "INTERFAX.RU", "INTERFAX.RU"],
  ["İnterfaks-Azərbaycan", "Interfax-Azerbaijan", "Интерфакс-Азербайджан"],
  ["İnterfaks-Qazaxıstan", "Interfax-Kazakhstan", "Интерфакс-Казахстан"],
  ["İnterfaks-Ukrayna", "Interfax-Ukraine", "Интерфакс-Украина"],
  ["Sputnik", "Sputnik", "Sputnik", "Спутник"],
  ["Sputnik Azərbaycan", "Sputnik Azerbaijan", "Sputnik Азербайджан"],
  ["AZƏRTAC", "AZERTAC", "АЗЕРТАДЖ", "АзерТАдж", "АЗЕРТАЖД", "АЗЕРТАЦ", "AZƏRTAC", "AZERTAC"],
  ["Report", "Report", "Report", "Репорт"],
  ["REPORT.AZ", "REPORT.AZ", "REPORT.AZ"],
  ["Report.az", "Report.az", "Report.az"],
  ["Trend", "Trend", "Trend", "Тренд", "АМИ Trend", "АМИ Тренд"],
  ["APA", "APA", "АПА", "APA"],
  ["Turan", "Turan", "Туран", "Turan"],
  ["1news.az", "1news.az", "1news.az"],
  ["Day.Az", "Day.Az", "Day.Az"],
  ["Vesti.az", "Vesti.az", "Vesti.az"],
  ["Haqqin.az", "Haqqin.az", "Haqqin.az"],
  ["Minval", "Minval", "Minval", "Минвал"],
  ["Caliber.Az", "Caliber.Az", "Caliber.Az"],
  ["News.Az", "News.Az", "News.Az"],
  ["Reuters", "Reuters", "Рейтер", "Рейтерс", "Рейтерз"],
  ["France-Presse", "AFP", "Франс Пресс", "Агентство Франс Пресс"],
  ["AFP", "AFP", "АФП"],
  ["AP", "AP", "АП"],
  ["Associated Press", "The Associated Press", "Ассошиэйтед Пресс"],
  ["UPI", "UPI", "ЮПИ"],
  ["Anadolu", "Anadolu", "Анадолу", "Анатолия"],
  ["DHA", "DHA", "ДХА"],
  ["İHA", "IHA", "ИХА", "İHA", "IHA"],
  ["Bloomberg", "Bloomberg", "Bloomberg", "Блумберг"],
  ["Sinxua", "Xinhua", "Синьхуа"],
  ["Kyodo", "Kyodo", "Киодо"],
  ["Yonhap", "Yonhap", "Ёнхап", "Йонхап", "Рёнхап"],
  ["DPA", "DPA", "ДПА"],
  ["EFE", "EFE", "ЭФЕ"],
  ["ANSA", "ANSA", "АНСА"],
  ["İRNA", "IRNA", "ИРНА", "IRNA"],
  ["Fars", "Fars", "Фарс"],
  ["Mehr", "Mehr", "Мехр"],
  ["Tasnim", "Tasnim", "Тасним"],
  ["BBC", "BBC", "Би-би-си"],
  ["Azadlıq Radiosu", "Radio Liberty", "Радио Свобода"],
  ["BelTA", "BelTA", "БелТА", "БЕЛТА"],
  ["Ukrinform", "Ukrinform", "Укринформ"],
  ["UNIAN", "UNIAN", "УНИАН"],
  ["Kazinform", "Kazinform", "Казинформ"],
  ["Tengrinews", "Tengrinews", "Tengrinews"],
  ["Kabar", "Kabar", "Кабар"],
  ["AKIpress", "AKIpress", "АКИпресс"],
  ["UzA", "UzA", "УзА", "УзА"],
  ["Xovar", "Khovar", "Ховар", "НИАТ «Ховар»"],
  ["Moldpres", "Moldpres", "Молдпрес"],
  ["Armenpress", "Armenpress", "Арменпресс"],
  ["İnterpressnyus", "InterPressNews", "Интерпрессньюс"],
  ["Novosti-Gruziya", "Novosti-Georgia", "Новости-Грузия"],
  ["Kavkazski Uzel", "Caucasian Knot", "Кавказский узел"],
  ["Rosbalt", "Rosbalt", "Росбалт", "ИА «Росбалт»", "ИА Росбалт"],
  ["REGNUM", "REGNUM", "REGNUM", "Регнум", "ИА REGNUM", "ИА Регнум"],
  ["RBK", "RBC", "РБК"],
  ["Kommersant", "Kommersant", "Коммерсантъ", "Коммерсант"],
  ["Vedomosti", "Vedomosti", "Ведомости"],
  ["İzvestiya", "Izvestia", "Известия"],
  ["Lenta.ru", "Lenta.ru", "Lenta.ru", "Лента.ру"],
  ["Prime", "Prime", "Прайм", "АЭИ Прайм"],
  ["RAPSI", "RAPSI", "РАПСИ"],
  ["R-Sport", "R-Sport", "Р-Спорт"],
  ["TASS-Sport", "TASS-Sport", "ТАСС-Спорт"],
  ["TASS-DOSYE", "TASS-DOSSIER", "ТАСС-ДОСЬЕ"],
  ["RİA Novosti Sport", "RIA Novosti Sport", "РИА Новости Спорт"],
  ["RİA Novosti Krım", "RIA Novosti Crimea", "РИА Новости Крым"],
  ["Rossiya Seqodnya", "Rossiya Segodnya", "Россия сегодня"],
  ["İnoSMİ", "InoSMI", "ИноСМИ"],
  ["APA-Economics", "APA-Economics", "АПА-Экономикс"],
  ["Novosti-Azərbaycan", "Novosti-Azerbaijan", "Новости-Азербайджан", "АМИ Новости-Азербайджан"],
  ["Novosti-Armeniya", "Novosti-Armenia", "Новости-Армения"],
  ["Qruzinform", "Gruzinform", "Грузинформ"],
  ["Vestnik Kavkaza", "Vestnik Kavkaza", "Вестник Кавказа"],
  ["Moskva-Bakı", "Moscow-Baku", "Москва-Баку"],
  ["Exo Kavkaza", "Ekho Kavkaza", "Эхо Кавказа"],
  ["UNN", "UNN", "УНН"],
  ["TDH", "TDH", "ТДХ"],
  ["Finmarket", "Finmarket", "Финмаркет"],
  ["AA", "AA", "АА"],
  ["İxlas", "Ihlas", "Ихлас"],
  ["KCNA", "KCNA", "ЦТАК"],
  ["Gazeta.Ru", "Gazeta.Ru", "Газета.Ru", "Газета.ру"],
  ["FAN", "FAN", "ФАН"],
  ["DAN", "DAN", "ДАН"],
  ["Novosti-Qazaxıstan", "Novosti-Kazakhstan", "Новости-Казахстан"],
  ["Sputnik Gürcüstan", "Sputnik Georgia", "Sputnik Грузия"],
  ["Sputnik Ermənistan", "Sputnik Armenia", "Sputnik Армения"],
  ["Sputnik Qazaxıstan", "Sputnik Kazakhstan", "Sputnik Казахстан"],
  ["NSN", "NSN", "НСН"],
];

let index: ReadonlyMap<string, AgencyRow> | null = null;

/**
 * An agency's name in the target language ("АЗЕРТАДЖ" → az "AZƏRTAC"); a name in Latin letters that
 * is not listed stays as it is; `null` for a Cyrillic name that is not listed.
 */
export function renderAgency(text: string, language: LanguageTag): string | null {
  const name = text.trim();
  if (language === "ru") return name;
  if (language !== "az" && language !== "en") return null;
  index ??= buildIndex();
  const exact = index.get(name);
  const row = exact ?? index.get(agencyKey(name));
  if (row === undefined) return /\p{Script=Cyrillic}/u.test(name) ? null : name;
  const own = language === "az" ? row[0] : row[1];
  const inCapitals = exact === undefined && !/\p{Ll}/u.test(name);
  return inCapitals ? own.toLocaleUpperCase(language) : own;
}

/** Every agency's Russian spellings, for readers that look for them. */
export function agencyNames(): readonly string[] {
  return rows.flatMap(([, , ...russian]) => russian);
}

function agencyKey(name: string): string {
  return name
    .toLocaleLowerCase("ru")
    .replaceAll(/[«»"“”]/g, "")
    .replaceAll(/\s+/g, " ");
}

/** Exact spellings first, so that "REPORT.AZ" keeps its capitals; then by key, first come. */
function buildIndex(): ReadonlyMap<string, AgencyRow> {
  const found = new Map<string, AgencyRow>();
  for (const row of rows) {
    for (const name of row.slice(2)) {
      found.set(name, row);
      const key = agencyKey(name);
      if (!found.has(key)) found.set(key, row);
    }
  }
  return found;
}
