export * from "./model/language.ts";
