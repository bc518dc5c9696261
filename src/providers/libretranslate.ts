import { ConfigError } from "../model/errors.ts";
import type {
  Capabilities,
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../model/provider.ts";
import { readSecret } from "./credentials.ts";
import { JSON_HEADERS, openHttp } from "./http/client.ts";
import { endpoint, urlVariable } from "./http/endpoint.ts";
import type { Fault } from "./http/fault.ts";
import { items, member } from "./http/json.ts";
import { pairsWithin } from "./http/language-pairs.ts";
import { markTexts } from "./http/mark-texts.ts";
import { countCharacters, pairTexts } from "./http/pair-texts.ts";

const NAME = "libretranslate";
const KEY = "LIBRETRANSLATE_API_KEY";
const URL_VARIABLE: string = urlVariable(NAME);

/** The server's own limits are its operator's; the managed service takes 2,000 characters a call. */
const LIMITS: Limits = { concurrency: 2, segments: 20, characters: 2000, timeoutMs: 120_000 };

const CAPABILITIES: Capabilities = { markup: true };

/** A LibreTranslate server of one's own, or with a key the managed one. */
export const libretranslate: ProviderDefinition = {
  name: NAME,
  settings: [
    { variable: URL_VARIABLE, required: true, secret: false, unless: [KEY] },
    { variable: KEY, required: false, secret: true },
  ],
  limits: LIMITS,
  capabilities: CAPABILITIES,
  languages: "ru>az, ru>en, …",
  create: createLibretranslate,
};

/** Messages of libretranslate/app.py. */
const FAULTS: readonly Fault[] = [
  { status: [400], says: /exceeds text limit|batch/iu, code: "provider/too-big", action: "split" },
  {
    status: [400],
    says: /not supported|not available/iu,
    code: "provider/language",
    action: "fail",
  },
  { status: [400], says: /api key/iu, code: "provider/credentials", action: "stop" },
];

/** Languages of the Argos models; all pairs go through English. */
const supports = pairsWithin(
  "ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl pt ro ru sk sl sq sr sv th tl tr uk ur vi zh",
);

async function createLibretranslate(options: ProviderOptions): Promise<Provider> {
  const { env } = options;
  const key = await readSecret(KEY, options);
  if (key === null && !env[URL_VARIABLE]) {
    throw new ConfigError("config/missing-setting", { provider: NAME, variable: URL_VARIABLE });
  }
  const base = "https://libretranslate.com";
  const url = endpoint(env, { provider: NAME, base, path: "/translate" });
  const http = openHttp({ provider: NAME, env, faults: FAULTS });
  return {
    name: NAME,
    version: "1",
    limits: LIMITS,
    capabilities: CAPABILITIES,
    supports,
    async translate(job, signal) {
      const marked = markTexts(job.segments);
      const body = JSON.stringify({
        q: marked.texts,
        source: job.from.split("-")[0],
        target: job.to.split("-")[0],
        format: marked.isMarked ? "html" : "text",
        ...(key === null ? {} : { api_key: key }),
      });
      const answer = await http.send({ url, headers: JSON_HEADERS, body }, signal);
      const given = member(answer.body, "translatedText");
      const texts = marked.read(typeof given === "string" ? [given] : items(given));
      const characters = countCharacters(marked.texts);
      return { translations: pairTexts(NAME, job, texts), usage: { characters } };
    },
    close: http.close,
  };
}
