import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * Networks that are nobody's public server: IANA's special-purpose registries for IPv4 and IPv6
 * (RFC 6890 and its updates), multicast and broadcast.
 */
const NETWORKS: readonly string[] = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Everything outside `2000::/3` is special; within it, these are. */
const NETWORKS_6: readonly string[] = [
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "2620:4f:8000::/48",
  "3fff::/20",
];

let special: BlockList | null = null;

/** Whether an IP address (without brackets) may be a public server's. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 0) return false;
  special ??= blockList();
  if (kind === 4) return !special.check(address, "ipv4");
  if (!isGlobalUnicast(address)) return false;
  return !special.check(address, "ipv6");
}

/** The address of a URL's host, where the host is an address; else `null`. */
export function addressOf({ hostname }: URL): string | null {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? null : bare;
}

/** `2000::/3`. Addresses that wrap an IPv4 one (mapped, NAT64, 6to4) never pass. */
function isGlobalUnicast(address: string): boolean {
  return isIPv6(address) && /^[23][0-9a-f]{3}:/iu.test(address);
}

function blockList(): BlockList {
  const list = new BlockList();
  for (const [networks, family] of [
    [NETWORKS, "ipv4"],
    [NETWORKS_6, "ipv6"],
  ] as const) {
    for (const network of networks) {
      const [address = "", length] = network.split("/");
      list.addSubnet(address, Number(length), family);
    }
  }
  return list;
}
