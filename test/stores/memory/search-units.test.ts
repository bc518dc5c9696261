import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { migrations } from "../../../src/stores/database/migrations.ts";
import { openDatabase } from "../../../src/stores/database/open-database.ts";
import { openMemoryStore } from "../../../src/stores/memory/memory-store.ts";
import { newFolder } from "../../cli/run-cli.ts";

const open: ReturnType<typeof openMemoryStore>[] = [];

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** A memory with these Russian texts, and what a search for another finds in it, in order. */
function searching(...texts: readonly string[]) {
  const store = openMemoryStore(":memory:");
  open.push(store);
  store.add(texts.map((ru, at) => ({ id: `${at}`, texts: { ru, az: `a${at}` } })));
  return (wanted: string, limit = 100) =>
    store.search(wanted, { limit, language: "ru" }).map(({ unit }) => unit.texts["ru"]);
}

describe("a concordance", () => {
  const port = "В порту Алят открыли новый причал.";
  const ports = "Новые порты откроют на Каспии, сообщили в ведомстве.";
  const airport = "Аэропорт Габалы принял первые рейсы.";
  const search = (wanted: string, limit?: number) => searching(port, ports, airport)(wanted, limit);

  it.each([
    ["порт", [airport, ports, port]],
    ["ПОРТУ алят", [port]],
    ["эропорт габ", [airport]],
    ["опорт Габалы принял", [airport]],
    ["опорт Габалы прин", [airport]],
    ["опорт принял", []],
    ["ыли новый прич", [port]],
    ["ыли новые прич", []],
    ["ведомстве.", [ports]],
    [", сообщили", [ports]],
    ["Баку", []],
    ["е", [airport, ports]],
    ["аспии, с", [ports]],
    ["габалы п", [airport]],
  ])("of %j", (wanted, found) => {
    expect(search(wanted)).toEqual(found);
  });

  it("gives no more than asked for, the newest first", () => {
    expect(search("порт", 1)).toEqual([airport]);
  });

  it("finds something wherever the text stands anywhere, and only where it stands", () => {
    const words = fc.constantFrom("порт", "порта", "аэропорт", "в", "из", "закрыт", "5", "ёлки");
    const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
    const fold = (text: string) => text.replaceAll("ё", "е");
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 7 }),
        fc.nat({ max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (texts, which, from, length) => {
          const whole = texts[which % texts.length] ?? "";
          const wanted = whole
            .slice(from % whole.length)
            .slice(0, length)
            .trim();
          if (wanted === "") return;
          const found = searching(...texts, "аэродром")(wanted);
          expect(found).not.toEqual([]);
          for (const text of found) expect(fold(text ?? "")).toContain(fold(wanted));
        },
      ),
    );
  });

  it("goes through all units of a file that was written before there were vocabularies", () => {
    const path = join(newFolder(), "old.db");
    const made = openMemoryStore(path);
    const texts = Array.from({ length: 2000 }, (_, at) => `Причал номер ${at} открыли`);
    made.add([airport, ...texts].map((ru, at) => ({ id: `${at}`, texts: { ru, az: "a" } })));
    void made.close();
    const database = openDatabase(path);
    database.execute("ALTER TABLE run DROP COLUMN words");
    database.execute(`PRAGMA user_version = ${migrations.length - 1}`);
    database.close();
    const store = openMemoryStore(path, { mode: "read" });
    open.push(store);
    expect(store.search("эропорт").map(({ unit }) => unit.texts["ru"])).toEqual([airport]);
    expect(store.search("эропорты")).toEqual([]);
  });
});
