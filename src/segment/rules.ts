import { abbreviationRules } from "./abbreviation-rules.ts";
import { initialRule } from "./initial-rule.ts";
import * as marks from "./mark-rules.ts";
import { insideShortQuote, titleGoesOn } from "./quote-rules.ts";
import type { Rule } from "./rule.ts";
import { insideToken } from "./token-rules.ts";

/** All rules, in the order in which they are asked; where none answers, the sentence ends. */
export const rules: readonly Rule[] = [
  marks.blankLineEnds,
  insideToken,
  marks.slashFollows,
  marks.punctuationFollows,
  marks.spacedEllipsis,
  marks.insideDateline,
  marks.smallLetterFollows,
  marks.bareMark,
  marks.nothingFollows,
  marks.listMarker,
  insideShortQuote,
  titleGoesOn,
  marks.remarkFollows,
  marks.speakerFollows,
  ...abbreviationRules,
  initialRule,
];
