import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Tools of other people that check or open files; tests of them run where they are installed. */
const tools: Readonly<Record<string, () => boolean>> = {
  xmllint: () => isCommand("xmllint"),
  saxon: () => isCommand("java") && existsSync(saxon),
  omegat: () => isCommand("omegat"),
  toolkit: () => isCommand("xliff2po"),
  bash: () => isCommand("bash"),
  zsh: () => isCommand("zsh"),
  fish: () => isCommand("fish"),
};

/** Where Debian puts Saxon. */
export const saxon = "/usr/share/java/Saxon-HE.jar";

/** Whether a test of this tool runs: where it is there, and always where CI says that it must be. */
export function has(tool: keyof typeof tools): boolean {
  return process.env["DRAGOMAN_REQUIRE_SERVICES"] !== undefined || tools[tool]?.() === true;
}

/** What a command writes, its errors too; throws where it fails. */
export function output(command: string, ...words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command}: ${status}\n${stdout}\n${stderr}`);
  return `${stdout}\n${stderr}`;
}

function isCommand(name: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
