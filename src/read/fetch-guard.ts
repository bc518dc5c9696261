import { lookup as lookUpName } from "node:dns";
import type { LookupFunction } from "node:net";
import { ReadError } from "../model/errors.ts";
import { addressOf, isPublicAddress } from "./fetch-address.ts";

/** A resolved address. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Resolves a host name to all of its addresses. Rejects with a Node error. */
export type Resolve = (hostname: string) => Promise<readonly Resolved[]>;

/** The system's resolver. */
export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    lookUpName(hostname, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

/** An address as errors show it: a query may hold a key. */
export function shownUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

/**
 * Refuses what is not to be fetched, before any connection: other schemes, credentials, and hosts
 * that are private addresses.
 * @throws ReadError
 */
export function checkUrl(url: URL, allowPrivate: boolean): void {
  const shown = { url: shownUrl(url) };
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new ReadError("fetch/scheme", shown);
  if (url.username !== "" || url.password !== "") throw new ReadError("fetch/credentials", shown);
  const address = addressOf(url);
  if (address !== null && !allowPrivate && !isPublicAddress(address)) {
    throw new ReadError("fetch/private", { ...shown, address });
  }
}

/**
 * A look-up for connections: every address of the name is checked, and the connection goes to one
 * of exactly those, so a name that answers differently the next time gains nothing.
 */
export function guardedLookup(
  url: URL,
  { allowPrivate, resolve }: { readonly allowPrivate: boolean; readonly resolve: Resolve },
): LookupFunction {
  return (hostname, options, callback) => {
    checked(url, hostname, { allowPrivate, resolve }).then(
      (addresses) => {
        if (options.all === true) return callback(null, [...addresses]);
        const [first] = addresses;
        return callback(null, first?.address ?? "", first?.family);
      },
      (error: Error) => callback(error, ""),
    );
  };
}

async function checked(
  url: URL,
  hostname: string,
  { allowPrivate, resolve }: { readonly allowPrivate: boolean; readonly resolve: Resolve },
): Promise<readonly Resolved[]> {
  const shown = shownUrl(url);
  const addresses = await resolve(hostname).catch((cause: NodeJS.ErrnoException) => {
    throw new ReadError("fetch/unresolved", { url: shown, reason: cause.code ?? "unknown" }, cause);
  });
  if (addresses.length === 0)
    throw new ReadError("fetch/unresolved", { url: shown, reason: "none" });
  for (const { address } of addresses) {
    if (!allowPrivate && !isPublicAddress(address)) {
      throw new ReadError("fetch/private", { url: shown, address });
    }
  }
  return addresses;
}
