/** URLs and e-mail addresses inside running text; closing punctuation is left outside. */
export const URLS: RegExp =
  /(?:https?:\/\/|www\.)[^\s«»"“”„()[\]<>⟦⟧]*[^\s«»"“”„()[\]<>⟦⟧.,;:!?…—–-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** Addresses without a scheme (`report.az`, `t.me/news`), and @handles. */
export const BARE_ADDRESSES: RegExp =
  /(?<![\p{L}\d@./-])(?:[a-z\d-]+\.)+(?:[a-z]{2,})(?:\/[^\s«»"“”()]*[\p{L}\d/])?(?![\p{L}\d-])|(?<![\p{L}\d@./])@[a-z\d_]{2,}/giu;
