export type { AbbreviationTable } from "./abbreviation-table.ts";
export { azerbaijaniAbbreviations } from "./az.ts";
export { englishAbbreviations } from "./en.ts";
export { russianAbbreviations } from "./ru.ts";
