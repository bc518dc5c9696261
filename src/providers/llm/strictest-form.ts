import { ProviderError } from "../../model/errors.ts";

/**
 * Asks in the strictest form that a server understands. Where it refuses a form, the next one is tried;
 * the first that it accepts is the only one for the rest of the run.
 */
export function strictestForm<Form>(
  forms: readonly [Form, ...Form[]],
): <Answer>(ask: (form: Form) => Promise<Answer>) => Promise<Answer> {
  let left: readonly Form[] = forms;
  return async (ask) => {
    const tried = left;
    for (const [index, form] of tried.entries()) {
      try {
        const answer = await ask(form);
        left = [form];
        return answer;
      } catch (error) {
        if (index + 1 === tried.length || !isRefused(error)) throw error;
      }
    }
    throw new TypeError("there is no form to ask in");
  };
}

/** A refusal of just this request: 400, 422 and their like. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof ProviderError && error.code === "provider/refused" && error.action === "fail"
  );
}
