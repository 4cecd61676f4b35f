import type { IncomingMessage } from 'node:http';
import { isIP, SocketAddress, type BlockList } from 'node:net';

/** Removes the port that some proxies add to an address in `X-Forwarded-For`. */
function withoutPort(hop: string): string {
  const text = hop.trim();
  return /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}

/**
 * Returns the address in its one canonical form, or `undefined` when the text isn't an address. A socket for both
 * families writes IPv4 as an IPv4-mapped IPv6 address, which comes back as IPv4.
 */
function canonical(text: string): string | undefined {
  const address = text.replace(/%.*$/s, '');
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : undefined;
  const written = new SocketAddress({ address, family: 'ipv6' }).address;
  return /^::ffff:([\d.]+)$/.exec(written)?.[1] ?? written;
}

/**
 * Returns the /64 network of an IPv6 address, and an IPv4 address unchanged. A household or a host has a whole /64, so
 * a throttle that counted single addresses would stop nobody.
 */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/**
 * Returns the network that a request came from, for the throttles. It starts at the peer, and as long as the address is
 * a trusted proxy it steps back one hop in `X-Forwarded-For`. It doesn't read hops further left, because someone we
 * don't trust may have written them.
 */
export function sourceAddressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trusted?: BlockList): string {
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  let address = canonical(request.socket.remoteAddress ?? '') ?? '';
  while (address !== '' && trusted?.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) {
    const hop = canonical(withoutPort(hops.pop() ?? ''));
    if (hop === undefined) break;
    address = hop;
  }
  return network(address);
}
