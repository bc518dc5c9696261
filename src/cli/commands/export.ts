import { resolve } from "node:path";
import type { Bundle } from "../../model/bundle.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { VERSION } from "../../model/version.ts";
import { readBundle } from "../../run/bundle-file.ts";
import { writeFiles } from "../../write/files.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";

/** `dragoman export <bundle> --format tmx`: a bundle for CAT tools. */
export async function exportCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const [path = ""] = inputs;
  const bundle = await readBundle(resolve(io.cwd, path));
  const { writeTmx } = await import("../../stores/tmx/write.ts");
  let text = "";
  const header = { sourceLanguage: bundle.source.language, toolVersion: VERSION };
  for await (const chunk of writeTmx(unitsOf(bundle), header)) text += chunk;
  const out = textFlag(flags, "out");
  if (out === null) io.stdout.write(text);
  else await writeFiles([{ path: resolve(io.cwd, out), content: text }]);
  return EXIT.done;
}

/** One unit per translated segment, with its neighbours as context. */
function unitsOf({ id: bundleId, source, segments }: Bundle): TranslationUnit[] {
  return segments.flatMap(({ id, source: { text, language }, targets }, index) => {
    const texts = Object.entries(targets).flatMap(([to, target]) =>
      target.text === null || target.status === "copied" ? [] : [[to, target.text] as const],
    );
    if (texts.length === 0 || language !== source.language) return [];
    return [
      {
        id: `${bundleId}/${id}`,
        texts: { [language]: text, ...Object.fromEntries(texts) },
        previous: segments[index - 1]?.source.text ?? null,
        next: segments[index + 1]?.source.text ?? null,
      },
    ];
  });
}
