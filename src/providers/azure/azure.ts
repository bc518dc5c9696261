import type { Job, Reply } from "../../model/job.ts";
import type {
  Capabilities,
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../../model/provider.ts";
import { requireSecret } from "../credentials.ts";
import { type HttpAnswer, JSON_HEADERS, openHttp } from "../http/client.ts";
import { endpoint } from "../http/endpoint.ts";
import type { Fault } from "../http/fault.ts";
import { items, member } from "../http/json.ts";
import { pairsWithin } from "../http/language-pairs.ts";
import { type MarkedTexts, markTexts } from "../http/mark-texts.ts";
import { countCharacters, pairTexts } from "../http/pair-texts.ts";
import { shareCalls } from "./share-calls.ts";

const NAME = "azure";
const KEY = "AZURE_TRANSLATOR_KEY";
const REGION = "AZURE_TRANSLATOR_REGION";
/** Code points of a request, counted once for every target (docs, service limits). */
const MOST_CHARACTERS = 50_000;
const WINDOW_MS = 10;

/** 1,000 texts a request; half of the characters, so that two targets fit; S1: 40 million an hour. */
const LIMITS: Limits = {
  concurrency: 8,
  segments: 1000,
  characters: MOST_CHARACTERS / 2,
  charactersPerMinute: 666_000,
  timeoutMs: 30_000,
};

const CAPABILITIES: Capabilities = { targets: true, markup: true };

/** Microsoft Azure Translator v3.0. Editions of the same texts are translated in one call. */
export const azure: ProviderDefinition = {
  name: NAME,
  settings: [
    { variable: KEY, required: true, secret: true },
    { variable: REGION, required: false, secret: false },
  ],
  limits: LIMITS,
  capabilities: CAPABILITIES,
  languages: "ru>az, ru>en, …",
  create: createAzure,
};

/** Six digits: the HTTP status and three more (docs, status response codes). */
const FAULTS: readonly Fault[] = [
  { says: /^403001$/mu, code: "provider/quota", action: "stop" },
  { says: /^4000(?:50|77)$/mu, code: "provider/too-big", action: "split" },
  { says: /^4000(?:18|19|23|35|36)$/mu, code: "provider/language", action: "fail" },
];

const supports = pairsWithin(
  "ar az be bg cs da de el en es et fa fi fr he hi hu hy id it ja ka kk ko ky lt lv nb pl pt ro ru sk sl sq sv th tk tr tt uk ur uz vi",
);

async function createAzure(options: ProviderOptions): Promise<Provider> {
  const { env } = options;
  const key = await requireSecret(NAME, KEY, options);
  const base = "https://api.cognitive.microsofttranslator.com";
  const address = endpoint(env, { provider: NAME, base, path: "/translate" });
  const region = env[REGION]?.trim() ?? "";
  const headers = {
    ...JSON_HEADERS,
    "ocp-apim-subscription-key": key,
    ...(region === "" ? {} : { "ocp-apim-subscription-region": region }),
  };
  const http = openHttp({ provider: NAME, env, faults: FAULTS });
  const send = async (jobs: readonly Job[], signal: AbortSignal) => {
    const marked = markTexts(jobs[0]?.segments ?? []);
    const body = JSON.stringify(marked.texts.map((text) => ({ Text: text })));
    const url = `${address}?${queryOf(jobs, marked)}`;
    return repliesOf(jobs, marked, await http.send({ url, headers, body }, signal));
  };
  const fits = (jobs: readonly Job[]) =>
    jobs.reduce((sum, job) => sum + charactersOf(job), 0) <= MOST_CHARACTERS;
  return {
    name: NAME,
    version: "3.0",
    limits: LIMITS,
    capabilities: CAPABILITIES,
    supports,
    translate: shareCalls({ windowMs: WINDOW_MS, fits, send }),
    close: http.close,
  };
}

function queryOf(jobs: readonly Job[], { isMarked }: MarkedTexts): URLSearchParams {
  const query = new URLSearchParams({ "api-version": "3.0", from: primary(jobs[0]?.from ?? "") });
  for (const { to } of jobs) query.append("to", primary(to));
  query.append("textType", isMarked ? "html" : "plain");
  return query;
}

/** Every target's translations, found by their `to`; the metered characters are shared out evenly. */
function repliesOf(
  jobs: readonly Job[],
  marked: MarkedTexts,
  { headers, body }: HttpAnswer,
): Reply[] {
  const metered = Number(headers.get("x-metered-usage") ?? Number.NaN);
  return jobs.map((job) => {
    const texts = items(body).map((item) => {
      const given = items(member(item, "translations"));
      return member(
        given.find((one) => member(one, "to") === primary(job.to)),
        "text",
      );
    });
    const characters =
      metered > 0 ? Math.ceil(metered / jobs.length) : countCharacters(marked.texts);
    return { translations: pairTexts(NAME, job, marked.read(texts)), usage: { characters } };
  });
}

function charactersOf({ segments }: Job): number {
  return countCharacters(segments.map(({ text }) => text));
}

function primary(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
