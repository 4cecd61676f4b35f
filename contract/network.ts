/** A network of addresses in the form of RFC 4632 or RFC 4291, such as `10.20.0.0/16` or `2001:db8::/32`. */
interface Network {
  readonly family: 4 | 6;
  /** The address as a number. Its bits behind the prefix don't matter. */
  readonly address: bigint;
  readonly prefix: number;
}

const BITS = { 4: 32, 6: 128 } as const;

/** The shortest prefixes that a named network can have. A shorter one would name a part of the whole internet. */
const SHORTEST_PREFIX = { 4: 8, 6: 16 } as const;

/** The most networks that a rule can name. */
export const MOST_NETWORKS = 20;

function readIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((number, part) => number * 256n + BigInt(part), 0n);
}

function readIpv6(text: string): bigint | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')];
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((number, group) => number * 65_536n + BigInt(`0x${group}`), 0n);
}

/** Reads a network, or a single address as the network that has only this one. */
function readNetwork(text: string): Network | undefined {
  const [written = '', length, more] = text.split('/');
  const ipv4 = readIpv4(written);
  const address = ipv4 ?? readIpv6(written);
  if (address === undefined || more !== undefined) return undefined;
  const family = ipv4 === undefined ? 6 : 4;
  const prefix = length === undefined ? BITS[family] : /^(?:0|[1-9]\d{0,2})$/.test(length) ? Number(length) : -1;
  return prefix < 0 || prefix > BITS[family] ? undefined : { family, address, prefix };
}

/** Whether a text names a network that a rule can trust: an address, a slash and a prefix that isn't too short. */
export function isNamedNetwork(text: string): boolean {
  const network = text.includes('/') ? readNetwork(text) : undefined;
  return network !== undefined && network.prefix >= SHORTEST_PREFIX[network.family];
}

/** Whether an address, or every address of a network, is in the network `outer`. What can't be read is in none. */
export function isWithin(inner: string, outer: string): boolean {
  const [small, large] = [readNetwork(inner), readNetwork(outer)];
  if (!small || !large || small.family !== large.family || small.prefix < large.prefix) return false;
  const rest = BigInt(BITS[large.family] - large.prefix);
  return small.address >> rest === large.address >> rest;
}
