/** URLs and e-mail addresses inside running text; closing punctuation is left outside. */
export const URLS: RegExp =
  /(?:https?:\/\/|www\.)[^\s«»"“”„()[\]<>⟦⟧]*[^\s«»"“”„()[\]<>⟦⟧.,;:!?…—–-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
