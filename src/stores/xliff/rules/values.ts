/** Whether a value is of an attribute's type. */
export type ValueRule = (value: string) => boolean;

const matches =
  (pattern: RegExp): ValueRule =>
  (value) =>
    pattern.test(value);
const oneOf =
  (words: string): ValueRule =>
  (value) =>
    words.split(" ").includes(value);
const between =
  (least: number, most: number): ValueRule =>
  (value) =>
    /^\+?\d+(\.\d*)?$|^\.\d+$/.test(value) && Number(value) >= least && Number(value) <= most;

const nameToken = /^[\p{L}\p{Nd}\p{M}._:\u00b7-]+$/u;

/** Names of types of attributes. */
type ValueName =
  | "any"
  | "token"
  | "tokens"
  | "yesNo"
  | "yesNoFirstNo"
  | "direction"
  | "space"
  | "preserve"
  | "userDefined"
  | "codeType"
  | "markerType"
  | "language"
  | "appliesTo"
  | "metaAppliesTo"
  | "state"
  | "priority"
  | "positive"
  | "hex"
  | "similarity"
  | "confidence"
  | "matchType"
  | "normalization"
  | "integer"
  | "size"
  | "sizeRestriction"
  | "html";

/** Types of attributes in XLIFF 2.x, much as its schemas name them. */
export const values: Readonly<Record<ValueName, ValueRule>> = {
  any: (): boolean => true,
  token: matches(nameToken),
  tokens: (value: string): boolean =>
    value.trim() !== "" &&
    value
      .trim()
      .split(/\s+/)
      .every((token) => nameToken.test(token)),
  yesNo: oneOf("yes no"),
  yesNoFirstNo: oneOf("yes no firstNo"),
  direction: oneOf("ltr rtl auto"),
  space: oneOf("default preserve"),
  preserve: oneOf("preserve"),
  userDefined: matches(/^[^\s:]+:[^\s:]+$/),
  codeType: oneOf("fmt ui quote link image other"),
  markerType: matches(/^(generic|comment|term|[^\s:]+:[^\s:]+)$/),
  language: matches(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/),
  appliesTo: oneOf("source target"),
  metaAppliesTo: oneOf("source target ignorable"),
  state: oneOf("initial translated reviewed final"),
  priority: matches(/^\+?0*([1-9]|10)$/),
  positive: matches(/^\+?0*[1-9]\d*$/),
  /** Code points that XML cannot hold, or holds only reluctantly. */
  hex: matches(
    /^(00)?(0[0-8]|0[bBcCeEfF]|1[0-9a-fA-F]|7[fF]|8[0-46-9a-fA-F]|9[0-9a-fA-F])$|^(00){0,2}([dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF])$/,
  ),
  similarity: between(0, 100),
  confidence: between(0, 1),
  matchType: oneOf("am mt icm idm tb tm other"),
  normalization: oneOf("none nfc nfd"),
  integer: matches(/^\d+$/),
  /** What a profile makes of it; a number is a whole one. */
  size: (value: string): boolean => Number.isNaN(Number(value)) || /^\d+$/.test(value),
  sizeRestriction: matches(/^(\*|\d+|\d+,(\d+|\*))$/),
  html: oneOf(
    "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul",
  ),
};
