const text = { type: "string" } as const;
const count = { type: "integer", minimum: 0 } as const;
const sha256 = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;
const language = { type: "string", pattern: "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$" } as const;
const multilingual = {
  type: "object",
  propertyNames: language,
  additionalProperties: { type: ["string", "null"] },
} as const;
const orNull = <Schema>(
  schema: Schema,
): { readonly anyOf: readonly [Schema, { readonly type: "null" }] } => ({
  anyOf: [schema, { type: "null" }],
});
const roles =
  "headline lead dateline byline subheading paragraph list-item quote caption credit note";
const span = { start: count, end: count, locator: text } as const;

const codes = {
  type: "array",
  items: {
    type: "object",
    required: ["kind", "pair", "start", "end", "data"],
    properties: {
      kind: { enum: ["open", "close", "standalone"] },
      pair: count,
      start: count,
      end: count,
      data: text,
    },
  },
} as const;

const finding = {
  type: "object",
  required: ["check", "severity", "message"],
  properties: {
    check: text,
    severity: { enum: ["info", "warning", "error"] },
    message: text,
    code: text,
    expected: { type: "array", items: text },
    actual: { type: "array", items: text },
  },
} as const;

const offered = {
  type: "object",
  required: ["score", "source", "target", "unit"],
  properties: {
    score: { type: "integer", minimum: 50, maximum: 99 },
    source: text,
    target: text,
    unit: text,
  },
} as const;

const target = {
  type: "object",
  required: ["text", "status", "findings"],
  properties: {
    text: { type: ["string", "null"] },
    start: count,
    end: count,
    status: { enum: ["translated", "reviewed", "copied", "rendered", "untranslated"] },
    origin: {
      type: "object",
      required: ["provider"],
      properties: {
        provider: text,
        version: text,
        model: text,
        match: { type: "integer", minimum: 50, maximum: 101 },
        unit: text,
        quality: { type: "number", minimum: 0, maximum: 1 },
        billed: { type: "object", additionalProperties: count },
        typography: { type: "array", items: text },
      },
    },
    reason: text,
    findings: { type: "array", items: finding },
    codes,
    match: offered,
  },
  if: { properties: { status: { const: "untranslated" } } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { properties: { text: { type: "null" } }, required: ["reason"] },
  else: { properties: { text }, required: ["origin"] },
} as const;

const source = {
  type: "object",
  required: ["path", "format", "sha256", "language", "detection"],
  properties: {
    path: text,
    format: text,
    sha256,
    encoding: text,
    language,
    detection: {
      type: "object",
      required: ["method", "confidence", "reliable"],
      properties: {
        method: text,
        confidence: { type: "number", minimum: 0, maximum: 1 },
        reliable: { type: "boolean" },
      },
    },
  },
} as const;

const metadata = {
  type: "object",
  required: [
    "headline",
    "lead",
    "dateline",
    "published",
    "publisher",
    "byline",
    "keywords",
    "media",
  ],
  properties: {
    headline: orNull(multilingual),
    lead: orNull(multilingual),
    dateline: orNull({
      type: "object",
      required: ["place", "date", "agency", "text"],
      properties: {
        place: orNull(multilingual),
        date: orNull({ type: "string", pattern: "^(\\d{4}|-)-\\d{2}-\\d{2}$" }),
        agency: orNull(text),
        text: multilingual,
      },
    }),
    published: orNull(text),
    publisher: orNull(text),
    byline: orNull(multilingual),
    keywords: { type: "array", items: text },
    media: {
      type: "array",
      items: {
        type: "object",
        required: ["credit", "caption", "segments"],
        properties: {
          credit: orNull(text),
          caption: orNull(multilingual),
          segments: { type: "array", items: text },
        },
      },
    },
    carried: { type: "object" },
  },
} as const;

const segments = {
  type: "array",
  items: {
    type: "object",
    required: ["id", "block", "role", "source", "targets"],
    properties: {
      id: { type: "string", pattern: "^b\\d+\\.\\d+$" },
      block: { type: "string", pattern: "^b\\d+$" },
      role: { enum: roles.split(" ") },
      source: {
        type: "object",
        required: ["text", "start", "end", "language"],
        properties: { text, language, codes, ...span },
      },
      targets: { type: "object", propertyNames: language, additionalProperties: target },
    },
  },
} as const;

const dropped = {
  type: "array",
  items: {
    type: "object",
    required: ["start", "end", "text", "reason"],
    properties: {
      text,
      reason: { enum: ["navigation", "duplicate", "advertising", "counter"] },
      ...span,
    },
  },
} as const;

const totals = {
  type: "object",
  required: ["segments", "characters", "billed"],
  properties: {
    segments: count,
    characters: count,
    billed: { type: "object", additionalProperties: { type: "number", minimum: 0 } },
  },
  additionalProperties: {
    type: "object",
    required: ["translated", "reviewed", "copied", "rendered", "untranslated"],
    additionalProperties: count,
  },
} as const;

/** JSON Schema (2020-12) of `bundle.json`; written by hand, here and nowhere else. */
export const bundleSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://dragoman.dev/schema/bundle-1.json",
  title: "dragoman bundle",
  type: "object",
  required: ["dragoman", "id", "source", "editions", "metadata", "segments", "dropped", "totals"],
  properties: {
    dragoman: { const: 1 },
    id: { type: "string", minLength: 1 },
    source,
    editions: {
      type: "object",
      propertyNames: language,
      additionalProperties: {
        type: "object",
        required: ["path", "sha256", "signature", "status"],
        properties: {
          path: text,
          sha256,
          signature: text,
          status: { enum: ["complete", "partial"] },
        },
      },
    },
    metadata,
    segments,
    dropped,
    totals,
  },
};
