import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { DEVICE_PATHS } from '../../contract/device-api.ts';
import { chainOf, type CertificateChain } from './certificate-chain.ts';
import { openUnverified } from './connection.ts';
import type { Way } from './route.ts';
import type { Target } from './target.ts';

const LOOK_MS = 5_000;

/** What a server with a refused certificate shows. None of it is proven; it only helps to explain the trouble. */
export interface BehindCertificate {
  readonly chain: CertificateChain;
  readonly answer?: { readonly status: number; readonly headers: IncomingHttpHeaders };
}

async function publicAnswer(
  socket: TLSSocket,
  { origin }: Target,
  signal: AbortSignal,
): Promise<BehindCertificate['answer']> {
  const asking = request({
    path: DEVICE_PATHS.metadata,
    headers: { host: new URL(origin).host, accept: 'application/json', connection: 'close' },
    createConnection: () => socket,
    signal,
  });
  asking.end();
  try {
    const [{ statusCode = 0, headers }] = (await once(asking, 'response', { signal })) as [IncomingMessage];
    return { status: statusCode, headers };
  } catch {
    return undefined;
  } finally {
    asking.on('error', () => {}).destroy();
  }
}

/**
 * Reads the chain and the answer to a public address from a server whose certificate was refused. It sends nothing that
 * belongs to the run. Returns an empty chain when it sees nothing within five seconds.
 */
export async function lookBehind(way: Way, signal: AbortSignal): Promise<BehindCertificate> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]);
  try {
    const socket = await openUnverified(way, limited);
    const chain = chainOf(socket);
    const answer = await publicAnswer(socket, way.target, limited);
    socket.destroy();
    return { chain, ...(answer && { answer }) };
  } catch {
    signal.throwIfAborted();
    return { chain: [] };
  }
}
