import { PassThrough, type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ReadError } from "../model/errors.ts";

/** Content codings that are asked for and read. */
export const CODINGS = "gzip, deflate, br";

/**
 * All bytes of a body, decompressed. Both what comes in and what it unpacks to are bounded, and no
 * more is unpacked than the bound.
 * @throws ReadError `fetch/too-large`, `fetch/encoding`; what the stream throws
 */
export async function readBody(
  body: Readable,
  {
    coding,
    maxBytes,
    url,
  }: { readonly coding: string; readonly maxBytes: number; readonly url: string },
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const collector = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const unpack = unpackerOf(coding, url);
  try {
    await pipeline(body, limit(maxBytes, url), unpack, limit(maxBytes, url), collector);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!/^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/u.test(code)) throw error;
    throw new ReadError("fetch/encoding", { url, reason: code }, error);
  }
  return Buffer.concat(chunks);
}

/** The error for a body above the bound. */
export function tooLarge(url: string, maxBytes: number): ReadError {
  return new ReadError("fetch/too-large", { url, megabytes: Math.round(maxBytes / 1e6) });
}

function unpackerOf(coding: string, url: string): NodeJS.ReadWriteStream {
  switch (coding.trim().toLowerCase()) {
    case "":
    case "identity":
      return new PassThrough();
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new ReadError("fetch/encoding", { url, reason: coding.slice(0, 40) });
  }
}

/** Lets bytes through up to a bound. */
function limit(maxBytes: number, url: string): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) done(tooLarge(url, maxBytes));
      else done(null, chunk);
    },
  });
}
