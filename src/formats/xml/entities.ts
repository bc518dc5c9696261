const NAMES =
  "nbsp 160 iexcl 161 cent 162 pound 163 yen 165 sect 167 copy 169 laquo 171 shy 173 reg 174 deg 176 plusmn 177 sup2 178 sup3 179 acute 180 micro 181 para 182 middot 183 raquo 187 frac14 188 frac12 189 frac34 190 times 215 divide 247 ndash 8211 mdash 8212 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 bull 8226 hellip 8230 permil 8240 prime 8242 lsaquo 8249 rsaquo 8250 euro 8364 numero 8470 trade 8482 minus 8722 ensp 8194 emsp 8195 thinsp 8201 zwnj 8204 zwj 8205 eacute 233 egrave 232 agrave 224 ccedil 231 ouml 246 uuml 252 auml 228 Ouml 214 Uuml 220 Auml 196 szlig 223";

/** HTML's named characters that turn up in feeds without being declared. */
export function namedEntities(): Readonly<Record<string, string>> {
  const words = NAMES.split(" ");
  const entities: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    entities[words[at] ?? ""] = String.fromCodePoint(Number(words[at + 1]));
  }
  return entities;
}
