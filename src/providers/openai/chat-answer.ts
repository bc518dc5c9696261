import type { Usage } from "../../model/job.ts";
import { type HttpAnswer, unusable } from "../http/client.ts";
import { classify } from "../http/fault.ts";
import { items, member } from "../http/json.ts";
import { retryAfterMs } from "../http/retry-after.ts";
import type { ModelAnswer } from "../llm/recover.ts";
import { FAULTS } from "./chat-faults.ts";

/**
 * The answer in a chat completion. OpenRouter reports errors of running generations in the body of a
 * 200, beside the choices or in one.
 * @throws ProviderError
 */
export function answerOf(provider: string, { headers, body }: HttpAnswer): ModelAnswer {
  const choice = member(body, "choices", 0);
  const failure = member(body, "error") ?? member(choice, "error");
  if (failure !== undefined && failure !== null) {
    const refusal = { status: statusOf(failure), headers, body: { error: failure } };
    throw classify(provider, FAULTS, refusal, retryAfterMs(headers, body));
  }
  if (choice === undefined) throw unusable(provider, "no choices");
  const refused = member(choice, "message", "refusal");
  const reason = member(choice, "finish_reason");
  const isRefused = (typeof refused === "string" && refused !== "") || reason === "content_filter";
  return {
    text: textOf(member(choice, "message", "content")),
    ending: isRefused ? "refused" : reason === "length" ? "truncated" : "complete",
    usage: usageOf(member(body, "usage")),
  };
}

/** Content is a text, or on some servers a list of parts. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  const parts = items(content).map((part) => member(part, "text"));
  return parts.filter((part) => typeof part === "string").join("");
}

function statusOf(failure: unknown): number {
  const code = Number(member(failure, "code"));
  return code >= 400 && code <= 599 ? code : 500;
}

function usageOf(usage: unknown): Usage {
  const [input, output] = [member(usage, "prompt_tokens"), member(usage, "completion_tokens")];
  return {
    ...(typeof input === "number" ? { inputTokens: input } : {}),
    ...(typeof output === "number" ? { outputTokens: output } : {}),
  };
}
