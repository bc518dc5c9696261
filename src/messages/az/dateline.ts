import type { dateline as english } from "../en/dateline.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** Azerbaijani puts the weekday last: "7 yanvar, bazar". */
export const dateline: Translation<typeof english, AzerbaijaniForms> = {
  "dateline.and": "və",
  "dateline.weekdayDate": "{{date}}, {{weekday}}",
  "dateline.correspondent": "{{agency}} müxbiri",
  "dateline.specialCorrespondent": "{{agency}} xüsusi müxbiri",
  "dateline.moscowTime": "Moskva vaxtı ilə {{time}}",
  "dateline.bakuTime": "Bakı vaxtı ilə {{time}}",
};
