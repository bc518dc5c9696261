import { type ElementRule, steps } from "./element-rule.ts";
import { modules } from "./namespaces.ts";
import { values as v } from "./values.ts";

const element = (
  attributes: ElementRule["attributes"],
  content: ElementRule["content"] = [],
  rest: Partial<Pick<ElementRule, "mixed" | "foreign">> = {},
): ElementRule => ({ attributes, content, mixed: false, foreign: "none", ...rest });

type Elements = Readonly<Record<string, ElementRule>>;

const matches: Elements = {
  matches: element({}, steps("match+")),
  match: element(
    {
      id: v.token,
      matchQuality: v.similarity,
      matchSuitability: v.similarity,
      origin: v.any,
      "ref!": v.any,
      reference: v.yesNo,
      similarity: v.similarity,
      subType: v.userDefined,
      type: v.matchType,
    },
    steps("metadata?", "originalData?", "source", "target", "other*"),
    { foreign: "any" },
  ),
};

const glossary: Elements = {
  glossary: element({}, steps("glossEntry+")),
  glossEntry: element(
    { id: v.token, ref: v.any },
    steps("term", "translation*", "definition?", "other*"),
    { foreign: "any" },
  ),
  term: element({ source: v.any }, [], { mixed: true, foreign: "any" }),
  translation: element({ id: v.token, ref: v.any, source: v.any }, [], {
    mixed: true,
    foreign: "any",
  }),
  definition: element({ source: v.any }, [], { mixed: true, foreign: "any" }),
};

const metadata: Elements = {
  metadata: element({ id: v.token }, steps("metaGroup+")),
  metaGroup: element(
    { id: v.token, category: v.any, appliesTo: v.metaAppliesTo },
    steps("metaGroup|meta+"),
  ),
  meta: element({ "type!": v.any }, [], { mixed: true }),
};

const resource = { href: v.any, "xml:lang": v.language };
const resources: Elements = {
  resourceData: element({}, steps("resourceItemRef*", "resourceItem*")),
  resourceItemRef: element({ id: v.token, "ref!": v.token }, [], { foreign: "any" }),
  resourceItem: element(
    { id: v.token, mimeType: v.any, context: v.yesNo },
    steps("source?", "target?", "reference*"),
    { foreign: "any" },
  ),
  source: element(resource, steps("other*"), { foreign: "any" }),
  target: element(resource, steps("other*"), { foreign: "any" }),
  reference: element({ "href!": v.any, "xml:lang": v.language }, [], { foreign: "any" }),
};

const sizes: Elements = {
  profiles: element(
    { generalProfile: v.any, storageProfile: v.any },
    steps("normalization?", "other*"),
  ),
  normalization: element({ general: v.normalization, storage: v.normalization }),
  data: element({ "profile!": v.any }, steps("other*"), { foreign: "any" }),
};

const validation: Elements = {
  validation: element({}, steps("rule+"), { foreign: "any" }),
  rule: element(
    {
      isPresent: v.any,
      occurs: v.positive,
      isNotPresent: v.any,
      startsWith: v.any,
      endsWith: v.any,
      existsInSource: v.yesNo,
      caseSensitive: v.yesNo,
      normalization: v.normalization,
      disabled: v.yesNo,
    },
    [],
    { foreign: "any" },
  ),
};

const changes: Elements = {
  changeTrack: element({}, steps("revisions+")),
  revisions: element(
    { "appliesTo!": v.any, ref: v.any, currentVersion: v.token },
    steps("revision+"),
    { foreign: "any" },
  ),
  revision: element({ author: v.any, datetime: v.any, version: v.token }, steps("item+"), {
    foreign: "any",
  }),
  item: element({ "property!": v.any }, steps("cp|ph|pc|sc|ec|mrk|sm|em*"), {
    mixed: true,
    foreign: "any",
  }),
};

/** Elements of the modules as their schemas have them, by namespace. */
export const moduleElements: Readonly<Record<string, Elements>> = {
  [modules.mtc]: matches,
  [modules.gls]: glossary,
  [modules.mda]: metadata,
  [modules.res]: resources,
  [modules.slr]: sizes,
  [modules.val]: validation,
  [modules.ctr]: changes,
  [modules.ctr21]: changes,
};

/** Types of the modules' attributes on elements of others, by namespace and name. */
export const moduleAttributes: Readonly<Record<string, ElementRule["attributes"]>> = {
  [modules.fs]: { fs: v.html, subFs: v.any },
  [modules.slr]: {
    equivStorage: v.integer,
    sizeInfo: v.size,
    sizeInfoRef: v.token,
    sizeRestriction: v.sizeRestriction,
    storageRestriction: v.sizeRestriction,
  },
  [modules.its]: { mtConfidence: v.confidence, locQualityIssueSeverity: v.similarity },
};
