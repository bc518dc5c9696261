/** An item of the scripted feed. */
export interface NightItem {
  readonly guid: string;
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** What a poll gets, and what has been published up to it. */
export interface Night {
  /** Moves on by one poll: new, corrected and duplicate items; sometimes a broken feed. */
  poll(): void;
  /** From now on the feed is whole and nothing is published any more. */
  end(): void;
  /** The feed as it is served now. */
  document(): string;
  /** ETag of the document. */
  etag(): string;
  /** Every item that was ever published in Russian, as it is now. */
  items(): readonly NightItem[];
  /** Items that can never be translated: no Russian in them. */
  readonly foreign: ReadonlySet<string>;
  /** Code points of everything that was new or changed, once. */
  readonly changed: number;
}

const WINDOW = 25;

/** A night on the wire, the same one for the same seed. */
export function openNight(seed: number): Night {
  const random = seeded(seed);
  const published: NightItem[] = [];
  const foreign = new Set<string>();
  let changed = 0;
  let number = 0;
  let damage: "none" | "truncated" | "duplicates" = "none";
  const sentence = () => {
    number += 1;
    return `На участке номер ${number} дорожники уложили ${100 + number} метров нового покрытия за ${2 + (number % 9)} дня.`;
  };
  const publish = () => {
    number += 1;
    const guid = `item-${published.length}`;
    const isForeign = random() < 0.04;
    const headline = isForeign
      ? `Road workers have finished section ${number} of the highway`
      : `Дорожники закончили участок номер ${number}`;
    const english = `The section was opened on Monday, and ${number} lorries have already passed it, the road agency said.`;
    const sentences = isForeign ? [english] : Array.from({ length: 3 + (number % 4) }, sentence);
    published.push({ guid, headline, sentences });
    if (isForeign) foreign.add(guid);
    else for (const text of [headline, ...sentences]) changed += text.length;
  };
  const correct = () => {
    const recent = published.slice(-WINDOW).filter(({ guid }) => !foreign.has(guid));
    const old = recent[Math.floor(random() * recent.length)];
    if (old === undefined) return;
    const which = Math.floor(random() * old.sentences.length);
    const sentences = old.sentences.with(which, sentence());
    changed += sentences[which]?.length ?? 0;
    published[published.indexOf(old)] = { ...old, sentences };
  };
  const document = () => {
    const shown = published.slice(-WINDOW).reverse();
    const twice = damage === "duplicates" ? [...shown, ...shown.slice(0, 3)] : shown;
    const broken = `<item><guid>empty-${number}</guid><title></title></item>`;
    const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Дорожные вести</title><language>ru</language>
${twice.map(toRss).join("\n")}\n${broken}</channel></rss>\n`;
    return damage === "truncated" ? feed.slice(0, feed.length / 2) : feed;
  };
  return {
    poll() {
      damage = random() < 0.06 ? "truncated" : random() < 0.2 ? "duplicates" : "none";
      if (random() < 0.6 || published.length === 0) publish();
      if (random() < 0.35) correct();
    },
    end() {
      damage = "none";
    },
    document,
    etag: () => `"${damage}-${number}"`,
    items: () => published.filter(({ guid }) => !foreign.has(guid)),
    foreign,
    get changed() {
      return changed;
    },
  };
}

function toRss({ guid, headline, sentences }: NightItem): string {
  const body = sentences.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("");
  return `<item><guid isPermaLink="false">${guid}</guid><title>${headline}</title><description>${body}</description></item>`;
}

/** Numbers from 0 up to 1, always the same ones. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
