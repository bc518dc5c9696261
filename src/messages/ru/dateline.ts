import type { dateline as english } from "../en/dateline.ts";
import type { RussianForms, Translation } from "../translation.ts";

/** Russian, for an edition in Russian. */
export const dateline: Translation<typeof english, RussianForms> = {
  "dateline.and": "и",
  "dateline.weekdayDate": "{{weekday}}, {{date}}",
  "dateline.correspondent": "корр. {{agency}}",
  "dateline.specialCorrespondent": "спец. корр. {{agency}}",
  "dateline.moscowTime": "{{time}} по московскому времени",
  "dateline.bakuTime": "{{time}} по бакинскому времени",
};
