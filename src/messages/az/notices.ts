import type { NoticeCode } from "../../model/notice.ts";

/** What parts tell while they work, in Azerbaijani. */
export const notices: Readonly<Record<NoticeCode, string>> = {
  "model/fetching": "{{model}} modeli ({{megabytes, number}} MB) {{store}} qovluğuna yüklənir.",
  "model/fetching-anew":
    "{{model}} modeli ({{megabytes, number}} MB) {{store}} qovluğuna yenidən yüklənir: oradakı fayllar zədələnib.",
  "model/fetched": "{{model}} modeli tam yükləndi və yoxlanıldı.",
  "model/waiting": "{{model}} modelini başqa proses yükləyir; onun bitməsi gözlənilir.",
  "model/fallback": "{{wanted}} modeli əlçatan deyil ({{reason}}); əvəzində {{used}} işlədilir.",
  "model/progress": "{{model}} [{{bar}}] {{percent}} % ({{megabytes, number}} MB)",
};
