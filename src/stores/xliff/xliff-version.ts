/** A version of the standard that can be read. */
export type XliffVersion = "1.2" | "2.0" | "2.1" | "2.2";
