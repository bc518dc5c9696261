import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonSyntaxError, parseJsonc } from "../../src/config/jsonc.ts";
import { findPhrase } from "../../src/messages/phrase.ts";

describe("JSON with comments", () => {
  it.each([
    ['{ "to": "az" } // for now', { to: "az" }],
    ['// first\n{\n  /* all of\n them */ "to": ["az", "en",],\n}\n', { to: ["az", "en"] }],
    [
      '{ "out": "a//b", "memory": "/* no comment */" }',
      { out: "a//b", memory: "/* no comment */" },
    ],
    ['{"a":{"b":[1,-2.5e3,true,false,null,]}}', { a: { b: [1, -2500, true, false, null] } }],
    ['\uFEFF{"a":1}\r\n', { a: 1 }],
    ['{"a":1,"a":2}', { a: 2 }],
    ["{/**/}", {}],
    ["[]//", []],
    ['"\\u0259\\n/"', "ə\n/"],
  ])("%j is read", (text, value) => {
    expect(parseJsonc(text)).toEqual(value);
  });

  it.each([
    ["", "line 1, column 1: expected a value"],
    ["// only a comment", "line 1, column 18: expected a value"],
    ['{\n  "to": az\n}', "line 2, column 9: expected a value"],
    ['{\n  "to": "az"\n  "from": "ru"\n}', "line 3, column 3: expected a comma or }"],
    ['{\r\n  "to": ["az" "en"]\r\n}', "line 2, column 15: expected a comma or ]"],
    ['{ "to" "az" }', "line 1, column 8: expected a colon"],
    ['{ "ə": "😀", to: 1 }', "line 1, column 13: expected a name in double quotes"],
    ["{ , }", "line 1, column 3: expected a name in double quotes"],
    ["[1,,2]", "line 1, column 4: expected a value"],
    ['{ "to": "az', "line 1, column 9: a text is not closed, or has a wrong escape"],
    ['{ "out": "c:\\temp\\x" }', "line 1, column 10: a text is not closed, or has a wrong escape"],
    ['{\n/* all\n"to": "az" }', "line 2, column 1: a comment is not closed"],
    ['{ "to": "az" } }', "line 1, column 16: expected nothing more"],
    ["{ 'to': 1 }", "line 1, column 3: expected a name in double quotes"],
    ["[01]", "line 1, column 2: expected a value"],
    ["[1.]", "line 1, column 2: expected a value"],
    ["[nullable]", "line 1, column 2: expected a value"],
    ["[1", "line 1, column 3: expected a comma or ]"],
    ["[".repeat(100_000), "line 1, column 102: nested too deeply"],
  ])("%j is refused", (text, message) => {
    const shown = `not valid JSON, ${message}`;
    expect(() => parseJsonc(text)).toThrow(JsonSyntaxError);
    expect(() => parseJsonc(text)).toThrow(shown);
    expect(findPhrase(shown)?.data["line"]).toBe(/line (\d+)/u.exec(message)?.[1]);
  });

  it("reads every JSON as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(parseJsonc(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("refuses what JSON.parse refuses, where there is no comment and no last comma", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", "}", '"', ":", "x", "\\"),
        (json, n, sign) => {
          const at = n % (json.length + 1);
          const text = json.slice(0, at) + sign + json.slice(at + 1);
          fc.pre(!/,\s*[\]}]|\/[/*]/u.test(text));
          const read = (parse: (text: string) => unknown) => {
            try {
              return { value: parse(text) };
            } catch {
              return "refused";
            }
          };
          expect(read(parseJsonc)).toEqual(read(JSON.parse));
        },
      ),
    );
  });

  it("keeps __proto__ as a name", () => {
    const value = parseJsonc('{ "__proto__": { "to": 1 } }');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
  });
});
