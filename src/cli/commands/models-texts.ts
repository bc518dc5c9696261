import type { Messages } from "../../messages/messages.ts";
import { describeNotice, progressBar } from "../../providers/bergamot/describe-notice.ts";
import type { FileFault } from "../../providers/bergamot/model-store.ts";
import type { ModelNotice } from "../../providers/bergamot/prepare-model.ts";

/** What came of verifying a model. */
export interface Verified {
  readonly key: string;
  readonly state: "absent" | "damaged" | "verified";
  readonly faults: Readonly<Record<string, FileFault>>;
}

/** What came of verifying a model, with the files that are wrong. */
export function verifiedLine({ key, state, faults }: Verified, { t }: Messages): string {
  const found = Object.entries(state === "absent" ? {} : faults).map(
    ([name, fault]) => `${name} (${t(`models.fault.${fault}`)})`,
  );
  return `${key}: ${[t(`models.state.${state}`), ...found].join(", ")}\n`;
}

/** Shows notices of models as lines, and progress as a bar where there is a terminal. */
export function showNotices(
  io: { stderr(text: string): void; readonly interactive?: boolean },
  { noticeText }: Pick<Messages, "noticeText">,
): (notice: ModelNotice) => void {
  let drawn = "";
  return (notice) => {
    if (notice.kind === "progress") {
      const bar = noticeText(progressBar(notice));
      if (io.interactive && bar !== drawn) io.stderr(`\r${bar}`);
      drawn = bar;
      return;
    }
    if (io.interactive && drawn !== "") io.stderr("\n");
    drawn = "";
    const described = describeNotice(notice);
    if (described !== null) io.stderr(`${noticeText(described)}\n`);
  };
}

/** Columns as wide as their widest cell. */
export function modelTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${rows.map(line).join("\n")}\n`;
}
