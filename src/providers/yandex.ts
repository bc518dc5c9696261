import { ConfigError } from "../model/errors.ts";
import type { Job, JobTerm } from "../model/job.ts";
import type {
  Capabilities,
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../model/provider.ts";
import { readSecret } from "./credentials.ts";
import { JSON_HEADERS, openHttp } from "./http/client.ts";
import { endpoint } from "./http/endpoint.ts";
import type { Fault } from "./http/fault.ts";
import { items, member } from "./http/json.ts";
import { pairsWithin } from "./http/language-pairs.ts";
import { type MarkedTexts, markTexts } from "./http/mark-texts.ts";
import { countCharacters, pairTexts } from "./http/pair-texts.ts";

const NAME = "yandex";
const KEY = "YANDEX_API_KEY";
const TOKEN = "YANDEX_IAM_TOKEN";
const FOLDER = "YANDEX_FOLDER_ID";
/** Pairs of an inline glossary, and characters of each of its sides (docs, limits). */
const MOST_PAIRS = 50;
const MOST_GLOSSARY_CHARACTERS = 10_000;
/** Pairs that glossaries are offered for (docs, glossary concepts); en-az is not among them. */
const GLOSSARY_PAIRS: ReadonlySet<string> = new Set("ru-az ru-en az-ru az-en en-ru".split(" "));

/** 10,000 characters a request; 20 calls a second, of which Yandex's own client uses 15. */
const LIMITS: Limits = {
  concurrency: 8,
  perSecond: 15,
  segments: 500,
  characters: 10_000,
  timeoutMs: 30_000,
};

const CAPABILITIES: Capabilities = { glossary: true, markup: true };

/** Yandex Translate v2. The only one of these services with a glossary for Russian to Azerbaijani. */
export const yandex: ProviderDefinition = {
  name: NAME,
  settings: [
    { variable: KEY, required: true, secret: true, unless: [TOKEN] },
    { variable: TOKEN, required: false, secret: true },
    { variable: FOLDER, required: false, secret: false },
  ],
  limits: LIMITS,
  capabilities: CAPABILITIES,
  languages: "ru>az, ru>en, …",
  create: createYandex,
};

/** Messages as diplodoc-platform/cli knows them (providers/yandex/utils/errors.ts). */
const FAULTS: readonly Fault[] = [
  { says: /limit on units was exceeded/iu, code: "provider/quota", action: "stop" },
  {
    says: /unknown api key|token (?:is invalid|has expired)|is inactive/iu,
    code: "provider/credentials",
    action: "stop",
  },
  {
    status: [400],
    says: /too (?:large|long)|length|exceed/iu,
    code: "provider/too-big",
    action: "split",
  },
  { status: [400], says: /language/iu, code: "provider/language", action: "fail" },
];

const supports = pairsWithin(
  "ar az ba be bg cs cv da de el en es et fa fi fr he hi hu hy id it ja ka kk ko ky lt lv mn nl no pl pt ro ru sk sl sq sr sv tg th tr tt uk uz vi zh",
);

async function createYandex(options: ProviderOptions): Promise<Provider> {
  const { env } = options;
  const base = "https://translate.api.cloud.yandex.net";
  const url = endpoint(env, { provider: NAME, base, path: "/translate/v2/translate" });
  const { authorization, folder } = await authorise(options);
  // Opts out of the logging of texts.
  const headers = { ...JSON_HEADERS, authorization, "x-data-logging-enabled": "false" };
  const http = openHttp({ provider: NAME, env, faults: FAULTS });
  return {
    name: NAME,
    version: "v2",
    limits: LIMITS,
    capabilities: CAPABILITIES,
    supports,
    async translate(job, signal) {
      const marked = markTexts(job.segments);
      const body = JSON.stringify({ ...requestOf(job, marked), ...folder });
      const answer = await http.send({ url, headers, body }, signal);
      const given = items(member(answer.body, "translations"));
      const texts = marked.read(given.map((item) => member(item, "text")));
      const characters = countCharacters(marked.texts);
      return { translations: pairTexts(NAME, job, texts), usage: { characters } };
    },
    close: http.close,
  };
}

/** A service account's key must come without a folder; a user's token needs one (docs). */
async function authorise(options: ProviderOptions): Promise<{
  readonly authorization: string;
  readonly folder: { readonly folderId?: string };
}> {
  const key = await readSecret(KEY, options);
  if (key !== null) return { authorization: `Api-Key ${key}`, folder: {} };
  const token = await readSecret(TOKEN, options);
  if (token === null) {
    throw new ConfigError("config/missing-setting", { provider: NAME, variable: KEY });
  }
  const folderId = options.env[FOLDER]?.trim() ?? "";
  return { authorization: `Bearer ${token}`, folder: folderId === "" ? {} : { folderId } };
}

function requestOf(
  { from, to, terms }: Job,
  { texts, isMarked }: MarkedTexts,
): Readonly<Record<string, unknown>> {
  const [source = from, target = to] = [from, to].map((tag) => tag.split("-")[0]);
  const pairs = GLOSSARY_PAIRS.has(`${source}-${target}`) ? glossaryOf(terms) : [];
  return {
    sourceLanguageCode: source,
    targetLanguageCode: target,
    format: isMarked ? "HTML" : "PLAIN_TEXT",
    texts,
    speller: false,
    ...(pairs.length === 0 ? {} : { glossaryConfig: { glossaryData: { glossaryPairs: pairs } } }),
  };
}

/** The first terms that a request may hold. */
function glossaryOf(terms: readonly JobTerm[]): { sourceText: string; translatedText: string }[] {
  let [sourceLength, targetLength] = [0, 0];
  const fitting = terms.filter(({ source, target }) => {
    sourceLength += source.length;
    targetLength += target.length;
    return Math.max(sourceLength, targetLength) <= MOST_GLOSSARY_CHARACTERS;
  });
  return fitting
    .slice(0, MOST_PAIRS)
    .map(({ source, target }) => ({ sourceText: source, translatedText: target }));
}
