import type { Bundle, BundleSegment, BundleTarget } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import { VERSION } from "../model/version.ts";
import { pageStyle } from "./export-html-style.ts";

/** A bundle as one page: source and targets side by side, with statuses and findings. */
export function exportHtml(bundle: Bundle, to: readonly LanguageTag[]): string {
  const { id, source, metadata, segments } = bundle;
  const title = metadata.headline?.[source.language] ?? id;
  const heads = [source.language, ...to].map(
    (language) => `<th scope="col">${text(language)}</th>`,
  );
  return `<!DOCTYPE html>
<html lang="${text(source.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="dragoman ${VERSION}">
<title>${text(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<h1>${text(title)}</h1>
${summary(bundle, to)}
<table>
<thead><tr><th scope="col">#</th>${heads.join("")}</tr></thead>
<tbody>
${segments.map((segment) => row(segment, to)).join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

/** How many segments of each language have which status. */
function summary({ source, editions, totals }: Bundle, to: readonly LanguageTag[]): string {
  const items = to.map((language) => {
    const counts = totals[language];
    const parts = typeof counts === "object" ? Object.entries(counts) : [];
    const told = parts.filter(([, count]) => count > 0).map(([status, n]) => `${n} ${status}`);
    const status = editions[language]?.status ?? "";
    return `<li><b>${text(language)}</b>: ${text(status)} (${text(told.join(", "))})</li>`;
  });
  const from = `${source.path}, ${source.format}, SHA-256 ${source.sha256.slice(0, 12)}`;
  return `<ul class="summary"><li>${text(from)}</li>${items.join("")}</ul>`;
}

function row(segment: BundleSegment, to: readonly LanguageTag[]): string {
  const { id, role, source, targets } = segment;
  const first = `<th scope="row"><a id="${text(id)}" href="#${text(id)}">${text(id)}</a><small>${text(role)}</small></th>`;
  const cells = to.map((language) => targetCell(targets[language], language));
  const lang = text(source.language);
  return `<tr class="${text(role)}">${first}<td lang="${lang}">${text(source.text)}</td>${cells.join("")}</tr>`;
}

function targetCell(target: BundleTarget | undefined, language: LanguageTag): string {
  if (target === undefined) return "<td></td>";
  const { status, origin, reason, findings } = target;
  const made =
    origin === undefined
      ? ""
      : ` · ${[origin.provider, origin.match].filter((part) => part !== undefined).join(" ")}`;
  const why = reason === undefined ? "" : ` · ${reason}`;
  const notes = findings.map(
    ({ severity, check, message }) =>
      `<li class="${text(severity)}"><b>${text(check)}</b> ${text(message)}</li>`,
  );
  const list = notes.length === 0 ? "" : `<ul class="findings">${notes.join("")}</ul>`;
  const state = `<small class="${text(status)}">${text(`${status}${made}${why}`)}</small>`;
  return `<td lang="${text(language)}">${text(target.text ?? "")}${state}${list}</td>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML cannot hold these
const unprintable = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]|\p{Surrogate}/gu;
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function text(value: string): string {
  return value
    .replace(unprintable, "\ufffd")
    .replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}
