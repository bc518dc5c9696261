import { ConfigError } from "../../model/errors.ts";
import type {
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
} from "../../model/provider.ts";
import { readSecret } from "../credentials.ts";
import { JSON_HEADERS, openHttp } from "../http/client.ts";
import { endpoint, urlVariable } from "../http/endpoint.ts";
import { INSTRUCTIONS, REPLY_SCHEMA } from "../llm/instructions.ts";
import { LLM_CAPABILITIES, llmProvider } from "../llm/llm-provider.ts";
import type { AskModel } from "../llm/recover.ts";
import { strictestForm } from "../llm/strictest-form.ts";
import { answerOf } from "./chat-answer.ts";
import { FAULTS } from "./chat-faults.ts";

const NAME = "openai";
const KEY = "OPENAI_API_KEY";
const MODEL = "OPENAI_MODEL";
const TEMPERATURE = "OPENAI_TEMPERATURE";
/** The variable of OpenAI's own libraries. */
const BASE = "OPENAI_BASE_URL";
const DEFAULT_MODEL = "gpt-5-mini";

/** Small enough for a model to keep its place, and for Ollama's default context of 4,000 tokens. */
const LIMITS: Limits = { concurrency: 4, segments: 20, characters: 2500, timeoutMs: 180_000 };
/** Local servers answer one request at a time and cut what exceeds their context without a word. */
const LOCAL_LIMITS: Limits = { ...LIMITS, concurrency: 1, characters: 1500, timeoutMs: 600_000 };

/** Any server that speaks OpenAI's chat completions: OpenRouter, Ollama, vLLM, llama.cpp, LM Studio, Gemini. */
export const openai: ProviderDefinition = {
  name: NAME,
  settings: [
    { variable: KEY, required: true, secret: true, unless: [urlVariable(NAME), BASE] },
    { variable: MODEL, required: false, secret: false },
    { variable: BASE, required: false, secret: false },
    { variable: TEMPERATURE, required: false, secret: false },
  ],
  limits: LIMITS,
  capabilities: LLM_CAPABILITIES,
  languages: "*",
  create: createOpenai,
};

/** Answer forms from strict to none. */
const FORMS: readonly [object, ...object[]] = [
  {
    response_format: {
      type: "json_schema",
      json_schema: { name: "translations", strict: true, schema: REPLY_SCHEMA },
    },
  },
  { response_format: { type: "json_object" } },
  {},
];

async function createOpenai(options: ProviderOptions): Promise<Provider> {
  const { env } = options;
  const key = await readSecret(KEY, options);
  if (key === null && !env[urlVariable(NAME)] && !env[BASE]) {
    throw new ConfigError("config/missing-setting", { provider: NAME, variable: KEY });
  }
  const base = env[BASE] || "https://api.openai.com/v1";
  const url = endpoint(env, { provider: NAME, base, path: "/chat/completions" });
  const model = env[MODEL]?.trim() || DEFAULT_MODEL;
  const http = openHttp({ provider: NAME, env, faults: FAULTS });
  const headers = { ...JSON_HEADERS, ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
  const sampling = samplingOf(env[TEMPERATURE]);
  const inForm = strictestForm(FORMS);
  const ask: AskModel = async ({ data, form }, signal) => {
    const messages = [
      { role: "system", content: INSTRUCTIONS },
      { role: "user", content: data },
    ];
    const send = async (format: object) => {
      const body = JSON.stringify({ model, messages, ...sampling, ...format });
      return answerOf(NAME, await http.send({ url, headers, body }, signal));
    };
    return form === "free" ? send({}) : inForm(send);
  };
  const limits = isLocal(url) ? LOCAL_LIMITS : LIMITS;
  return llmProvider({ provider: NAME, model, limits, ask, http });
}

/** Newer models refuse a temperature, so none is sent unless it is asked for. */
function samplingOf(written: string | undefined): { readonly temperature?: number } {
  if (written === undefined || written.trim() === "") return {};
  const temperature = Number(written);
  if (temperature >= 0 && temperature <= 2) return { temperature };
  const data = { name: TEMPERATURE, value: written, expected: "a number from 0 to 2" };
  throw new ConfigError("config/value", data);
}

function isLocal(url: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(new URL(url).hostname);
}
