import { describe, expect, it } from "vitest";
import { cut } from "./cut.ts";

describe("Azerbaijani", () => {
  it.each([
    "Görüşdə prof. Əliyev və akad. Məmmədov çıxış edib.| Sonra müzakirə olub.",
    "Bakı. 12 yanvar. REPORT.AZ/ Nazir Tbilisiyə gəlib.| Onu qarşılayıblar.",
    "BAKI, 26 apr — Sputnik.| Nazirlik qərar qəbul edib.",
    "Bakı. 26 aprel. Trend: Nazir Tbilisiyə gəlib.| Onu qarşılayıblar.",
    "Tədbirdə H.Zərdabi adına mərkəzdə sərgi açılıb.| Sərgi bir ay davam edəcək.",
    "Nazir İ. Həsənov çıxış edib.| O, qərarı imzalayıb.",
    "Alma, armud və s. satılır.",
    "Alma, armud və s.| Qiymətlər sabitdir.",
    "Qiymət 5 mln. manatdır.| Bu, çoxdur.",
    "Ofis Nizami küç. 5 ünvanındadır.| Giriş həyətdəndir.",
    "Görüş 2020-ci ildə keçirilib.| 2021-ci ildə isə davam edib.",
    "“Biz hazırıq”, – deyə o bildirib.| “İş sabah başlayacaq”.",
    "O soruşdu: “Nə vaxt?”| Heç kim cavab vermədi.",
    "O dedi: “Gəl. Gözləyirəm”.| Sonra getdi.",
    "O, saat 10.30-da gəlib.| Hamı onu gözləyirdi.",
    "Bu, c. Məmmədovun evidir.",
    "B.e.ə. IV əsrdə yaranıb.| Qala hələ də durur.",
    "Bu, gözəl ad.| Uşağa yaraşır.",
    "Çıxış edən Əli bəy.| Kitab maraqlıdır.",
    "Layihə 2025-ci ilə qədər başa çatacaq…| Gözləyək.",
    "Nazir gəldi.|Sonra getdi.",
    "İranda zəlzələ olub.| İnsanlar küçələrə çıxıb.",
    "Ətraflı məlumat www.report.az saytındadır.| İzləyin!",
  ])("%s", (text) => {
    expect(cut(text, "az")).toBe(text);
  });
});

describe("English", () => {
  it.each([
    "BAKU, April 26. /Trend/.| The minister arrived in Tbilisi.",
    "WASHINGTON (Reuters) - The U.S. central bank raised rates.| Markets fell.",
    "Gen. Smith and Sen. Brown met Dr. Jones on Jan. 5, 2020.| They agreed.",
    "The company, Caspian Inc., said so.| It gave no details.",
    "Shares of Caspian Corp. rose.| Caspian Co. CEO Ann Lee was pleased.",
    "Oil fell to $80.5 a barrel.| Gold rose 1.2 percent.",
    "The U.N. Security Council met.| The U.K. abstained.",
    "She lives in the U.S.| How about him?",
    "She holds a Ph.D. from Harvard.| He holds an M.A. in law.",
    "“We are ready,” he said.| “Work starts tomorrow.”",
    'He asked: "When?"| Nobody answered.',
    'He said, "This is it."| Then he left.',
    "The meeting ended at 10 p.m.| The next is on Monday.",
    "At 5 a.m. Mr. Brown went home.| He was tired.",
    "See Fig. 5 and Art. 15 of the law.| No. 7 is void.",
    "Is it true?| No.| It is not.",
    "J.K. Brown and J. R. R. Green write books.| They sell well.",
    "They chose you and I.| Did you hear Ann B. Lee?",
    "“I am here. I wait,” he said.| Then he left.",
    "The vote was 10-5.| Two abstained.",
    "He lives at 5 Main St.| The house is old.",
    "The firm, i.e. the state oil company, pays.| Others do not.",
    "He sold pipes, pumps, etc.| Then he left.",
    "iPhone sales fell.| iPad sales rose.",
    "Mail info@report.az.| We will reply.",
    "Prime Minister T. May met J. Will in London.",
    "They sat.| John left.",
    "Brown was ill.| Ann called a doctor.",
    "Rep. Lee and Sec. Gray agreed in Sept. 2020.| They met.",
    "Wait . . . I did not mean it.",
    "He never finished. . . .| She left.",
    "The rest is omitted [...] (Brown 55).",
    "Today is Tuesday.|Mr. Brown paid 1,000.|That is a lot.",
  ])("%s", (text) => {
    expect(cut(text, "en")).toBe(text);
  });
});
