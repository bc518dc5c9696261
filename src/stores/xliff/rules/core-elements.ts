import { type ElementRule, steps } from "./element-rule.ts";
import { values as v } from "./values.ts";

const inline = steps("cp|ph|pc|sc|ec|mrk|sm|em*");
const structural = {
  canResegment: v.yesNo,
  translate: v.yesNo,
  srcDir: v.direction,
  trgDir: v.direction,
  "xml:space": v.space,
  "xml:lang": v.language,
};
const code = {
  canCopy: v.yesNo,
  canDelete: v.yesNo,
  canReorder: v.yesNoFirstNo,
  copyOf: v.token,
  subType: v.userDefined,
  type: v.codeType,
};
const single = { ...code, disp: v.any, equiv: v.any, dataRef: v.token, subFlows: v.tokens };
const marker = {
  "id!": v.token,
  translate: v.yesNo,
  type: v.markerType,
  ref: v.any,
  value: v.any,
};

const element = (
  attributes: ElementRule["attributes"],
  content: ElementRule["content"] = [],
  rest: Partial<Pick<ElementRule, "mixed" | "foreign">> = {},
): ElementRule => ({ attributes, content, mixed: false, foreign: "none", ...rest });

/** Elements of XLIFF 2.0–2.2's core as their schemas have them. */
export const coreElements: Readonly<Record<string, ElementRule>> = {
  xliff: element(
    {
      "version!": v.any,
      "srcLang!": v.language,
      trgLang: v.language,
      "xml:space": v.space,
      "xml:lang": v.language,
    },
    steps("notes?", "metadata?", "file+"),
    { foreign: "any" },
  ),
  file: element(
    { "id!": v.token, original: v.any, ...structural },
    steps("skeleton?", "other*", "notes?", "unit|group+"),
    { foreign: "any" },
  ),
  skeleton: element({ href: v.any }, steps("other*"), { mixed: true }),
  group: element(
    { "id!": v.token, name: v.any, type: v.userDefined, ...structural },
    steps("other*", "notes?", "unit|group*"),
    { foreign: "any" },
  ),
  unit: element(
    { "id!": v.token, name: v.any, type: v.userDefined, ...structural },
    steps("other*", "notes?", "originalData?", "segment|ignorable+"),
    { foreign: "any" },
  ),
  segment: element(
    { id: v.token, canResegment: v.yesNo, state: v.state, subState: v.userDefined },
    steps("source", "target?"),
    { foreign: "modules" },
  ),
  ignorable: element({ id: v.token }, steps("source", "target?"), { foreign: "modules" }),
  notes: element({}, steps("note+")),
  note: element(
    {
      id: v.token,
      appliesTo: v.appliesTo,
      category: v.any,
      priority: v.priority,
      ref: v.any,
      "xml:space": v.space,
      "xml:lang": v.language,
    },
    [],
    { mixed: true, foreign: "any" },
  ),
  originalData: element({}, steps("data+")),
  data: element({ "id!": v.token, dir: v.direction, "xml:space": v.preserve }, steps("cp*"), {
    mixed: true,
  }),
  source: element({ "xml:lang": v.language, "xml:space": v.space }, inline, { mixed: true }),
  target: element({ "xml:lang": v.language, "xml:space": v.space, order: v.positive }, inline, {
    mixed: true,
  }),
  cp: element({ "hex!": v.hex }),
  ph: element({ "id!": v.token, ...single }, [], { foreign: "modules" }),
  pc: element(
    {
      "id!": v.token,
      ...code,
      canOverlap: v.yesNo,
      dispStart: v.any,
      dispEnd: v.any,
      equivStart: v.any,
      equivEnd: v.any,
      dataRefStart: v.token,
      dataRefEnd: v.token,
      subFlowsStart: v.tokens,
      subFlowsEnd: v.tokens,
      dir: v.direction,
    },
    inline,
    { mixed: true, foreign: "modules" },
  ),
  sc: element(
    { "id!": v.token, ...single, canOverlap: v.yesNo, dir: v.direction, isolated: v.yesNo },
    [],
    { foreign: "modules" },
  ),
  ec: element(
    {
      id: v.token,
      startRef: v.token,
      ...single,
      canOverlap: v.yesNo,
      dir: v.direction,
      isolated: v.yesNo,
    },
    [],
    { foreign: "modules" },
  ),
  mrk: element(marker, inline, { mixed: true, foreign: "any" }),
  sm: element(marker, [], { foreign: "any" }),
  em: element({ "startRef!": v.token }),
};
