/** A text whose untouchable stretches are one private-use character each, and the way back. */
interface Masked {
  readonly masked: string;
  restore(text: string): string;
}

/** URLs, e-mail addresses, placeholders, and private-use characters that were there before. */
const untouchable =
  /⟦[^⟦⟧]*⟧|(?:https?:\/\/|www\.)[^\s«»“”„"<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\uE000-\uF8FF]/g;

const first = 0xe000;
const room = 0xf8ff - first + 1;

/** Hides what typography must not touch; a text with more than 6,400 such stretches stays bare. */
export function protect(text: string): Masked {
  const hidden: string[] = [];
  const masked = text.replaceAll(untouchable, (stretch) => {
    hidden.push(stretch);
    return String.fromCharCode(first + hidden.length - 1);
  });
  if (hidden.length > room) return { masked: "", restore: () => text };
  return {
    masked,
    restore: (changed) =>
      changed.replaceAll(/[\uE000-\uF8FF]/g, (own) => hidden[own.charCodeAt(0) - first] ?? own),
  };
}
