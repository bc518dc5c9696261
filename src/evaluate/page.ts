import type { Evaluation, MetricResult } from "./evaluate.ts";

/** A self-contained page of an evaluation: scores, then every segment, the worst first. */
export function evaluationPage(evaluations: readonly Evaluation[]): string {
  const sections = evaluations.map(section).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>dragoman: evaluation</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border-bottom: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top; }
td.score { font-variant-numeric: tabular-nums; text-align: right; }
code { font-size: .8rem; }
</style>
</head>
<body>
<h1>Evaluation</h1>
${sections}
</body>
</html>
`;
}

function section({ language, metrics, segments }: Evaluation): string {
  const rows = segments.map(
    ({ article, segment, source, hypothesis, reference, score }) =>
      `<tr><td class="score">${score.toFixed(1)}</td><td>${escaped(article)} ${escaped(segment)}</td>` +
      `<td lang="ru">${escaped(source)}</td><td lang="${escaped(language)}">${escaped(hypothesis)}</td>` +
      `<td lang="${escaped(language)}">${escaped(reference)}</td></tr>`,
  );
  return `<h2>${escaped(language)}</h2>
<table><thead><tr><th>Metric</th><th>Score</th><th>95 %</th><th>Against baseline</th><th>Signature</th></tr></thead>
<tbody>${metrics.map(metricRow).join("\n")}</tbody></table>
<table><thead><tr><th>chrF++</th><th>Segment</th><th>Source</th><th>Edition</th><th>Reference</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
}

function metricRow({ metric, score, interval, comparison, signature }: MetricResult): string {
  const against =
    comparison === null
      ? "–"
      : `${comparison.difference.toFixed(2)} (p = ${comparison.pValue.toFixed(3)})`;
  return (
    `<tr><td>${metric}</td><td class="score">${score.toFixed(2)}</td>` +
    `<td class="score">${interval.low.toFixed(2)}–${interval.high.toFixed(2)}</td>` +
    `<td>${against}</td><td><code>${escaped(signature)}</code></td></tr>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
