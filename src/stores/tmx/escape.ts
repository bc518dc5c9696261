const text = /[&<>\r]/g;
const attribute = /[&<>"\t\n\r]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** `value` as the content of an element; characters that XML cannot hold become U+FFFD. */
export function escapeText(value: string): string {
  return value.replace(forbidden, "\ufffd").replace(text, (character) => names[character] ?? "");
}

/** `value` as an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(forbidden, "\ufffd")
    .replace(attribute, (character) => names[character] ?? "");
}
