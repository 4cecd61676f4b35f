import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { shown } from '../window/printable.ts';
import { errorCode, NetworkError } from './network-trouble.ts';
import { proxyAddress } from './proxy.ts';
import { openTunnel } from './proxy-tunnel.ts';
import type { Way } from './route.ts';

/** Waits for an event of a socket. An abort or an error destroys the socket, also one that comes later. */
async function ready<S extends Socket>(socket: S, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<S> {
  socket.on('error', () => socket.destroy());
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    signal.throwIfAborted();
    throw error;
  }
}

/** Speaks TLS over a connection. @throws Error with Node's code, when the certificate isn't accepted or TLS fails */
function speakTls(
  socket: Socket,
  hostname: string,
  options: Pick<ConnectionOptions, 'secureContext' | 'rejectUnauthorized'>,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const named = isIP(hostname) === 0 ? { servername: hostname } : {};
  // An environment that turns Node's check off must not turn off ours.
  const checked = { rejectUnauthorized: true, ...options };
  const secure = connectTls({ socket, host: hostname, ...named, ...checked });
  return ready(secure, 'secureConnect', signal);
}

/** Opens the first part of the way: to the server itself, or through the proxy up to the server. */
async function openPlain({ target, route, authorities }: Way, signal: AbortSignal): Promise<Socket> {
  if (!('proxy' in route)) {
    return ready(connect({ host: target.hostname, port: target.port }), 'connect', signal);
  }
  const { hostname: host, port, isSecure } = route.proxy;
  try {
    const socket = await ready(connect({ host, port }), 'connect', signal);
    const open = isSecure ? await speakTls(socket, host, { secureContext: authorities }, signal) : socket;
    return await openTunnel(open, route.proxy, target, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NetworkError) throw error;
    const code = shown(errorCode(error) ?? '');
    throw new NetworkError({ kind: 'proxy_unreachable', proxy: proxyAddress(route.proxy), code }, { cause: error });
  }
}

/**
 * Opens a connection to the server, with TLS unless the server is on this machine. Nothing has been sent over it.
 * @throws NetworkError when the proxy doesn't let the console through
 * @throws Error with Node's code, when the server can't be reached or its certificate isn't accepted
 * @throws the reason of `signal`
 */
export async function openConnection(way: Way, signal: AbortSignal): Promise<Socket | TLSSocket> {
  const { target, authorities } = way;
  const plain = await openPlain(way, signal);
  return target.isSecure ? speakTls(plain, target.hostname, { secureContext: authorities }, signal) : plain;
}

/**
 * Opens a connection whose certificate nobody checks. It serves only to find words for a refused certificate, so no
 * code, key or answer of a run ever goes over it.
 * @throws as {@link openConnection}, except for the certificate
 */
export async function openUnverified(way: Way, signal: AbortSignal): Promise<TLSSocket> {
  const plain = await openPlain(way, signal);
  return speakTls(plain, way.target.hostname, { secureContext: way.authorities, rejectUnauthorized: false }, signal);
}
