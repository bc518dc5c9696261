import { randomBytes } from "node:crypto";
import {
  constants,
  copyFile,
  link,
  lstat,
  realpath,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { CONFIG_NAME } from "../../config/file.ts";
import { writtenConfig } from "../../config/written-config.ts";
import type { Messages } from "../../messages/messages.ts";
import { ConfigError } from "../../model/errors.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { messagesFor } from "../ui.ts";
import { openVoice } from "../voice.ts";
import { findTexts } from "./find-texts.ts";

/**
 * `dragoman init`: writes a commented configuration into the working folder, with the memories and
 * glossaries that are there. Only `--force` replaces one.
 * @throws ConfigError `config/exists`, `config/not-written`
 */
export async function initCommand(_: readonly string[], flags: Flags, io: Io): Promise<number> {
  const messages = await openInitVoice(flags, io);
  const force = flags["force"] === true;
  const path = join(io.cwd, CONFIG_NAME);
  if (!force && (await isThere(path)))
    throw new ConfigError("config/exists", { path: CONFIG_NAME });
  const { memory, glossary, refused } = await findTexts(io.cwd);
  const content = writtenConfig(messages, { memory, glossary });
  await write(path, content, force ? "replace" : "create");
  const shown = flags["json"] === true ? JSON.stringify({ written: CONFIG_NAME }) : CONFIG_NAME;
  io.stdout.write(`${shown}\n`);
  if (flags["quiet"] === true) return EXIT.done;
  for (const [setting, files] of Object.entries({ memory, glossary })) {
    if (files.length === 0) continue;
    io.stderr.write(`${messages.t("init.found", { setting, files: files.join(", ") })}\n`);
  }
  for (const error of refused) {
    const reason = messages.errorMessage(error);
    io.stderr.write(`${messages.t("init.leftOut", { reason })}\n`);
  }
  return EXIT.done;
}

/** A configuration that cannot be read is one more reason to write a new one, unless it was named. */
async function openInitVoice(flags: Flags, io: Io): Promise<Messages> {
  if (textFlag(flags, "config") !== null) return openVoice(flags, io);
  return openVoice(flags, io).catch((error: unknown) => {
    if (error instanceof ConfigError) return messagesFor(io.env, flags);
    throw error;
  });
}

/** Under a temporary name first; `create` never overwrites, also not what has just come to be. */
async function write(path: string, content: string, how: "create" | "replace"): Promise<void> {
  const target = how === "replace" ? await realpath(path).catch(() => path) : path;
  const temporary = join(dirname(target), `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, content, { flag: "wx" });
    if (how === "replace") await rename(temporary, target);
    else await linkOrCopy(temporary, target);
  } catch (cause) {
    const { code: reason = "unknown" } = cause as NodeJS.ErrnoException;
    if (reason === "EEXIST") throw new ConfigError("config/exists", { path: CONFIG_NAME }, cause);
    throw new ConfigError("config/not-written", { path: CONFIG_NAME, reason }, cause);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link is made at once or not at all; some file systems have none. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    return copyFile(from, to, constants.COPYFILE_EXCL);
  });
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
