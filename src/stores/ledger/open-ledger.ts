import type { Database, SqlRow } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";
import { claimFolder } from "./claim-folder.ts";
import type { ItemState, Ledger, LedgerItem, LineMaker, ReportLine } from "./ledger.ts";

const COLUMNS = "number, key, folder, hash, version, setup, state, severity";

/**
 * Opens the ledger of one output folder in the project's SQLite file.
 * @throws StoreError
 */
export function openLedger(path: string, out: string): Ledger {
  const database = openDatabase(path);
  const find = (key: string): LedgerItem | null => {
    const sql = `SELECT ${COLUMNS} FROM item WHERE out = ? AND key = ?`;
    const row = database.get(sql, [out, key]);
    return row === undefined ? null : toItem(row);
  };
  return {
    find,
    claim: (key, base, isFree) =>
      find(key) ??
      database.transaction(() => {
        const known = find(key); // another process may have been faster
        if (known !== null) return known;
        claimFolder(database, { out, key, base, isFree });
        const made = find(key);
        if (made === null) throw new TypeError("a claimed item is not in the ledger");
        return made;
      }),
    settle: (item, settlement, line) =>
      database.transaction(() => {
        const { input, hash, version, setup, state, severity } = settlement;
        database.run(
          "UPDATE item SET hash = ?, version = ?, setup = ?, state = ?, severity = ? WHERE number = ?",
          [hash, version, setup, state, severity, item.number],
        );
        see(database, item, input, hash);
        return addLine(database, out, line);
      }),
    report: (line) => database.transaction(() => addLine(database, out, line)),
    see: (item, input, hash) => see(database, item, input, hash),
    sighting(item, input) {
      const sql = "SELECT hash FROM sighting WHERE item = ? AND input = ?";
      return textOrNull(database.get(sql, [item.number, input])?.[0]);
    },
    ...reports(database, out),
    ...feeds(database, out),
    ...answers(database, out),
    close: () => database.close(),
  };
}

function see(database: Database, { number }: LedgerItem, input: string, hash: string): void {
  const sql = "INSERT OR REPLACE INTO sighting (item, input, hash) VALUES (?, ?, ?)";
  database.run(sql, [number, input, hash]);
}

/** Numbers only grow (AUTOINCREMENT), also after lines were forgotten. */
function addLine(database: Database, out: string, make: LineMaker): ReportLine {
  database.run("INSERT INTO report (out, line) VALUES (?, '')", [out]);
  const number = Number(database.get("SELECT last_insert_rowid()")?.[0]);
  const line = make(number);
  database.run("UPDATE report SET line = ? WHERE number = ?", [line, number]);
  return { number, line };
}

function reports(database: Database, out: string): Pick<Ledger, "unreported" | "reported"> {
  return {
    unreported() {
      const sql = "SELECT number, line FROM report WHERE out = ? ORDER BY number";
      return database.all(sql, [out]).map(([number, line]) => ({
        number: Number(number),
        line: String(line),
      }));
    },
    reported(number) {
      database.run("DELETE FROM report WHERE out = ? AND number <= ?", [out, number]);
    },
  };
}

function feeds(database: Database, out: string): Pick<Ledger, "feed" | "keepFeed"> {
  return {
    feed(url) {
      const sql = "SELECT setup, etag, modified FROM feed WHERE out = ? AND url = ?";
      const row = database.get(sql, [out, url]);
      if (row === undefined) return null;
      const [setup, etag, modified] = row;
      return { setup: String(setup), etag: textOrNull(etag), modified: textOrNull(modified) };
    },
    keepFeed(url, { setup, etag, modified }) {
      const sql =
        "INSERT OR REPLACE INTO feed (out, url, setup, etag, modified) VALUES (?, ?, ?, ?, ?)";
      database.run(sql, [out, url, setup, etag, modified]);
    },
  };
}

function answers(
  database: Database,
  out: string,
): Pick<Ledger, "keepAnswer" | "dropAnswer" | "answers" | "answer"> {
  const where = "WHERE out = ? AND url = ?";
  return {
    keepAnswer(url, hash, bytes) {
      const sql = "INSERT OR IGNORE INTO answer (out, url, hash, bytes) VALUES (?, ?, ?, ?)";
      database.run(sql, [out, url, hash, bytes]);
    },
    dropAnswer(url, hash) {
      database.run(`DELETE FROM answer ${where} AND hash = ?`, [out, url, hash]);
    },
    answers(url) {
      const rows = database.all(`SELECT hash FROM answer ${where} ORDER BY number`, [out, url]);
      return rows.map(([hash]) => String(hash));
    },
    answer(url, hash) {
      const row = database.get(`SELECT bytes FROM answer ${where} AND hash = ?`, [out, url, hash]);
      return row?.[0] instanceof Uint8Array ? row[0] : null;
    },
  };
}

function toItem(row: SqlRow): LedgerItem {
  const [number, key, folder, hash, version, setup, state, severity] = row;
  return {
    number: Number(number),
    key: String(key),
    folder: String(folder),
    hash: textOrNull(hash),
    version: textOrNull(version),
    setup: textOrNull(setup),
    state: String(state) as ItemState,
    severity: textOrNull(severity) as LedgerItem["severity"],
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
