import type { Job, Reply } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import type {
  Capabilities,
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../model/provider.ts";
import { requireSecret } from "./credentials.ts";
import { type HttpAnswer, JSON_HEADERS, openHttp } from "./http/client.ts";
import { endpoint } from "./http/endpoint.ts";
import type { Fault } from "./http/fault.ts";
import { items, member } from "./http/json.ts";
import { pairsWithin } from "./http/language-pairs.ts";
import { type MarkedTexts, markTexts } from "./http/mark-texts.ts";
import { countCharacters, pairTexts } from "./http/pair-texts.ts";
import { surroundings } from "./http/surroundings.ts";

const NAME = "deepl";
const KEY = "DEEPL_API_KEY";
/** Code points of context: not billed, for every text of the request; "a few sentences" (docs). */
const CONTEXT_CHARACTERS = 1500;

/** 50 texts and 128 KiB of body a request (docs, usage limits); the body also holds the context. */
const LIMITS: Limits = {
  concurrency: 4,
  segments: 50,
  bytes: 128 * 1024 - 6 * CONTEXT_CHARACTERS,
  timeoutMs: 60_000,
};

const CAPABILITIES: Capabilities = { context: true, markup: true };

/** DeepL API v2. A key that ends in `:fx` belongs to the free plan, which has its own host. */
export const deepl: ProviderDefinition = {
  name: NAME,
  settings: [{ variable: KEY, required: true, secret: true }],
  limits: LIMITS,
  capabilities: CAPABILITIES,
  languages: "ru>az, ru>en, …",
  create: createDeepl,
};

/** 456 is the end of the quota or of the cost limit (docs, error handling); 529 is a 429. */
const FAULTS: readonly Fault[] = [
  { status: [456], code: "provider/quota", action: "stop" },
  {
    status: [400],
    says: /not supported for|target_lang|source_lang/iu,
    code: "provider/language",
    action: "fail",
  },
];

/** Languages of `/v3/languages` that articles of ours meet. */
const supports = pairsWithin(
  "ar az be bg cs da de el en es et fa fi fr he hu hy id it ja ka kk ko ky lt lv nb nl pl pt ro ru sk sl sv tg th tk tr tt uk ur uz vi zh",
);

async function createDeepl(options: ProviderOptions): Promise<Provider> {
  const key = await requireSecret(NAME, KEY, options);
  const base = key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com";
  const url = endpoint(options.env, { provider: NAME, base, path: "/v2/translate" });
  const headers = { ...JSON_HEADERS, authorization: `DeepL-Auth-Key ${key}` };
  const http = openHttp({ provider: NAME, env: options.env, faults: FAULTS });
  return {
    name: NAME,
    version: "2",
    limits: LIMITS,
    capabilities: CAPABILITIES,
    supports,
    async translate(job, signal) {
      // DeepL's own pages disagree on whether it knows tags in Azerbaijani.
      const marked = markTexts(job.segments, job.to === "az" ? "plain" : "tags");
      const body = JSON.stringify(requestOf(job, marked));
      return replyOf(job, marked, await http.send({ url, headers, body }, signal));
    },
    close: http.close,
  };
}

function requestOf(job: Job, { texts, isMarked }: MarkedTexts): Readonly<Record<string, unknown>> {
  // Every text of a request is translated by itself: without this it would not know the others.
  const context = surroundings(job, CONTEXT_CHARACTERS, "with own texts").join("\n");
  return {
    text: texts,
    source_lang: languageCode(job.from, "source"),
    target_lang: languageCode(job.to, "target"),
    split_sentences: "0", // every text is one sentence already
    preserve_formatting: true,
    show_billed_characters: true,
    ...(isMarked ? { tag_handling: "xml" } : {}),
    ...(context === "" ? {} : { context }),
  };
}

/** English has regions only as a target; DeepL keeps the plain code for old clients alone. */
function languageCode(tag: LanguageTag, side: "source" | "target"): string {
  const upper = tag.toUpperCase();
  if (side === "source") return upper.split("-")[0] ?? upper;
  return upper === "EN" ? "EN-US" : upper;
}

/** The docs show `billed_characters` beside the translations, the OpenAPI file inside each: both count. */
function replyOf(job: Job, marked: MarkedTexts, { body }: HttpAnswer): Reply {
  const given = items(member(body, "translations"));
  const texts = marked.read(given.map((item) => member(item, "text")));
  const billed = [body, ...given].map((item) => member(item, "billed_characters"));
  const known = billed.filter((count) => typeof count === "number");
  const own = () => countCharacters(job.segments.map(({ text }) => text));
  const characters = known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : own();
  return { translations: pairTexts(NAME, job, texts), usage: { characters } };
}
