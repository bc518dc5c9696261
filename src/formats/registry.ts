import type { Format } from "../model/format.ts";

/** Every format by name, loaded when it is asked for; `auto` asks them in this order, text last. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  bundle: async () => (await import("./bundle/index.ts")).bundle,
  rss: async () => (await import("./rss/index.ts")).rss,
  atom: async () => (await import("./atom/index.ts")).atom,
  jsonfeed: async () => (await import("./jsonfeed/index.ts")).jsonfeed,
  ninjs: async () => (await import("./ninjs/index.ts")).ninjs,
  newsml: async () => (await import("./newsml/index.ts")).newsml,
  nitf: async () => (await import("./nitf/index.ts")).nitf,
  html: async () => (await import("./html/index.ts")).html,
  markdown: async () => (await import("./markdown/index.ts")).markdown,
  text: async () => (await import("./text/index.ts")).text,
};
