// How each service reads a request and writes an answer, for the bench of misbehaving servers.
import { readFileSync } from "node:fs";

const recorded = (provider, name) => {
  const url = new URL(`../../fixtures/providers/${provider}/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")).body;
};
const openaiShape = recorded("openai", "chat-completion");
const anthropicShape = recorded("anthropic", "message");
const dataOf = ({ messages }) => JSON.parse(messages.find(({ role }) => role === "user").content);
const linesOf = (body, translate) =>
  dataOf(body).segments.map(({ id, text }) => ({ id, text: translate(text) }));

/** By provider: environment, the texts of a request, and a good answer to them. */
export const SHAPES = {
  deepl: {
    env: (url) => ({ DEEPL_API_KEY: "key", DRAGOMAN_DEEPL_URL: url }),
    texts: ({ text }) => text,
    answer: (_, texts) => ({ translations: texts.map((text) => ({ text })) }),
  },
  google: {
    env: (url) => ({ GOOGLE_API_KEY: "key", DRAGOMAN_GOOGLE_URL: url }),
    texts: ({ q }) => q,
    answer: (_, texts) => ({
      data: { translations: texts.map((text) => ({ translatedText: text })) },
    }),
  },
  azure: {
    env: (url) => ({ AZURE_TRANSLATOR_KEY: "key", DRAGOMAN_AZURE_URL: url }),
    texts: (body) => body.map(({ Text }) => Text),
    answer: (_, texts) => texts.map((text) => ({ translations: [{ text, to: "en" }] })),
  },
  yandex: {
    env: (url) => ({ YANDEX_API_KEY: "key", DRAGOMAN_YANDEX_URL: url }),
    texts: ({ texts }) => texts,
    answer: (_, texts) => ({ translations: texts.map((text) => ({ text })) }),
  },
  amazon: {
    env: (url) => ({
      AWS_ACCESS_KEY_ID: "id",
      AWS_SECRET_ACCESS_KEY: "key",
      AWS_REGION: "eu-central-1",
      DRAGOMAN_AMAZON_URL: url,
    }),
    texts: ({ Text }) => [Text],
    answer: (_, texts) => (texts.length === 0 ? {} : { TranslatedText: texts[0] }),
  },
  libretranslate: {
    env: (url) => ({ DRAGOMAN_LIBRETRANSLATE_URL: url }),
    texts: ({ q }) => q,
    answer: (_, texts) => ({ translatedText: texts }),
  },
  openai: {
    env: (url) => ({ DRAGOMAN_OPENAI_URL: url }),
    texts: (body) => dataOf(body).segments.map(({ text }) => text),
    answer: (body, texts, translate) => {
      const segments = linesOf(body, translate).filter(({ text }) => texts.includes(text));
      const [choice] = openaiShape.choices;
      const message = { ...choice.message, content: JSON.stringify({ segments }) };
      return { ...openaiShape, choices: [{ ...choice, message }] };
    },
  },
  anthropic: {
    env: (url) => ({ ANTHROPIC_API_KEY: "key", DRAGOMAN_ANTHROPIC_URL: url }),
    texts: (body) => dataOf(body).segments.map(({ text }) => text),
    answer: (body, texts, translate) => {
      const segments = linesOf(body, translate).filter(({ text }) => texts.includes(text));
      return { ...anthropicShape, content: [{ type: "text", text: JSON.stringify({ segments }) }] };
    },
  },
};
