/** Namespaces of the modules of XLIFF 2.x. */
export const modules = {
  mtc: "urn:oasis:names:tc:xliff:matches:2.0",
  gls: "urn:oasis:names:tc:xliff:glossary:2.0",
  mda: "urn:oasis:names:tc:xliff:metadata:2.0",
  res: "urn:oasis:names:tc:xliff:resourcedata:2.0",
  slr: "urn:oasis:names:tc:xliff:sizerestriction:2.0",
  val: "urn:oasis:names:tc:xliff:validation:2.0",
  fs: "urn:oasis:names:tc:xliff:fs:2.0",
  ctr: "urn:oasis:names:tc:xliff:changetracking:2.0",
  ctr21: "urn:oasis:names:tc:xliff:changetracking:2.1",
  its: "http://www.w3.org/2005/11/its",
  itsm: "urn:oasis:names:tc:xliff:itsm:2.1",
  pgs: "urn:oasis:names:tc:xliff:pgs:1.0",
} as const;

const standard: ReadonlySet<string> = new Set(Object.values(modules));

/** Whether a namespace is that of XLIFF 2.x's core. */
export function isCore(namespace: string): boolean {
  return (
    namespace === "urn:oasis:names:tc:xliff:document:2.0" ||
    namespace === "urn:oasis:names:tc:xliff:document:2.2"
  );
}

/** Whether a namespace belongs to the standard: its core or a module. */
export function isStandard(namespace: string): boolean {
  return isCore(namespace) || standard.has(namespace);
}
