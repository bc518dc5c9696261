import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeFiles } from "../../src/write/files.ts";
import { newFolder } from "../cli/run-cli.ts";

it("writes every file into folders that it makes", async () => {
  const folder = newFolder();
  await writeFiles([
    { path: join(folder, "a/b/az.txt"), content: "salam" },
    { path: join(folder, "a/b/bundle.json"), content: "{}" },
  ]);
  expect(readdirSync(join(folder, "a/b")).sort()).toEqual(["az.txt", "bundle.json"]);
  expect(readFileSync(join(folder, "a/b/az.txt"), "utf8")).toBe("salam");
});

it("leaves nothing behind, and older files untouched, when one of them cannot be written", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "taken"));
  await writeFiles([{ path: join(folder, "az.txt"), content: "old" }]);
  const files = [
    { path: join(folder, "az.txt"), content: "new" },
    { path: "/dev/full/en.txt", content: "new" },
  ];
  await expect(writeFiles(files)).rejects.toMatchObject({ code: "write/failed" });
  expect(readdirSync(folder).sort()).toEqual(["az.txt", "taken"]);
  expect(readFileSync(join(folder, "az.txt"), "utf8")).toBe("old");
});
