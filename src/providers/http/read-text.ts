/** Thrown when an answer is longer than it may be. */
export class TooLongError extends Error {
  override readonly name = "TooLongError";
}

/** The text of an answer of at most `most` bytes after decompression. @throws TooLongError */
export async function readText(response: Response, most: number): Promise<string> {
  if (response.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > most) throw new TooLongError(`more than ${most} bytes`); // leaving the loop cancels the rest
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
