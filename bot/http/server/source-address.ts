import type { IncomingMessage } from 'node:http';
import { isIP, SocketAddress, type BlockList } from 'node:net';

/** An address of a forwarded list, which some proxies write with a port. */
function withoutPort(hop: string): string {
  const text = hop.trim();
  return /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}

/** `undefined` for what is no address. IPv4 in the clothes of IPv6, as a socket for both names it, is IPv4. */
function canonical(text: string): string | undefined {
  const address = text.replace(/%.*$/s, '');
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : undefined;
  const written = new SocketAddress({ address, family: 'ipv6' }).address;
  return /^::ffff:([\d.]+)$/.exec(written)?.[1] ?? written;
}

/** A household or a host has a whole /64 of IPv6: who counts single addresses counts nobody. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/**
 * Where a request came from, for throttles: the peer, or while that is a trusted proxy the hop before it in
 * `X-Forwarded-For`. What stands further left was written by somebody we do not trust, and is not read.
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
