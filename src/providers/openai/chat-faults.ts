import type { Fault } from "../http/fault.ts";

/**
 * What chat servers mean: OpenAI, OpenRouter, Ollama, vLLM, llama.cpp, Gemini. "You exceeded your
 * current quota" is final with OpenAI, which adds a code, and passing with Gemini, which adds a delay.
 */
export const FAULTS: readonly Fault[] = [
  {
    status: [403, 429],
    says: /insufficient_quota|billing_hard_limit/iu,
    code: "provider/quota",
    action: "stop",
  },
  {
    status: [400, 500],
    says: /context_length_exceeded|maximum context length|exceed_context_size|context (?:size|window)/iu,
    code: "provider/too-big",
    action: "split",
  },
  {
    status: [400, 403],
    says: /moderation|flagged|content_filter|content_policy/iu,
    code: "provider/refused",
    action: "fail",
  },
  { status: [409], code: "provider/busy", action: "retry" },
];
