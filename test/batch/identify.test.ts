import { describe, expect, it } from "vitest";
import { compareVersions, contentHash, identityOf, itemKey } from "../../src/batch/identify.ts";
import { toPriority } from "../../src/batch/priority.ts";
import type { Article } from "../../src/model/article.ts";

function article(part: Partial<Article> = {}): Article {
  return {
    id: "a",
    format: "text",
    text: "Новость",
    blocks: [{ id: "b0", role: "headline", text: "Новость", start: 0, end: 7 }],
    dropped: [],
    metadata: { published: null, publisher: null, keywords: [], media: [], dateline: null },
    ...part,
  };
}

const feedItem = (id: string) => article({ format: "rss", item: { id } });

describe("itemKey", () => {
  it.each([
    ["a file", article(), "wire/a.txt", "file:wire/a.txt"],
    ["a URN", feedItem("urn:newsml:x:1"), "wire/a.xml", "urn:newsml:x:1"],
    ["a URL", feedItem("https://x.az/1"), "https://x.az/rss", "https://x.az/1"],
    ["a number in a feed", feedItem("17"), "https://x.az/rss", "rss:https://x.az/rss#17"],
    ["a number in a folder", feedItem("17"), "wire/a.xml", "rss:wire#17"],
    ["no id in a feed", article({ format: "rss" }), "wire/a.xml", "rss:wire#a"],
  ])("of %s", (_, item, input, key) => {
    expect(itemKey(item, input)).toBe(key);
  });

  it("is short and still unique for ids of 10 KB", () => {
    const long = `urn:x:${"я".repeat(10_000)}`;
    const keys = [long, `${long}1`].map((id) => itemKey(feedItem(id), "a.xml"));
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(200);
  });
});

describe("identityOf", () => {
  it("takes what a format says", () => {
    const item = { id: "1", version: "3", withdrawn: true, urgency: 1 };
    expect(identityOf(article({ item }))).toEqual(item);
  });

  it.each([
    [{ pubstatus: "canceled" }, true],
    [{ pubStatus: "stat:withheld" }, true],
    [{ pubstatus: "usable" }, false],
    [{ status: "published" }, false],
    [{}, false],
  ])("reads %j as withdrawn: %s", (carried, withdrawn) => {
    const metadata = { ...article().metadata, carried };
    expect(identityOf(article({ format: "ninjs", metadata })).withdrawn).toBe(withdrawn);
    expect(identityOf(article({ metadata })).withdrawn).toBe(false);
  });
});

it("hashes what an edition is made from, and nothing else", () => {
  const same = contentHash(article());
  expect(contentHash(article({ id: "b", skeleton: { any: 1 } }))).toBe(same);
  expect(contentHash(article({ text: "Новости" }))).not.toBe(same);
  const metadata = { ...article().metadata, keywords: ["порт"] };
  expect(contentHash(article({ metadata }))).not.toBe(same);
});

it.each([
  ["10", "9", 1],
  ["1", "1", 0],
  ["2026-05-02T10:00:00Z", "2026-05-02T12:00:00+04:00", 1],
  ["1", null, null],
  ["1.2", "1.10", null],
  ["2026-05-02T10:00:00Z", "3", null],
])("compares versions %s and %s", (one, other, expected) => {
  const order = compareVersions(one, other);
  expect(order === null ? null : Math.sign(order)).toBe(expected);
});

describe("priority", () => {
  it.each([
    ["flash-*.txt", "wire/flash-1.txt", true],
    ["flash-*.txt", "wire/other.txt", false],
    ["wire/**/*.xml", "wire/a/b/c.xml", true],
    ["wire/*.xml", "wire/a/b.xml", false],
    ["*.{xml,json}", "a/b.json", true],
    ["a+b.txt", "a+b.txt", true],
    ["a.b", "aXb", false],
  ])("%s and %s: %s", (pattern, path, isFirst) => {
    expect(toPriority([pattern])?.isFirst(path)).toBe(isFirst);
  });

  it.each([
    ["МОЛНИЯ: в порту пожар", true],
    ["СРОЧНО! В порту пожар", true],
    ["В порту срочно ищут докеров", false],
  ])("%s is a flash: %s", (text, isUrgent) => {
    const blocks = [{ id: "b0", role: "headline", text, start: 0, end: text.length } as const];
    expect(toPriority(["flash"])?.isUrgent("a.txt", article({ blocks }))).toBe(isUrgent);
  });

  it("counts IPTC urgency 1 and 2, and is nothing unless asked for", () => {
    const item = (urgency: number) => article({ item: { id: "1", urgency } });
    const urgent = [1, 2, 3].map((u) => toPriority(["flash"])?.isUrgent("a", item(u)));
    expect(urgent).toEqual([true, true, false]);
    expect(toPriority([])).toBeNull();
  });
});
