import { ProviderError } from "../model/errors.ts";
import type { Job, JobSegment, ReplyItem } from "../model/job.ts";
import type { Limits, Provider, ProviderDefinition, ProviderOptions } from "../model/provider.ts";
import { readSecret, requireSecret, requireSetting } from "./credentials.ts";
import { JSON_HEADERS, openHttp, unusable } from "./http/client.ts";
import { endpoint } from "./http/endpoint.ts";
import type { Fault } from "./http/fault.ts";
import { member } from "./http/json.ts";
import { pairsWithin } from "./http/language-pairs.ts";
import { countCharacters, pairTexts } from "./http/pair-texts.ts";

const NAME = "amazon";
const [ID, SECRET, SESSION] = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
] as const;
const REGION = "AWS_REGION";
const OTHER_REGION = "AWS_DEFAULT_REGION";
/** Bytes of UTF-8 that one text may have (docs, limits): about 5,000 Cyrillic letters. */
const MOST_BYTES = 10_000;

/** One text a call. */
const LIMITS: Limits = { concurrency: 8, segments: 1, bytes: MOST_BYTES, timeoutMs: 30_000 };

/** Amazon Translate. Texts may be kept to improve the service unless AWS Support opts the account out. */
export const amazon: ProviderDefinition = {
  name: NAME,
  settings: [
    { variable: ID, required: true, secret: true },
    { variable: SECRET, required: true, secret: true },
    { variable: SESSION, required: false, secret: true },
    { variable: REGION, required: true, secret: false, unless: [OTHER_REGION] },
  ],
  limits: LIMITS,
  languages: "ru>az, ru>en, …",
  create: createAmazon,
};

/** Almost everything is a 400; the exception's name tells what it is. */
const FAULTS: readonly Fault[] = [
  {
    says: /(?:Throttling|TooManyRequests|(?<!Size)LimitExceeded)(?:Exception)?$/mu,
    code: "provider/busy",
    action: "retry",
  },
  { says: /TextSizeLimitExceeded/u, code: "provider/too-big", action: "split" },
  { says: /UnsupportedLanguagePair/u, code: "provider/language", action: "fail" },
  {
    says: /UnrecognizedClient|InvalidSignature|IncompleteSignature|AccessDenied|ExpiredToken|MissingAuthentication|OptInRequired|InvalidClientTokenId/u,
    code: "provider/credentials",
    action: "stop",
  },
  {
    says: /ServiceUnavailable|InternalServer|InternalFailure/u,
    code: "provider/unavailable",
    action: "retry",
  },
];

const supports = pairsWithin(
  "ar az bg bn cs da de el en es et fa fi fr he hi hu hy id it ja ka kk ko lt lv mn nl no pl pt ro ru sk sl sq sr sv th tr uk ur uz vi zh",
);

async function createAmazon(options: ProviderOptions): Promise<Provider> {
  const { env } = options;
  const accessKeyId = await requireSecret(NAME, ID, options);
  const secretAccessKey = await requireSecret(NAME, SECRET, options);
  const sessionToken = await readSecret(SESSION, options);
  const region =
    env[OTHER_REGION] && !env[REGION] ? env[OTHER_REGION] : requireSetting(NAME, REGION, options);
  const base = `https://translate.${region}.amazonaws.com`;
  const url = endpoint(env, { provider: NAME, base, path: "/" });
  const http = openHttp({ provider: NAME, env, faults: FAULTS });
  const sign = async (body: string) => {
    const { AwsV4Signer } = await import("aws4fetch");
    const headers = {
      ...JSON_HEADERS,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSShineFrontendService_20170701.TranslateText",
    };
    const account = {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === null ? {} : { sessionToken }),
    };
    const request = { method: "POST", url, headers, body, service: "translate", region };
    return Object.fromEntries((await new AwsV4Signer({ ...request, ...account }).sign()).headers);
  };
  const ask = async (segment: JobSegment, job: Job, signal: AbortSignal): Promise<ReplyItem[]> => {
    refuseTooLong(segment.text);
    const body = JSON.stringify({
      Text: segment.text,
      SourceLanguageCode: languageOf(job.from),
      TargetLanguageCode: languageOf(job.to),
    });
    const answer = await http.send({ url, headers: await sign(body), body }, signal);
    const text = member(answer.body, "TranslatedText");
    if (typeof text !== "string") throw unusable(NAME, "no TranslatedText");
    return pairTexts(NAME, { ...job, segments: [segment] }, [text]);
  };
  return {
    name: NAME,
    version: "20170701",
    limits: LIMITS,
    supports,
    async translate(job, signal) {
      const translations: ReplyItem[] = [];
      for (const segment of job.segments) translations.push(...(await ask(segment, job, signal)));
      return {
        translations,
        usage: { characters: countCharacters(job.segments.map(({ text }) => text)) },
      };
    },
    close: http.close,
  };
}

function languageOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

function refuseTooLong(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MOST_BYTES) return;
  const data = { provider: NAME, reason: `${bytes} bytes, at most ${MOST_BYTES}` };
  throw new ProviderError("provider/too-big", data, "split");
}
