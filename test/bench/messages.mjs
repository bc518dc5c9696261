// What the interface and the rules cost: run `npx tsc -p src`, then `node test/bench/messages.mjs [dist]`.
const dist = process.argv[2] ?? new URL("../../dist", import.meta.url).pathname;
const rows = [];

async function time(name, work, times = 1) {
  const start = performance.now();
  let result;
  for (let count = 0; count < times; count += 1) result = await work();
  rows.push({ name, ms: Number(((performance.now() - start) / times).toFixed(4)) });
  return result;
}

await time("import i18next", () => import("i18next"));
const { createMessages } = await time(
  "import messages",
  () => import(`${dist}/messages/messages.js`),
);
const messages = await time("first createMessages", () => createMessages("ru"));
await time("next createMessages", () => createMessages("az"));
await time("first plural", () => messages.t("summary.articlesRead", { count: 5 }));
await time("plural", () => messages.t("summary.articlesRead", { count: 5 }), 10_000);

const { renderDateline } = await time(
  "import dateline",
  () => import(`${dist}/messages/dateline.js`),
);
const text = "БАКУ, 26 апр — Sputnik.";
const dateline = {
  block: "b0",
  places: ["БАКУ"],
  date: { day: 26, month: 4 },
  agency: "Sputnik",
  style: "ria",
};
await time("first dateline", () => renderDateline(dateline, text, "az"));
await time("dateline", () => renderDateline(dateline, text, "en"), 2_000);

const { applyTypography } = await import(`${dist}/languages/typography/apply-typography.js`);
const sentence = "«Bu, “Neftçi” klubunun qələbəsidir», - dedi o , 2 - 1... https://a.az/x--y ";
await time("typography of a sentence", () => applyTypography(sentence, "az"), 10_000);
await time("typography of 1 MB", () => applyTypography(sentence.repeat(14_000), "az"));

process.stdout.write(
  `${rows.map(({ name, ms }) => `${String(ms).padStart(10)} ms  ${name}`).join("\n")}\n`,
);
