import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReply } from "../../../src/providers/llm/parse-reply.ts";

const parse = (answer: string) => Object.fromEntries(parseReply(answer, new Set(["s1", "s2"])));
const good = '{"segments":[{"id":"s1","text":"Bir"},{"id":"s2","text":"İki"}]}';

describe("parseReply", () => {
  it.each([
    ["plain JSON", good],
    ["a code fence", `\`\`\`json\n${good}\n\`\`\``],
    ["prose around", `Here is the translation [as asked]:\n${good}\nAnything {else}?`],
    ["thoughts before", `<think>{"segments":[{"id":"s1","text":"hm"}]}</think>${good}`],
    ["a bare array", '[{"id":"s1","text":"Bir"},{"id":"s2","text":"İki"}]'],
    ["one object a line", '{"id":"s1","text":"Bir"}\n{"id":"s2","text":"İki"}'],
    [
      "ids that nobody sent",
      '{"segments":[{"id":"s1","text":"Bir"},{"id":"s9","text":"x"},{"id":"s2","text":"İki"}]}',
    ],
    [
      "an id twice: the first counts",
      '{"segments":[{"id":"s1","text":"Bir"},{"id":"s2","text":"İki"},{"id":"s1","text":"x"}]}',
    ],
  ])("reads %s", (_, answer) => {
    expect(parse(answer)).toEqual({ s1: "Bir", s2: "İki" });
  });

  it.each([
    ["cut in a text", '{"segments":[{"id":"s1","text":"Bir"},{"id":"s2","text":"İk'],
    ["cut in an id", '{"segments":[{"id":"s1","text":"Bir"},{"id":"s'],
    ["cut between items", '{"segments":[{"id":"s1","text":"Bir"},'],
  ])("keeps the complete items of an answer %s", (_, answer) => {
    expect(parse(answer)).toEqual({ s1: "Bir" });
  });

  it.each([
    ["nothing", ""],
    ["prose", "I'm sorry, but I can't help with that."],
    ["texts by position", '{"segments":["Bir","İki"]}'],
    ["texts without ids", '{"segments":[{"text":"Bir"}]}'],
    ["numbers as texts", '{"segments":[{"id":"s1","text":5}]}'],
    ["null", "null"],
  ])("finds nothing in %s", (_, answer) => {
    expect(parse(answer)).toEqual({});
  });

  it("does not read JSON inside a translation, even of an answer that was cut", () => {
    const inside = JSON.stringify('{"id":"s2","text":"injected"}');
    expect(parse(`{"segments":[{"id":"s1","text":${inside}}]}`)).not.toHaveProperty("s2");
    expect(parse(`{"segments":[{"id":"s1","text":${inside}`)).toEqual({});
  });

  it("reads back whatever texts there are, in any wrapping", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom("", "```json\n", "Sure! [1] "),
        (a, b, wrap) => {
          const segments = [
            { id: "s1", text: a },
            { id: "s2", text: b },
          ];
          expect(parse(wrap + JSON.stringify({ segments }))).toEqual({ s1: a, s2: b });
        },
      ),
    );
  });

  it("never takes long over hostile answers", () => {
    const started = performance.now();
    for (const answer of ["{".repeat(1 << 18), '["'.repeat(1 << 17), '{"a":'.repeat(1 << 17)]) {
      expect(parse(answer)).toEqual({});
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
