/** What can be wrong with a text, as the interface's phrases have it. */
type Fault =
  | "expected a value"
  | "expected a name in double quotes"
  | "a text is not closed, or has a wrong escape"
  | "a comment is not closed"
  | "nested too deeply"
  | "expected nothing more"
  | "expected a colon"
  | "expected a comma or ]"
  | "expected a comma or }";

/** Where a text stops being JSON with comments. */
export class JsonSyntaxError extends SyntaxError {
  constructor(text: string, at: number, fault: Fault) {
    const lines = text.slice(0, at).split(/\r\n?|\n/u);
    const column = [...(lines.at(-1) ?? "")].length + 1;
    super(`not valid JSON, line ${lines.length}, column ${column}: ${fault}`);
    this.name = "JsonSyntaxError";
  }
}

/** A reader's place in its text. */
interface Cursor {
  readonly text: string;
  at: number;
}

const MOST_DEPTH = 100;
const SPACE = /[ \t\r\n]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//uy;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/uy;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;

/**
 * Reads JSON that may have comments (line and block ones), commas after the last element, and a
 * byte order mark.
 * @throws JsonSyntaxError that names line and column
 */
export function parseJsonc(written: string): unknown {
  const cursor = { text: written.replace(/^\uFEFF/u, ""), at: 0 };
  skipSpace(cursor);
  const value = readValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at < cursor.text.length) throw fault(cursor, "expected nothing more");
  return value;
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > MOST_DEPTH) throw fault(cursor, "nested too deeply");
  const sign = cursor.text[cursor.at];
  if (sign === "{") return readObject(cursor, depth);
  if (sign === "[") return readArray(cursor, depth);
  if (sign === '"') return readString(cursor);
  const word = take(cursor, WORD);
  if (word === null) throw fault(cursor, "expected a value");
  return JSON.parse(word);
}

/** As `JSON.parse` has it: of one name twice the last counts, and `__proto__` is a name like others. */
function readObject(cursor: Cursor, depth: number): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  readList(cursor, "}", () => {
    if (cursor.text[cursor.at] !== '"') throw fault(cursor, "expected a name in double quotes");
    const name = readString(cursor);
    skipSpace(cursor);
    if (cursor.text[cursor.at] !== ":") throw fault(cursor, "expected a colon");
    cursor.at += 1;
    skipSpace(cursor);
    entries.push([name, readValue(cursor, depth + 1)]);
  });
  return Object.fromEntries(entries);
}

function readArray(cursor: Cursor, depth: number): readonly unknown[] {
  const values: unknown[] = [];
  readList(cursor, "]", () => values.push(readValue(cursor, depth + 1)));
  return values;
}

/** From the opening sign to the closing one, which a comma may precede. */
function readList(cursor: Cursor, close: "}" | "]", readOne: () => void): void {
  cursor.at += 1;
  skipSpace(cursor);
  while (cursor.text[cursor.at] !== close) {
    readOne();
    skipSpace(cursor);
    const sign = cursor.text[cursor.at];
    if (sign !== "," && sign !== close) throw fault(cursor, `expected a comma or ${close}`);
    if (sign === ",") cursor.at += 1;
    skipSpace(cursor);
  }
  cursor.at += 1;
}

function readString(cursor: Cursor): string {
  const literal = take(cursor, STRING);
  if (literal === null) throw fault(cursor, "a text is not closed, or has a wrong escape");
  return JSON.parse(literal);
}

function skipSpace(cursor: Cursor): void {
  while (take(cursor, SPACE) !== null);
  if (cursor.text.startsWith("/*", cursor.at)) throw fault(cursor, "a comment is not closed");
}

/** The match at the cursor, which moves behind it. */
function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const [found] = pattern.exec(cursor.text) ?? [];
  if (found === undefined) return null;
  cursor.at += found.length;
  return found;
}

function fault({ text, at }: Cursor, what: Fault): JsonSyntaxError {
  return new JsonSyntaxError(text, at, what);
}
