/** Why a source did not give a file. */
export class DownloadFault extends Error {
  /** `again`: the same source may do better; `elsewhere`: it will not; `disk`: no source will. */
  readonly remedy: "again" | "elsewhere" | "disk";

  constructor(remedy: DownloadFault["remedy"], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "DownloadFault";
    this.remedy = remedy;
  }
}

/** What went wrong in a few words: the system's code where there is one. */
export function faultReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  if (error.cause instanceof Error && code === null) return faultReason(error.cause);
  return code ?? error.message;
}
