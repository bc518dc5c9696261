import type { NoticeCode } from "../../model/notice.ts";

/** What parts tell while they work, by notice code. */
export const notices: Readonly<Record<NoticeCode, string>> = {
  "model/fetching": "Fetching the model {{model}} ({{megabytes, number}} MB) into {{store}}.",
  "model/fetching-anew":
    "Fetching the model {{model}} ({{megabytes, number}} MB) into {{store}}, as the files there are damaged.",
  "model/fetched": "The model {{model}} is complete and verified.",
  "model/waiting": "Another process is fetching the model {{model}}; waiting for it.",
  "model/fallback": "The model {{wanted}} cannot be had ({{reason}}); using {{used}} instead.",
  "model/progress": "{{model}} [{{bar}}] {{percent}} % of {{megabytes, number}} MB",
};
