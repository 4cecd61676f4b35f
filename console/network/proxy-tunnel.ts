import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { shown } from '../window/printable.ts';
import { errorCode, NetworkError, type NetworkTrouble } from './network-trouble.ts';
import { proxyAddress, type Proxy } from './proxy.ts';
import type { Target } from './target.ts';

/**
 * Returns the schemes that a proxy offers (RFC 9110 section 11.7.1). A comma stands between challenges and between the
 * parameters of one, which have an equals sign.
 */
function schemesIn(challenges: readonly string[]): readonly string[] {
  return challenges
    .flatMap((value) => value.split(/,\s*(?=[\w-]+(?:\s|,|$))/))
    .map((challenge) => /^\s*([\w-]{1,40})/.exec(challenge)?.[1])
    .filter((scheme) => scheme !== undefined);
}

function refusal(proxy: Proxy, { statusCode: status = 0, headersDistinct }: IncomingMessage): NetworkTrouble {
  const address = proxyAddress(proxy);
  if (status !== 407) return { kind: 'proxy_refused', proxy: address, status };
  const challenges = headersDistinct['proxy-authenticate'] ?? [];
  return {
    kind: 'proxy_sign_in',
    proxy: address,
    realm: shown(/realm="([^"]*)"/i.exec(challenges.join(', '))?.[1] ?? ''),
    schemes: schemesIn(challenges),
    isRefused: proxy.authorization !== undefined,
  };
}

/**
 * Asks a proxy for a tunnel to the server over a connection to the proxy.
 * @throws NetworkError when the proxy wants another sign-in, refuses, or doesn't answer
 */
export async function openTunnel(socket: Socket, proxy: Proxy, target: Target, signal: AbortSignal): Promise<Socket> {
  const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname;
  const place = `${host}:${target.port}`;
  const asking = request({
    method: 'CONNECT',
    path: place,
    headers: { host: place, ...(proxy.authorization && { 'proxy-authorization': proxy.authorization.reveal() }) },
    createConnection: () => socket,
    signal,
  });
  asking.end();
  const [answer, tunnel, head] = (await once(asking, 'connect').catch((error: unknown) => {
    signal.throwIfAborted();
    throw new NetworkError({ kind: 'proxy_unreachable', proxy: proxyAddress(proxy), code: errorCode(error) ?? '' });
  })) as [IncomingMessage, Socket, Buffer];
  if (answer.statusCode !== 200) {
    tunnel.destroy();
    throw new NetworkError(refusal(proxy, answer));
  }
  if (head.length > 0) tunnel.unshift(head);
  return tunnel;
}
