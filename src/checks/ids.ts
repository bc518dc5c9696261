/** Ids of every check, without loading them. */
export const checkIds: readonly string[] = ["numbers", "placeholders", "urls"];
