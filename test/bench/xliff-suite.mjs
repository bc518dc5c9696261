// Reads the official XLIFF suites: valid files must be read without loss and without a breach,
// invalid ones refused or reported.
//   npx tsc -p src && node test/bench/xliff-suite.mjs [folder of suites] [-v]
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readXliff } from "../../dist/stores/xliff/read-xliff.js";
import { serialiseXml } from "../../dist/stores/xliff/serialise-xml.js";

const [folder = "/work/shared/data/formats", ...flags] = process.argv.slice(2);
const verbose = flags.includes("-v");
const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((name) => /\.(xlf|sdlxliff)$/.test(name))
        .sort()
    : [];
const isInvalid = (path) => /[/_]invalid[/_]/.test(path);
const isValid = (path) => /[/_]valid[/_]|in-out/.test(path) && !isInvalid(path);

/** The tree without its links to parents. */
const shape = (node) => {
  if (node.kind !== "element") return node;
  const { name, namespace, attributes, children } = node;
  return { name, namespace, attributes, children: joined(children).map(shape) };
};
const joined = (children) => {
  const all = [];
  for (const node of children) {
    const last = all.at(-1);
    if (node.kind === "text" && last?.kind === "text") {
      all.splice(-1, 1, { ...last, text: last.text + node.text });
    } else all.push(node);
  }
  return all;
};

function judge(path) {
  try {
    const document = readXliff(readFileSync(path), basename(path));
    const again = readXliff(new TextEncoder().encode(serialiseXml(document.tree)), path);
    const lossless =
      JSON.stringify(shape(document.tree.root)) === JSON.stringify(shape(again.tree.root));
    const [first] = document.breaches;
    return { read: true, lossless, message: first && `${first.line}: ${first.message}` };
  } catch (error) {
    if (error.code === undefined) throw error;
    return { read: false, lossless: false, message: error.message };
  }
}

for (const suite of [
  "xliff-2.1-testsuite",
  "xliff-2.2-testsuite",
  "xliff2-microsoft",
  "its20-xliff",
  "okapi-xlf",
  "okapi-sdlxliff",
]) {
  const all = files(join(folder, suite)).map((path) => ({ path, ...judge(path) }));
  const valid = all.filter(({ path }) => isValid(path));
  const invalid = all.filter(({ path }) => isInvalid(path));
  const others = all.filter(({ path }) => !isValid(path) && !isInvalid(path));
  const good = valid.filter(({ lossless, message }) => lossless && message === undefined);
  const caught = invalid.filter(({ message }) => message !== undefined);
  const lossless = all.filter(({ read, lossless }) => read && lossless);
  console.log(
    `${suite}: valid read without loss or breach ${good.length}/${valid.length}, ` +
      `invalid refused or reported ${caught.length}/${invalid.length}, ` +
      `read ${all.filter(({ read }) => read).length}/${all.length}, of them without loss ${lossless.length}`,
  );
  if (!verbose) continue;
  for (const { path, message } of valid)
    if (message) console.log(`  VALID ${basename(path)}: ${message}`);
  for (const { path, message } of invalid) if (!message) console.log(`  INVALID ${basename(path)}`);
  for (const { path, message } of others)
    if (message) console.log(`  OTHER ${basename(path)}: ${message}`);
}
