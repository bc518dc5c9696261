import { expect, it } from "vitest";
import { readXliff } from "../../../src/stores/xliff/read-xliff.ts";

const prefixes = [
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"',
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"',
  'xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"',
  'xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"',
  'xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"',
  'xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"',
  'xmlns:its="http://www.w3.org/2005/11/its"',
  'xmlns:my="urn:my"',
].join(" ");

const document = (content: string, version = "2.1") =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${prefixes} version="${version}" srcLang="ru" trgLang="az">${content}</xliff>`;
const file = (content: string) => document(`<file id="f">${content}</file>`);
const unit = (content: string) => file(`<unit id="u">${content}</unit>`);
const inUnit = (content: string) => unit(`${content}<segment id="s"><source>x</source></segment>`);
const source = (content: string) =>
  unit(
    `<originalData><data id="d">x</data></originalData><segment id="s"><source>${content}</source></segment>`,
  );
const both = (one: string, other: string) =>
  unit(`<segment><source>${one}</source><target>${other}</target></segment>`);
const breaches = (text: string) =>
  readXliff(new TextEncoder().encode(text), "a.xlf").breaches.map(({ message }) => message);

it.each([
  [
    "codes of every kind",
    source(
      '<pc id="1" type="fmt" subType="xlf:b">a<ph id="2" dataRef="d"/></pc><sc id="3"/><ec startRef="3"/>',
    ),
  ],
  [
    "a sequence that stays together",
    source(
      '<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="2" canReorder="no" canCopy="no" canDelete="no"/>',
    ),
  ],
  [
    "a comment in a marker",
    source(
      '<mrk id="m" type="comment" value="v">a</mrk><sm id="n" translate="no"/>b<em startRef="n"/>',
    ),
  ],
  ["a reference to a note", inUnit('<notes><note id="n">a</note></notes>')],
  [
    "extensions where they may stand",
    file(
      '<my:a id="1"/><unit id="u" my:b="c"><my:a id="1"/><segment><source>x</source></segment></unit>',
    ),
  ],
  [
    "targets in another order",
    unit(
      '<segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target order="1">b</target></segment>',
    ),
  ],
  [
    "ITS on a marker",
    source('<mrk id="m" type="its:generic" its:version="2.0" its:tool="t">a</mrk>'),
  ],
])("finds nothing wrong with %s", (_what, text) => {
  expect(breaches(text)).toEqual([]);
});

it.each([
  ["an element outside a file", document('<my:a/><file id="f"/>'), /xliff|file/],
  ["a file without units", file(""), /unit or group is missing/],
  ["text between elements", file("x<unit id='u'/>"), /text is not allowed/],
  ["an unknown element", inUnit("<what/>"), /not allowed at this place|misplaced/],
  ["an unknown attribute", source('<ph id="1" what="x"/>'), /what is not allowed/],
  ["a foreign attribute on a code", source('<ph id="1" my:a="x"/>'), /my:a is not allowed/],
  ["a missing id", source("<ph/>"), /id is missing/],
  ["an id that is no name token", source('<ph id="a b"/>'), /value of id/],
  [
    "notes behind segments",
    unit("<segment><source>x</source></segment><notes><note>a</note></notes>"),
    /not allowed at this place/,
  ],
  ["a unit of ignorables", unit("<ignorable><source> </source></ignorable>"), /no segment/],
  [
    "two units of one id",
    file(
      '<unit id="u"><segment><source/></segment></unit><unit id="u"><segment><source/></segment></unit>',
    ),
    /used twice/,
  ],
  ["two codes of one id", source('<ph id="1"/><ph id="1"/>'), /used twice/],
  ["a code with a segment's id in the target", both("a", '<ph id="1"/><pc id="1"/>'), /used twice/],
  [
    "another element under the id",
    both('<ph id="1"/>', '<pc id="1"/>'),
    /another element in the source/,
  ],
  [
    "a state without a target",
    unit('<segment state="final"><source>a</source></segment>'),
    /no target/,
  ],
  [
    "a subState without a state",
    unit('<segment subState="a:b"><source>a</source></segment>'),
    /no state/,
  ],
  [
    "an unknown state",
    unit('<segment state="done"><source>a</source></segment>'),
    /value of state/,
  ],
  ["another language", unit('<segment><source xml:lang="en">a</source></segment>'), /srcLang/],
  [
    "targets in one place",
    unit(
      '<segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target>b</target></segment>',
    ),
    /order/,
  ],
  ["a start code without its end", source('<sc id="1"/>'), /no ec behind/],
  ["an end code without its start", source('<ec startRef="1"/>'), /no sc in front/],
  ["an end code with an id", source('<sc id="1"/><ec id="2" startRef="1"/>'), /startRef and no id/],
  ["an end of another kind", source('<sc id="1" canDelete="no"/><ec startRef="1"/>'), /canDelete/],
  ["a lone start marker", source('<sm id="1" translate="no"/>'), /no em/],
  ["a subType without a type", source('<ph id="1" subType="a:b"/>'), /no type/],
  [
    "a subType of another type",
    source('<ph id="1" type="fmt" subType="xlf:var"/>'),
    /does not go with/,
  ],
  ["data that is not there", source('<ph id="1" dataRef="e"/>'), /points to no data/],
  ["a copy with data", source('<ph id="1" dataRef="d"/><ph id="2" copyOf="1"/>'), /cannot be/],
  ["a sub-flow that is not there", source('<ph id="1" subFlows="v"/>'), /names no unit/],
  ["a lost code", both('<ph id="1" canDelete="no"/>', "a"), /not in the target/],
  [
    "an order without a beginning",
    source('<ph id="1" canReorder="no" canCopy="no" canDelete="no"/>'),
    /firstNo/,
  ],
  ["a comment without anything", source('<mrk id="1" type="comment">a</mrk>'), /value or a ref/],
  ["a comment on no note", source('<mrk id="1" type="comment" ref="#n=n1">a</mrk>'), /no note/],
  [
    "a fragment in disorder",
    source('<mrk id="1" type="my:x" ref="#u=u/f=f/n=a">a</mrk>'),
    /out of order/,
  ],
  [
    "a fragment of an unknown kind",
    source('<mrk id="1" type="my:x" ref="#f=f/z=a">a</mrk>'),
    /not known/,
  ],
  ["a printable code point", source('<cp hex="0041"/>'), /value of hex/],
  [
    "ITS without a version",
    source('<mrk id="m" type="its:generic" its:tool="t">a</mrk>'),
    /its:version/,
  ],
  [
    "a match of nothing",
    inUnit(
      '<mtc:matches><mtc:match ref="#z"><source>a</source><target>b</target></mtc:match></mtc:matches>',
    ),
    /no fragment of a span/,
  ],
  [
    "a similarity above 100",
    inUnit(
      '<mtc:matches><mtc:match ref="#s" similarity="101"><source>a</source><target>b</target></mtc:match></mtc:matches>',
    ),
    /similarity/,
  ],
  [
    "a term without a translation",
    inUnit("<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>"),
    /neither a translation/,
  ],
  [
    "metadata without a type",
    inUnit("<mda:metadata><mda:metaGroup><mda:meta>a</mda:meta></mda:metaGroup></mda:metadata>"),
    /type is missing/,
  ],
  [
    "a resource that is not there",
    inUnit('<res:resourceData><res:resourceItemRef ref="r"/></res:resourceData>'),
    /names no resource/,
  ],
  ["a size in words", source('<ph id="1" slr:equivStorage="seven"/>'), /equivStorage/],
  [
    "a rule of two kinds",
    inUnit('<val:validation><val:rule isPresent="a" startsWith="b"/></val:validation>'),
    /exactly one/,
  ],
  [
    "a style that is no element of HTML",
    inUnit('<notes><note fs:fs="paragraph">a</note></notes>'),
    /fs:fs/,
  ],
  [
    "a change of an attribute that is not there",
    inUnit(
      '<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n"><ctr:revision><ctr:item property="priority">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n">a</note></notes>',
    ),
    /no attribute/,
  ],
  ["two extensions of one id", inUnit('<my:a id="1"/><my:a id="1"/>'), /used twice/],
])("reports %s", (_what, text, expected) => {
  expect(breaches(text).join("\n")).toMatch(expected);
});

it("says on which line", () => {
  const text = source('\n\n<ph id="1" what="x"/>');
  expect(readXliff(new TextEncoder().encode(text), "a.xlf").breaches[0]?.line).toBe(3);
});

it("checks a unit of 20 000 codes in time that does not explode", () => {
  const codes = Array.from({ length: 20_000 }, (_, n) => `<sc id="a${n}"/><ec startRef="a${n}"/>`);
  expect(breaches(source(codes.join("")))).toEqual([]);
});
