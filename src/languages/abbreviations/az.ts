import type { AbbreviationTable } from "./abbreviation-table.ts";

/** Azerbaijani in Latin script. */
export const azerbaijaniAbbreviations: AbbreviationTable = {
  head: `
    prof dos akad c cən polk leyt gen kap müh mühən müəl müd müav
    küç pros prosp xiy məh mik m/r şəh ş kənd q qəs qəsəb r-n
    məs müq təq
    tel mob
    f.e.d f.e.n t.e.d t.e.n i.e.d i.e.n h.e.d h.e.n t.ü.f.d i.ü.f.d f.ü.f.d h.ü.f.d s.ə v.i m.ə.s b.e.ə e.ə b.e
    mr mrs ms dr mt vs p.s
  `,
  beforeNumber: "№ no n səh s mən mərt mad bən şək cəd fəsil b",
  either: `
    yan fev mar apr iyn iyl avq sen okt noy dek inc ltd corp co jr sr llc plc a.b.ş u.s
    ə.s resp vil
  `,
  enumeration: "s b sair digər i.a",
  and: "və",
  tail: "man qəp dol nəf dəq san etc a.m p.m",
  unit: "m km kq sm mm ha t l d dəq san",
  numeral: "min mln mlrd trln mlyn",
  calendar: "il ildə əsr",
  timeWords: "ilin ayın əsrin ci cı cu cü",
  openers: `
    bu bunun buna bunu bundan bununla bunlar o onun ona onu ondan onlar onların mən sən biz siz
    bizim sizin mənim sənin və amma ancaq lakin fəqət çünki əgər hərçənd həm həmçinin habelə
    eyni digər bütün hər heç bir iki üç belə elə burada orada indi sonra daha artıq hələ yenə
    bəs nə kim niyə harada necə nəticədə eləcə görüşdə tədbirdə qeyd xatırladaq xatırladırıq
    bildirilir məlumata hazırda dünən bugün sabah ötən cari həmin ümumiyyətlə beləliklə
    üstəlik əslində təəssüf bəli xeyr yalnız məhz hətta məsələn
  `,
  lettered: "qrup kateqoriya sinif vitamin hepatit blok plan zona tip",
  dottedNames: "yandex mail",
};
