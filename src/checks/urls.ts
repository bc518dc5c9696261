import { BARE_ADDRESSES, URLS } from "../languages/patterns.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

const HASHTAG = /(?<![\p{L}\d&/])#[\p{L}\d_]{2,}/gu;

/** Addresses of the web and of mail, @handles and #hashtags stay as they are. */
export const urls: Check = {
  id: "urls",
  severity: "error",
  about: "URLs, e-mail addresses, @handles and #hashtags are those of the source.",
  anyText: true,
  examples: [
    {
      to: "en",
      source: "См. https://a.example/b.",
      wrong: "See https://a.example/c.",
      right: "See https://a.example/b.",
    },
    {
      to: "az",
      source: "Пишите на desk@news.example.",
      wrong: "Bizə yazın.",
      right: "desk@news.example ünvanına yazın.",
    },
    {
      to: "en",
      source: "Об этом пишет @newsdesk.",
      wrong: "According to a post.",
      right: "According to @newsdesk.",
    },
  ],
  *run({ source, target }: Pair): Iterable<Remark> {
    const wanted = addresses(source);
    const given = addresses(target);
    const missing = [...wanted].filter((address) => !given.has(address));
    const added = [...given].filter((address) => !wanted.has(address));
    // A hashtag may be translated, so one for one is no mistake.
    const tags = (all: readonly string[]) => all.filter((address) => address.startsWith("#"));
    const isRenamed = tags(missing).length === tags(added).length;
    const left = isRenamed ? missing.filter((address) => !address.startsWith("#")) : missing;
    const extra = isRenamed ? added.filter((address) => !address.startsWith("#")) : added;
    if (left.length > 0) yield { code: "urls/missing", expected: left };
    if (extra.length > 0) yield { code: "urls/added", actual: extra };
  },
};

function addresses(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(URLS)].map(([url]) => url);
  const rest = text.replaceAll(URLS, (url) => " ".repeat(url.length));
  const others = [BARE_ADDRESSES, HASHTAG].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(String),
  );
  return new Set([...found, ...others]);
}
