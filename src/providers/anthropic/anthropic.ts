import type {
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../../model/provider.ts";
import { requireSecret } from "../credentials.ts";
import { type HttpAnswer, JSON_HEADERS, openHttp, unusable } from "../http/client.ts";
import { endpoint } from "../http/endpoint.ts";
import type { Fault } from "../http/fault.ts";
import { member } from "../http/json.ts";
import { INSTRUCTIONS, REPLY_SCHEMA } from "../llm/instructions.ts";
import { LLM_CAPABILITIES, llmProvider } from "../llm/llm-provider.ts";
import type { AskModel, ModelAnswer } from "../llm/recover.ts";
import { strictestForm } from "../llm/strictest-form.ts";

const NAME = "anthropic";
const KEY = "ANTHROPIC_API_KEY";
const MODEL = "ANTHROPIC_MODEL";
const VERSION = "ANTHROPIC_VERSION";
/** The variable of Anthropic's own libraries. */
const BASE = "ANTHROPIC_BASE_URL";
const DEFAULT_MODEL = "claude-sonnet-4-5";
/** What Anthropic's own library has sent since 1.0.0. */
const DEFAULT_VERSION = "2026-10-21";

const LIMITS: Limits = { concurrency: 4, segments: 20, characters: 2500, timeoutMs: 180_000 };

/** Anthropic's Messages API. */
export const anthropic: ProviderDefinition = {
  name: NAME,
  settings: [
    { variable: KEY, required: true, secret: true },
    { variable: MODEL, required: false, secret: false },
    { variable: VERSION, required: false, secret: false },
    { variable: BASE, required: false, secret: false },
  ],
  limits: LIMITS,
  capabilities: LLM_CAPABILITIES,
  languages: "*",
  create: createAnthropic,
};

/** Spend limits are a 400 or a 429 and final; 529 is "overloaded" (docs, errors). */
const FAULTS: readonly Fault[] = [
  { says: /enforced_spend_limit_reached/u, code: "provider/quota", action: "stop" },
  {
    status: [400, 403],
    says: /spend limit|usage limits|credit balance|billing/iu,
    code: "provider/quota",
    action: "stop",
  },
  {
    status: [400],
    says: /prompt is too long|context (?:window|limit)|request_too_large/iu,
    code: "provider/too-big",
    action: "split",
  },
  { status: [409], code: "provider/busy", action: "retry" },
];

const FORMS: readonly [object, ...object[]] = [
  { output_config: { format: { type: "json_schema", schema: REPLY_SCHEMA } } },
  {},
];

async function createAnthropic(options: ProviderOptions): Promise<Provider> {
  const { env } = options;
  const key = await requireSecret(NAME, KEY, options);
  const base = env[BASE] || "https://api.anthropic.com";
  const url = endpoint(env, { provider: NAME, base, path: "/v1/messages" });
  const model = env[MODEL]?.trim() || DEFAULT_MODEL;
  const http = openHttp({ provider: NAME, env, faults: FAULTS });
  const headers = {
    ...JSON_HEADERS,
    "x-api-key": key,
    "anthropic-version": env[VERSION]?.trim() || DEFAULT_VERSION,
  };
  const inForm = strictestForm(FORMS);
  const ask: AskModel = async ({ data, form, mostTokens }, signal) => {
    const messages = [{ role: "user", content: data }];
    const request = { model, max_tokens: mostTokens, system: INSTRUCTIONS, messages };
    const send = async (format: object) => {
      const body = JSON.stringify({ ...request, ...format });
      return answerOf(await http.send({ url, headers, body }, signal));
    };
    return form === "free" ? send({}) : inForm(send);
  };
  return llmProvider({ provider: NAME, model, limits: LIMITS, ask, http });
}

const TRUNCATED: ReadonlySet<unknown> = new Set(["max_tokens", "model_context_window_exceeded"]);

function answerOf({ body }: HttpAnswer): ModelAnswer {
  const content = member(body, "content");
  if (!Array.isArray(content)) throw unusable(NAME, "no content");
  const texts = content.map((part) => member(part, "text"));
  const reason = member(body, "stop_reason");
  const [input, output] = ["input_tokens", "output_tokens"].map((key) =>
    member(body, "usage", key),
  );
  return {
    text: texts.filter((text) => typeof text === "string").join(""),
    ending: reason === "refusal" ? "refused" : TRUNCATED.has(reason) ? "truncated" : "complete",
    usage: {
      ...(typeof input === "number" ? { inputTokens: input } : {}),
      ...(typeof output === "number" ? { outputTokens: output } : {}),
    },
  };
}
