import { ConfigError } from "../../model/errors.ts";
import type { Job } from "../../model/job.ts";
import type {
  Capabilities,
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../../model/provider.ts";
import { readSecret } from "../credentials.ts";
import { type HttpClient, JSON_HEADERS, openHttp } from "../http/client.ts";
import { endpoint } from "../http/endpoint.ts";
import type { Fault } from "../http/fault.ts";
import { items, member } from "../http/json.ts";
import { pairsWithin } from "../http/language-pairs.ts";
import { type MarkedTexts, markTexts } from "../http/mark-texts.ts";
import { countCharacters, pairTexts } from "../http/pair-texts.ts";
import { tokenSource } from "./access-token.ts";
import { readGoogleCredentials } from "./credentials-file.ts";

const NAME = "google";
const BASE = "https://translation.googleapis.com";

/** 5,000 characters recommended, 6 million a minute (docs, quotas); v2 takes 128 texts of 100 KB. */
const LIMITS: Limits = {
  concurrency: 4,
  segments: 128,
  characters: 5000,
  bytes: 100_000,
  charactersPerMinute: 6_000_000,
  timeoutMs: 60_000,
};

const CAPABILITIES: Capabilities = { markup: true };

/** Google Cloud Translation: v2 with a key, v3 with a service account, a user's login or a token. */
export const google: ProviderDefinition = {
  name: NAME,
  settings: [
    {
      variable: "GOOGLE_API_KEY",
      required: true,
      secret: true,
      unless: ["GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_ACCESS_TOKEN"],
    },
    { variable: "GOOGLE_APPLICATION_CREDENTIALS", required: false, secret: false },
    { variable: "GOOGLE_ACCESS_TOKEN", required: false, secret: true },
    { variable: "GOOGLE_CLOUD_PROJECT", required: false, secret: false },
    { variable: "GOOGLE_CLOUD_LOCATION", required: false, secret: false },
  ],
  limits: LIMITS,
  capabilities: CAPABILITIES,
  languages: "ru>az, ru>en, …",
  create: createGoogle,
};

/** 403 is said of the day's quota, of the rate, and of missing rights alike (docs, quotas). */
const FAULTS: readonly Fault[] = [
  { status: [403], says: /daily ?limit/iu, code: "provider/quota", action: "stop" },
  { status: [403], says: /rate ?limit ?exceeded/iu, code: "provider/busy", action: "retry" },
  {
    status: [400],
    says: /api key|API_KEY_INVALID/iu,
    code: "provider/credentials",
    action: "stop",
  },
  {
    status: [400],
    says: /too (?:large|long|many)|exceed/iu,
    code: "provider/too-big",
    action: "split",
  },
  { status: [400], says: /language/iu, code: "provider/language", action: "fail" },
];

/** The token server says 400 `invalid_grant` for credentials that are no longer good. */
const TOKEN_FAULTS: readonly Fault[] = [
  { status: [400, 401, 403, 404], code: "provider/credentials", action: "stop" },
];

const supports = pairsWithin(
  "ar az be bg cs da de el en es et fa fi fr he hi hu hy id it ja ka kk ko ky lt lv mn nl pl pt ro ru sk sl sq sr sv tg th tk tr tt uk ur uz vi zh",
);

/** One of the two ways to ask. */
interface Method {
  readonly version: string;
  readonly url: string;
  headers(signal: AbortSignal): Promise<Readonly<Record<string, string>>>;
  body(job: Job, marked: MarkedTexts): unknown;
  /** Where the translations are in an answer. */
  readonly path: readonly string[];
}

async function createGoogle(options: ProviderOptions): Promise<Provider> {
  const http = openHttp({ provider: NAME, env: options.env, faults: FAULTS });
  const tokens = openHttp({ provider: NAME, env: options.env, faults: TOKEN_FAULTS });
  const key = await readSecret("GOOGLE_API_KEY", options);
  const method = key === null ? await advanced(options, tokens) : basic(options, key);
  return {
    name: NAME,
    version: method.version,
    limits: LIMITS,
    capabilities: CAPABILITIES,
    supports,
    async translate(job, signal) {
      const headers = { ...JSON_HEADERS, ...(await method.headers(signal)) };
      const marked = markTexts(job.segments);
      const body = JSON.stringify(method.body(job, marked));
      const answer = await http.send({ url: method.url, headers, body }, signal);
      const given = items(member(answer.body, ...method.path));
      const texts = marked.read(given.map((item) => member(item, "translatedText")));
      const characters = countCharacters(marked.texts);
      return { translations: pairTexts(NAME, job, texts), usage: { characters } };
    },
    close: async () => {
      await Promise.all([http.close(), tokens.close()]);
    },
  };
}

/** v2, "Basic". The key goes into a header: addresses end up in logs. */
function basic({ env }: ProviderOptions, key: string): Method {
  return {
    version: "v2",
    url: endpoint(env, { provider: NAME, base: BASE, path: "/language/translate/v2" }),
    headers: async () => ({ "x-goog-api-key": key }),
    body: ({ from, to }, { texts, isMarked }) => ({
      q: texts,
      source: from,
      target: to,
      format: isMarked ? "html" : "text", // html by default: apostrophes would come back as entities
    }),
    path: ["data", "translations"],
  };
}

/** v3, "Advanced". */
async function advanced(options: ProviderOptions, http: HttpClient): Promise<Method> {
  const { env } = options;
  const token = await readSecret("GOOGLE_ACCESS_TOKEN", options);
  const credentials = token === null ? await readGoogleCredentials(options) : null;
  if (token === null && credentials === null) throw missing("GOOGLE_API_KEY");
  const project = env["GOOGLE_CLOUD_PROJECT"] || credentials?.project;
  if (!project) throw missing("GOOGLE_CLOUD_PROJECT");
  const place = [project, env["GOOGLE_CLOUD_LOCATION"] || "global"].map(encodeURIComponent);
  const path = `/v3/projects/${place.join("/locations/")}:translateText`;
  const source = credentials === null ? async () => token ?? "" : tokenSource(credentials, http);
  return {
    version: "v3",
    url: endpoint(env, { provider: NAME, base: BASE, path }),
    headers: async (signal) => ({
      authorization: `Bearer ${await source(signal)}`,
      "x-goog-user-project": project,
    }),
    body: ({ from, to }, { texts, isMarked }) => ({
      contents: texts,
      mimeType: isMarked ? "text/html" : "text/plain", // text/html by default
      sourceLanguageCode: from,
      targetLanguageCode: to,
    }),
    path: ["translations"],
  };
}

function missing(variable: string): ConfigError {
  return new ConfigError("config/missing-setting", { provider: NAME, variable });
}
