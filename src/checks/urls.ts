import { BARE_ADDRESSES, URLS } from "../languages/patterns.ts";
import type { Check, Pair, Remark } from "../model/check.ts";
import type { Severity } from "../model/finding.ts";

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
  *run({ source, target, to }: Pair): Iterable<Remark> {
    const [wanted, given] = [addresses(source), addresses(target)];
    yield* compare(wanted, given, "error");
    // Engines for tests accent a bare domain or a handle as they do any word.
    if (to === "und") return;
    const [named, kept] = [names(source), names(target)];
    // A hashtag may be translated, so one for one is no mistake.
    const tags = (all: ReadonlySet<string>) => [...all].filter((name) => name.startsWith("#"));
    const isRenamed = tags(named).length === tags(kept).length;
    const rest = (all: ReadonlySet<string>) =>
      isRenamed ? new Set([...all].filter((name) => !name.startsWith("#"))) : all;
    yield* compare(rest(named), rest(kept), "warning");
  },
};

function* compare(
  wanted: ReadonlySet<string>,
  given: ReadonlySet<string>,
  severity: Severity,
): Iterable<Remark> {
  const missing = [...wanted].filter((own) => !given.has(own));
  const added = [...given].filter((own) => !wanted.has(own));
  if (missing.length > 0) yield { code: "urls/missing", severity, expected: missing };
  if (added.length > 0) yield { code: "urls/added", severity, actual: added };
}

function addresses(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(URLS)].map(([url]) => url));
}

/** Domains without a protocol, @handles and #hashtags. */
function names(text: string): ReadonlySet<string> {
  const rest = text.replaceAll(URLS, (url) => " ".repeat(url.length));
  const found = [BARE_ADDRESSES, HASHTAG].flatMap((pattern) => [...rest.matchAll(pattern)]);
  return new Set(found.map(String));
}
