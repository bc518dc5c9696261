import type { ValueRule } from "./values.ts";

/** One step of a content model: the elements that may stand there, `other` = of another namespace. */
export interface Step {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** What the schema says of an element. */
export interface ElementRule {
  /** Attributes without a namespace; those that end in `!` are required. */
  readonly attributes: Readonly<Record<string, ValueRule>>;
  /** Steps in order. */
  readonly content: readonly Step[];
  /** Text may stand in it. */
  readonly mixed: boolean;
  /** Attributes of other namespaces: of any, of modules only, or of none. */
  readonly foreign: "any" | "modules" | "none";
}

/** One of a language's shorthand forms: `file+`, `skeleton?`, `other*`, `unit|group+`. */
export function steps(...written: readonly string[]): readonly Step[] {
  return written.map((step) => {
    const [, names = "", count = ""] = /^([\w|]+)([?*+]?)$/.exec(step) ?? [];
    const least = count === "+" || count === "" ? 1 : 0;
    const most = count === "*" || count === "+" ? Number.POSITIVE_INFINITY : 1;
    return { names: names.split("|"), least, most };
  });
}
