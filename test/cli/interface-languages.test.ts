import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { checkGlossary } from "../../src/stores/glossary/check-glossary.ts";
import { readGlossary } from "../../src/stores/glossary/read-glossary.ts";
import { newFolder, runCli } from "./run-cli.ts";

const root = join(import.meta.dirname, "..", "..");
const unit = (ru: string, az: string) =>
  `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="az"><seg>${az}</seg></tuv></tu>`;
const tmx = (...units: readonly string[]) =>
  `<?xml version="1.0"?><tmx version="1.4"><header srclang="ru"/><body>${units.join("")}</body></tmx>`;

const cwd = newFolder();
const run = async (line: string, locale: string) => {
  const env = {
    LC_ALL: locale,
    DRAGOMAN_MODELS: join(cwd, "models"),
    DRAGOMAN_MODEL_CATALOGUE: join(root, "fixtures/models/catalogue.json"),
  };
  return runCli(line.split(" "), { cwd, env });
};

beforeAll(() => {
  writeFileSync(
    join(cwd, "m.tmx"),
    tmx(unit("Причал", "Körpü"), unit("Газ", "Qaz"), unit("Пусто", "")),
  );
  writeFileSync(join(cwd, "terms.csv"), "source,az\nгаз,qaz\nгаз,gaz\n");
});

describe.each([
  [
    "ru_RU.UTF-8",
    {
      import: "m.tmx: добавлены 2 единицы перевода, обновлено 0, уже было 0; пропущено: пустых 1\n",
      export: "выгружены 2 единицы перевода\n",
      none: "Ни в одной единице перевода такого текста нет.\n",
      unit: /^ru: \[Газ\]\naz: Qaz\nединица: /u,
      stats: /^единицы перевода: 2\nязыки: ru 2, az 2\nавторы: —\n/u,
      removed: "удалено 0 единиц перевода\n",
      finding: "terms.csv:3: ошибка: у «газ» в строке 2 другой перевод (az) [contradiction]\n",
      glossary: "terms.csv: 2 термина, 1 замечание\n",
      fetching:
        /^Модель ru-en@0\.1 fixture \(0,2 МБ\) загружается в .+\.\nМодель .+ проверена\.\n$/u,
      list: /^модель +языки +размер +лицензия +состояние\n.+ 0,2 МБ .+установлена\n/u,
      verified: "ruen-0.1-fixture: проверена\n",
      damaged: "ruen-0.1-fixture: повреждена, vocab.ruen.spm (другой размер)\n",
      which: /^dragoman: укажите, что удалить: --units, .+; или --all, если всё\.\n$/u,
    },
  ],
  [
    "az_AZ.UTF-8",
    {
      import: "m.tmx: 2 vahid əlavə edildi, 0 yeniləndi, 0 artıq var idi; ötürüldü: 1 boş\n",
      export: "2 vahid ixrac edildi\n",
      none: "Bu mətn heç bir vahiddə yoxdur.\n",
      unit: /^ru: \[Газ\]\naz: Qaz\nvahid: /u,
      stats: /^vahidlər: 2\ndillər: ru 2, az 2\nmüəlliflər: —\n/u,
      removed: "0 vahid silindi\n",
      finding:
        "terms.csv:3: xəta: “газ” üçün 2 nömrəli sətirdə başqa tərcümə var (az) [contradiction]\n",
      glossary: "terms.csv: 2 termin, 1 qeyd\n",
      fetching:
        /^ru-en@0\.1 fixture modeli \(0,2 MB\) .+ qovluğuna yüklənir\.\n.+ yoxlanıldı\.\n$/u,
      list: /^model +dillər +həcm +lisenziya +vəziyyət\n.+ 0,2 MB .+quraşdırılıb\n/u,
      verified: "ruen-0.1-fixture: yoxlanıldı\n",
      damaged: "ruen-0.1-fixture: zədələnib, vocab.ruen.spm (həcmi fərqlidir)\n",
      which: /^dragoman: nəyin silinəcəyini göstərin: --units, .+; hamısı üçün isə --all\.\n$/u,
    },
  ],
] as const)("in the locale %s", (locale, says) => {
  it("the memory commands speak its language", async () => {
    const file = `--memory ${locale}.db`;
    expect((await run(`memory import m.tmx ${file}`, locale)).stderr).toBe(says.import);
    expect((await run(`memory export --out x.tmx ${file}`, locale)).stderr).toBe(says.export);
    expect((await run(`memory search нефть ${file}`, locale)).stderr).toBe(says.none);
    expect((await run(`memory search газ ${file}`, locale)).stdout).toMatch(says.unit);
    expect((await run(`memory stats ${file}`, locale)).stdout).toMatch(says.stats);
    expect((await run(`memory remove --creator x ${file}`, locale)).stderr).toBe(says.removed);
    expect((await run(`memory remove ${file}`, locale)).stderr).toMatch(says.which);
  });

  it("glossary check speaks its language, also in JSON", async () => {
    const { stdout, stderr } = await run("glossary check terms.csv", locale);
    expect(stdout).toBe(says.finding);
    expect(stderr).toBe(says.glossary);
    const { findings } = JSON.parse((await run("glossary check terms.csv --json", locale)).stdout);
    expect(findings[0]).toMatchObject({ problem: "contradiction", data: { other: 2 } });
    expect(says.finding).toContain(findings[0].message);
  });

  it("the models commands speak its language", async () => {
    const store = join(cwd, "models/ruen-0.1-fixture");
    expect((await run("models pull ru-en", locale)).stderr).toMatch(says.fetching);
    expect((await run("models list", locale)).stdout).toMatch(says.list);
    expect((await run("models verify", locale)).stdout).toBe(says.verified);
    writeFileSync(join(store, "vocab.ruen.spm"), "x");
    expect((await run("models verify", locale)).stdout).toBe(says.damaged);
    await run("models remove ru-en", locale);
  });
});

it("takes the language of the configuration file, also where the command fails", async () => {
  writeFileSync(join(cwd, "az.json"), '{ "uiLang": "az" }');
  const { stderr } = await run("memory stats --config az.json --memory no.db", "ru_RU.UTF-8");
  expect(stderr).toMatch(/^dragoman: no\.db: belə fayl yoxdur/u);
  const other = await run("memory stats --config az.json --memory no.db --ui-lang en", "C");
  expect(other.stderr).toMatch(/^dragoman: no\.db: no such file/u);
});

it("says of a glossary in English what its findings say themselves", async () => {
  const path = join(cwd, "all.csv");
  const header = "source,az,en,forbidden_az,xzq";
  const rows = [
    "газ,qaz,gas,qaz,",
    "газ,gaz,gas,,",
    ",x,x,,",
    "нефть,нефть,,,",
    "порт,pоrt,port,,",
  ];
  const more = ["газ,qaz,gas,,", "%,faiz,percent,,", "мост, körpü,bridge,,"];
  writeFileSync(path, [header, ...rows, ...more].join("\n"));
  const own = checkGlossary(await readGlossary(path));
  expect(new Set(own.map(({ problem }) => problem)).size).toBe(10);
  const { t } = createMessages("en");
  for (const { problem, data, message } of own) {
    expect(t(`glossary.problem.${problem}`, data)).toBe(message);
  }
});
