import type { LanguageTag } from "./language.ts";

/** What a block is in the newsroom's terms. `note` is an editorial source line. */
export type Role =
  | "headline"
  | "lead"
  | "dateline"
  | "byline"
  | "subheading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "caption"
  | "credit"
  | "note";

/** Why a stretch of the input is not part of the article. */
export type DropReason = "navigation" | "duplicate" | "advertising" | "counter";

/**
 * Markup inside a block: a stretch of the block's text that must survive translation as it is.
 * `start`/`end` are UTF-16 offsets in the block's text; both are equal where the markup takes no
 * room in the text (an element of a structured format).
 */
export interface InlineCode {
  readonly kind: "open" | "close" | "standalone";
  /** Pairs an `open` with its `close`; unique within the block. */
  readonly pair: number;
  readonly start: number;
  readonly end: number;
  /** The markup itself, as the format writes it back: `<a href="…">`, `**`. */
  readonly data: string;
}

/** A contiguous stretch of the input that has one role. */
export interface Block {
  /** `b0`, `b1`, … in source order. */
  readonly id: string;
  readonly role: Role;
  /** Exactly `document.slice(start, end)`; see {@link Article.text} for what the document is. */
  readonly text: string;
  /** UTF-16 offset in the document, or in the located node's text where `locator` is set. */
  readonly start: number;
  readonly end: number;
  /** XPath or JSON Pointer of the node that holds the block (structured formats only). */
  readonly locator?: string;
  /** Set where the block is not in the article's language. */
  readonly language?: LanguageTag;
  readonly codes?: readonly InlineCode[];
}

/** A stretch of the input that is not part of the article, kept so that nothing is lost. */
export interface Dropped {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: DropReason;
  readonly locator?: string;
}

/** A dateline taken apart: "БАКУ, 26 апр — Sputnik." Offsets of its block cover the whole of it. */
export interface Dateline {
  /** The block that holds the dateline. */
  readonly block: string;
  /** Places as written, in order: `["БАКУ"]`, `["МОСКВА", "НЬЮ-ЙОРК"]`; empty where none is named. */
  readonly places: readonly string[];
  /** Calendar date; `year` only where the text or the article's own date gives it. */
  readonly date: {
    readonly day: number;
    readonly month: number;
    readonly year?: number;
    /** 1 = Monday … 7 = Sunday, where the dateline names the weekday. */
    readonly weekday?: number;
    readonly time?: string;
  } | null;
  /** Agency as written, without slashes or brackets: `Sputnik`, `ТАСС`, `РИА Новости`. */
  readonly agency: string | null;
  /** A reporter named in the dateline ("РИА Новости, Елизавета Исакова"), as written. */
  readonly reporter?: string;
  readonly style: DatelineStyle;
}

/** The wire style of a dateline; rendering keeps its punctuation. */
export type DatelineStyle =
  | "ria" // МОСКВА, 24 мая — РИА Новости.  (Sputnik alike)
  | "tass" // МОСКВА, 5 мая. /ТАСС/.
  | "tass-short" // ТАСС, 10 августа.
  | "interfax" // Москва. 30 апреля. INTERFAX.RU -
  | "azertac" // Баку, 26 апреля, АЗЕРТАДЖ
  | "report" // Баку. 26 апреля. REPORT.AZ
  | "trend" // Баку, Азербайджан, 26 апреля /Trend/
  | "apa" // Баку – АПА. | Баку. Гюнай Алиева – APA
  | "reuters" // МОСКВА, 26 апр (Рейтер) -
  | "wikinews" // 26 апреля 2022
  | "other";

/** A picture or video of the article. */
export interface Media {
  /** Blocks that hold the caption, in order. */
  readonly captionBlocks: readonly string[];
  /** Blocks that hold the credit. */
  readonly creditBlocks: readonly string[];
}

/** What is known of an article besides its text. Dates are ISO 8601. */
export interface ArticleMetadata {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly keywords: readonly string[];
  readonly media: readonly Media[];
  readonly dateline: Dateline | null;
  /** Carried over untouched by structured formats: rights, embargoed, version, subjects, links. */
  readonly carried?: Readonly<Record<string, unknown>>;
}

/** What a wire or feed says of an item besides its text, so that it is known when it comes again. */
export interface ItemIdentity {
  /** The item's own id: guid, URN, URL; never cut and never made safe. */
  readonly id: string;
  /** Its version as written: a number, or an ISO 8601 date of the last change. */
  readonly version?: string;
  /** The publisher took it back (`canceled`, `withheld`). */
  readonly withdrawn?: boolean;
  /** IPTC urgency, 1 = flash … 9. */
  readonly urgency?: number;
}

/** One article as a reader found it. */
export interface Article {
  /** Slug, safe as a folder name. */
  readonly id: string;
  readonly format: string;
  /** The whole decoded input of a text format; offsets of blocks count in it. `""` elsewhere. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Text of every located node by locator: what the offsets of located blocks count in. */
  readonly nodes?: ReadonlyMap<string, string>;
  readonly dropped: readonly Dropped[];
  readonly metadata: ArticleMetadata;
  /** What the input itself declares its language to be, if it does. */
  readonly declaredLanguage?: LanguageTag;
  /** Formats whose items have ids of their own. */
  readonly item?: ItemIdentity;
  /** What the format needs to write an edition; nobody else looks inside. */
  readonly skeleton?: unknown;
}
