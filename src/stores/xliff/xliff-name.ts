/** Whether a file is XLIFF by its name: asked before the reader is loaded. */
export function isXliffName(path: string): boolean {
  return /\.(xlf|xliff|sdlxliff)$/i.test(path);
}
