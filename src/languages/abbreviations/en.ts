import type { AbbreviationTable } from "./abbreviation-table.ts";

/** English, British and American. */
export const englishAbbreviations: AbbreviationTable = {
  head: `
    mr mrs ms messrs mx dr prof rev fr gen lt lt-gen maj maj-gen col lt-col capt cmdr sgt cpl pvt
    adm brig sen gov lt.gov atty ste mt ft
    vs e.g i.e cf viz approx incl feat p.o p.s p.p.s n.b
   
  `,
  beforeNumber: `
    no nos p pp fig figs art arts sec secs ch vol vols n° n para paras pt tel ext eq ver op
    jan feb mar apr jun jul aug sep sept oct nov dec
  `,
  either: `
    inc ltd corp co cos bros llc plc jr sr esq ph.d m.d b.a m.a b.sc m.sc ll.b d.d.s mba
    u.s u.k u.n u.s.a e.u d.c l.a n.y u.a.e u.s.s.r a.k.a ave blvd rd st dept dist est univ assn
    ala ariz calif colo conn del fla ga kan ky md mich minn mont neb nev
    okla penn tenn tex va vt wis wyo tue tues thu thur thurs fri
    rep reps sens sec amb det supt insp hon pres ed eds jan feb mar apr jun jul aug sep sept oct nov dec
  `,
  enumeration: "co",
  and: "and",
  tail: "etc a.m p.m am pm b.c a.d b.c.e c.e mph",
  unit: "m km kg cm mm ft lb lbs oz in hr hrs min sec yd",
  numeral: "mln bln m bn k",
  calendar: "a.m p.m b.c a.d",
  timeWords: "at by around about on in from until before after just only and a p m b c d",
  openers: `
    the a an this that these those he she it they we you i his her its their our your my there here
    who what when where why how which whose if but and or so yet nor because although though while
    since as in on at by for from to with without after before during until under over between among
    about against despite according also however moreover meanwhile still then now today yesterday
    tomorrow earlier later soon once again only even just not no yes all some many most few several
    both each every another other one two three such is are was were does did has have had
    could would should let please nevertheless thus therefore instead
  `,
  lettered: "group category class vitamin hepatitis plan block grade type zone option exhibit",
  dottedNames: "node asp vue next",
};
