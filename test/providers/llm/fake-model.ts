import type { Answer, SeenRequest } from "../http/fake-server.ts";

/** The user's message as a model reads it. */
export interface Data {
  readonly from: string;
  readonly to: string;
  readonly headline?: string;
  readonly context?: readonly string[];
  readonly terms?: readonly { readonly source: string; readonly target: string }[];
  readonly examples?: readonly { readonly source: string; readonly target: string }[];
  readonly segments: readonly {
    readonly id: string;
    readonly text: string;
    readonly problem?: string;
  }[];
}

/** A chat request as its server reads it. */
export interface ChatRequest {
  readonly model: string;
  readonly system: string;
  readonly data: Data;
  readonly body: Readonly<Record<string, unknown>>;
}

const FROM = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const TO = "abvqdeyjziyklmnoprstufxtçşşiiieuə";

/** Words of the target's script, as many as the source has; numbers and URLs stay. */
export function fakeTranslation(text: string): string {
  return text.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => {
    const latin = TO[FROM.indexOf(letter.toLowerCase())] ?? "x";
    return letter === letter.toLowerCase() ? latin : latin.toUpperCase();
  });
}

/** The parts of a chat completion's request. */
export function readChat({ body }: SeenRequest): ChatRequest {
  const request = body as {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  const of = (role: string) =>
    request.messages.find((message) => message.role === role)?.content ?? "";
  const data = JSON.parse(of("user")) as Data;
  return { model: request.model, system: of("system"), data, body: { ...request } };
}

/** The text of an answer as it should be. */
export function goodReply({ segments }: Data): string {
  const translated = segments.map(({ id, text }) => ({ id, text: fakeTranslation(text) }));
  return JSON.stringify({ segments: translated });
}

/** A chat completion around an answer's text. */
export function completion(
  recorded: unknown,
  content: string | null,
  changes: {
    readonly finish?: string;
    readonly refusal?: string;
  } = {},
): Answer {
  const shape = recorded as { readonly choices: readonly { readonly message: object }[] };
  const [choice] = shape.choices;
  const message = { ...choice?.message, content, refusal: changes.refusal ?? null };
  const choices = [{ ...choice, message, finish_reason: changes.finish ?? "stop" }];
  return { body: { ...shape, choices } };
}
