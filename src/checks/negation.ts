import type { Check, Pair, Remark } from "../model/check.ts";

const RUSSIAN =
  /(?<!\p{L})(?:не|нет|нельзя|невозможно|никто|никого|никому|никогда|ничего|ничто|никак\p{L}*|нигде)(?!\p{L})/giu;

/** Phrases with "не" that are not negations, or that other languages turn round. */
const IDIOMS =
  /(?<!\p{L})(?:не\s\p{L}+\sли|тем не менее|едва (?:ли )?не|чуть (?:ли )?не|больше не|не (?:только|столько|менее|более|меньше|больше|раз|случайно|исключ\p{L}+|сдерж\p{L}+|позднее|позже|ранее|раньше|реже|чаще|хуже|просто|хват\p{L}+|прекраща\p{L}+|скрыва\p{L}+|говоря|выдержа\p{L}+|покладая|зря|иначе|прочь|мог\p{L}* не|счита[яю]\p{L}*|обошл\p{L}+|обойд\p{L}+|остал\p{L}+|так|очень|совсем|вполне))(?!\p{L})/giu;

/** Words that deny in the target, or say the same the other way round. */
const DENIALS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|no|never|none|neither|nor|nobody|nothing|nowhere|without|cannot|unable|unless|hardly|barely|scarcely|rather than|instead of|impossible|away from|free of|refrain\p{L}*|fail\p{L}*|lack\p{L}*|refus\p{L}*|den(?:y|ied|ies|ying)|reject\p{L}*|prevent\p{L}*|avoid\p{L}*|absen\p{L}*|prohibit\p{L}*|forbid\p{L}*|bann?(?:ed|s|ing)?|un(?:changed|known|affected|able|clear|likely|successful\p{L}*|available|aware|hurt|damaged|harmed|finished|resolved|related|paid|solved|expected\p{L}*)|ruled? out|stop\p{L}*|yet to|in(?:valid|complete|eligible|capable|sufficient))\b|n[’']t\b/iu,
  az: /(?<!\p{L})(?:deyil\p{L}*|yox\p{L}*|heç|xeyr|qeyri|nə də|olmaz|istisna\p{L}*|imtina\p{L}*|qadağan\p{L}*|rədd|bəlli|mümkünsüz|\p{L}+s[ıiuü]z(?:l\p{L}+|dir|dır|dur|dür|ca|cə)?)(?!\p{L})|(?<!\p{L})\p{L}{2,}m(?:ayan|əyən|[ıiuü]r|[aə](?:d[ıi]|y[ıi]b|y[ıi]n(?!\p{L})|m[ıi]ş|yaca|yəcə|yar|yər|z(?!\p{L})|zs|s[ıi]n(?!\p{L})|s[ıi]nl|dan|dən|m[aə]|s[aə]|yınca|yincə|r[ıiaə][kqm]))/iu,
};

/** What denies says so in the translation as well. */
export const negation: Check = {
  id: "negation",
  severity: "warning",
  about: "A negation of the source is in the target too.",
  examples: [
    {
      to: "en",
      source: "Приговор пока не вступил в силу.",
      wrong: "The verdict has taken effect.",
      right: "The verdict has not taken effect.",
    },
    {
      to: "az",
      source: "Приговор не вступил в силу.",
      wrong: "Hökm qüvvəyə minib.",
      right: "Hökm qüvvəyə minməyib.",
    },
    { to: "en", source: "Жертв нет.", wrong: "There were deaths.", right: "There were no deaths." },
  ],
  *run({ source, target, to }: Pair): Iterable<Remark> {
    const denials = DENIALS[to];
    if (denials === undefined) return;
    const found = [...source.replaceAll(IDIOMS, " ").matchAll(RUSSIAN)].map(([word]) => word);
    if (found.length === 0 || denials.test(target) || saysUntil(source, target)) return;
    yield { code: "negation/lost", expected: found };
  },
};

/** "пока не" is "until", which is positive in both languages. */
function saysUntil(source: string, target: string): boolean {
  const isUntil = /(?<!\p{L})пока(?:\s\p{L}+){0,2}\sне(?!\p{L})/iu.test(source);
  return isUntil && /\buntil\b|[aə]dək|qədər|ınca|incə|unca|üncə/iu.test(target);
}
