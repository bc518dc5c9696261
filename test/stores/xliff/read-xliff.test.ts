import fc from "fast-check";
import { expect, it } from "vitest";
import { ReadError } from "../../../src/model/errors.ts";
import { readXliff, readXliffFile } from "../../../src/stores/xliff/read-xliff.ts";
import { serialiseXml } from "../../../src/stores/xliff/serialise-xml.ts";
import { writeXliff2 } from "../../../src/stores/xliff/write-xliff2.ts";
import { writeXliff12 } from "../../../src/stores/xliff/write-xliff12.ts";
import type { XmlElement, XmlNode } from "../../../src/stores/xliff/xml-tree.ts";
import { sampleFile } from "./sample-file.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readXliff(encode(text), "a.xlf");
const core = (source: string, version = "2.1", rest = "") =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${version === "2.2" ? "2.2" : "2.0"}" version="${version}" srcLang="ru" trgLang="az"${rest}><file id="f"><unit id="u"><segment id="s"><source>${source}</source></segment></unit></file></xliff>`;

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
  return "none";
};

it.each(["2.0", "2.1", "2.2"])("reads XLIFF %s", (version) => {
  const { files, breaches } = read(core("Да", version));
  expect(breaches).toEqual([]);
  expect(files[0]?.segments[0]).toMatchObject({ id: "s", unit: "u", target: null });
});

it("reads XLIFF 1.2 without its namespace, and groups in groups", () => {
  const { files } = read(
    `<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://127.0.0.1/xliff.dtd"><xliff version="1.2"><file original="a" source-language="rus" target-language="AZ-az" datatype="plaintext"><body><group><group><trans-unit id="1" approved="yes"><source>a<ph id="1">&lt;b></ph></source><target><mrk mtype="seg" mid="1">b</mrk></target></trans-unit></group></group></body></file></xliff>`,
  );
  expect(files[0]?.segments).toMatchObject([
    { id: "1", isApproved: true, target: [{ kind: "text", text: "b" }] },
  ]);
});

it.each([
  ["nothing", ""],
  ["text", "abc"],
  ["another root", "<html/>"],
  ["no version", '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>'],
  ["an unknown version", '<xliff version="3.0"/>'],
  ["no namespace", '<xliff version="2.1" srcLang="ru"/>'],
  ["an unbound prefix", core("<x:y/>")],
  ["an unclosed element", core("<ph id='1'>")],
  ["an undefined entity", core("&nbsp;")],
  ["another DTD", `<!DOCTYPE html>${core("x")}`],
  ["an entity bomb", `<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${core("&b;")}`],
  [
    "an external entity",
    `<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>${core("&a;")}`,
  ],
  [
    "a parameter entity",
    `<!DOCTYPE xliff [<!ENTITY % a SYSTEM "http://127.0.0.1/a">%a;]>${core("x")}`,
  ],
  ["100 000 levels", core("<mrk id='m'>".repeat(100_000))],
  ["two attributes of one name", core('<ph id="1" id="2"/>')],
])("refuses %s", (_what, text) => {
  expect(codeOf(() => read(text))).toMatch(/^xliff\//);
});

it("refuses bytes that are not in the file's encoding, and reads those that are", () => {
  const text = core("Привет");
  const windows = Uint8Array.from(
    [...text].map((c) => (c > "я" || c < "А" ? c.charCodeAt(0) : c.charCodeAt(0) - 0x350)),
  );
  expect(codeOf(() => readXliff(windows, "a.xlf"))).toBe("xliff/malformed");
  const declared = encode('<?xml version="1.0" encoding="windows-1251"?>');
  const { files } = readXliff(Uint8Array.from([...declared, ...windows]), "a.xlf");
  expect(files[0]?.segments[0]?.source).toEqual([{ kind: "text", text: "Привет" }]);
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  expect(readXliff(utf16, "a.xlf").files[0]?.segments).toHaveLength(1);
});

it("says in which file a file that is not there is missing", async () => {
  await expect(readXliffFile("/nowhere/a.xlf")).rejects.toThrow(/^\/nowhere\/a\.xlf: no such file/);
});

const whole = [writeXliff2(sampleFile), writeXliff12(sampleFile)].map(encode);

it("refuses a file that is cut off anywhere", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (bytes, part) => {
        const end = Buffer.from(bytes).lastIndexOf("</xliff>") + "</xliff>".length;
        const cut = bytes.subarray(0, Math.floor(part * (end - 1)));
        expect(codeOf(() => readXliff(cut, "a.xlf"))).toMatch(/^xliff\//);
      },
    ),
    { numRuns: 400 },
  );
});

it("never fails in another way than with an error of its own, whatever a byte becomes", () => {
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), (bytes, place, value) => {
      const broken = Uint8Array.from(bytes);
      broken[place % broken.length] = value;
      expect(codeOf(() => readXliff(broken, "a.xlf"))).toMatch(/^(none|xliff\/)/);
    }),
    { numRuns: 400 },
  );
});

/** The tree without links to parents; texts that touch are one. */
function shape(node: XmlNode): unknown {
  if (node.kind !== "element") return node;
  const { name, namespace, attributes, children }: XmlElement = node;
  return { name, namespace, attributes, children: children.map(shape) };
}

it("keeps comments, instructions, CDATA, prefixes and white space", () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!-- before --><?before x?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" xmlns:my="urn:my">
 <x:file id="f" my:a="&quot;&#10;&lt;"><my:skeleton><![CDATA[<a> & ]]></my:skeleton>
  <x:unit id="u"><x:segment><x:source>a <?here y?> <!-- c -->&#13; b</x:source></x:segment></x:unit>
 </x:file>
</x:xliff>
<!-- after -->`;
  const { tree, files } = read(text);
  const again = read(serialiseXml(tree));
  expect(shape(again.tree.root)).toEqual(shape(tree.root));
  expect([again.tree.before, again.tree.after]).toEqual([tree.before, tree.after]);
  expect(tree.before).toHaveLength(2);
  expect(files[0]?.segments).toHaveLength(1);
});
