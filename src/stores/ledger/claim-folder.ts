import type { Database } from "../database/database.ts";

/** A new item that needs a folder. */
export interface FolderClaim {
  readonly out: string;
  readonly key: string;
  /** The name it would like to have. */
  readonly base: string;
  /** Whether nobody outside the ledger has this folder. */
  isFree(folder: string): boolean;
}

/** Enters an item under `base`, or the first of `base-2`, `base-3`, … that is free. */
export function claimFolder(database: Database, { out, key, base, isFree }: FolderClaim): void {
  const last = "SELECT max(copy) FROM item WHERE out = ? AND base = ?";
  const highest = Number(database.get(last, [out, base])?.[0] ?? 0);
  for (let copy = highest + 1; ; copy += 1) {
    const folder = copy === 1 ? base : `${base}-${copy}`;
    const owner = database.get("SELECT 1 FROM item WHERE out = ? AND folder = ?", [out, folder]);
    if (owner !== undefined || !isFree(folder)) continue;
    database.run(
      "INSERT INTO item (out, key, base, copy, folder, state) VALUES (?, ?, ?, ?, ?, 'open')",
      [out, key, base, copy, folder],
    );
    return;
  }
}
