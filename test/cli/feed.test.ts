import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder, runCli } from "./run-cli.ts";

const item = (number: number) => `<item>
<title>В порту открыли причал номер ${number}</title>
<link>https://port.example/${number}</link>
<guid isPermaLink="false">port-${number}</guid>
<description>Новый причал открыли в среду, сообщили в управлении порта.</description>
</item>`;
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Порт</title><link>https://port.example/</link>
<description>Новости порта</description><language>ru</language>
${[1, 2, 3].map(item).join("\n")}
</channel></rss>`;

it("writes every item's editions, and one whole feed per language", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "port.xml"), feed);
  const { code, stdout } = await runCli(["translate", "port.xml", "--provider", "pseudo"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("out/port-1/az.xml");
  for (const language of ["az", "en"]) {
    expect(stdout).toContain(`out/port.${language}.xml`);
    const whole = readFileSync(join(cwd, `out/port.${language}.xml`), "utf8");
    expect(whole.match(/<item>/gu)).toHaveLength(3);
    expect(whole).not.toMatch(/>В порту/u);
  }
});
