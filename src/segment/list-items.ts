/** Marker of the first item: a bullet perhaps, a number or a letter, and what stands behind it. */
const opening = /^\s*([•⁃·▪*]\s?)?(\d{1,3}|[aа])(\.\)|\)|\.)\s\S/u;

/** More items than this are not looked for. */
const mostItems = 50;

/**
 * Where the second and later items begin in a list whose line breaks were lost: "1.) Gas 2.) Oil",
 * "a. Gas b. Oil". Only a text that opens with a marker has items, they count on by one and begin
 * with a capital letter. UTF-16 offsets.
 */
export function listItems(text: string, length: number): readonly number[] {
  const found = opening.exec(text.slice(0, 24));
  const [, bullet = "", first = "", mark = ""] = found ?? [];
  if (found === null) return [];
  const starts: number[] = [];
  let from = found[0].length;
  let label = first;
  while (starts.length < mostItems) {
    label = nextLabel(label);
    const marker = `${bullet}${label}${mark} `;
    const at = itemAt(text, marker, from);
    if (at === -1 || at >= length) break;
    starts.push(at);
    from = at + marker.length;
  }
  return starts;
}

function nextLabel(label: string): string {
  return /\d/.test(label)
    ? String(Number(label) + 1)
    : String.fromCharCode(label.charCodeAt(0) + 1);
}

/** The next place where a marker stands behind a space and before a capital letter; -1 if none. */
function itemAt(text: string, marker: string, from: number): number {
  let at = text.indexOf(marker, from);
  while (at !== -1) {
    const free = /\s/.test(text.charAt(at - 1));
    if (free && /^["«“]?\p{Lu}/u.test(text.slice(at + marker.length, at + marker.length + 3)))
      return at;
    at = text.indexOf(marker, at + 1);
  }
  return -1;
}
