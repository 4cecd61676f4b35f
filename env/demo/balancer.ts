import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A server behind the balancer. */
export interface Target {
  readonly name: string;
  readonly url: string;
}

export interface Balancer {
  readonly url: string;
  /** Sets the servers that get requests. */
  use(targets: readonly Target[]): void;
  close(): Promise<void>;
}

/**
 * Starts a balancer on this machine: each request goes to the next server. One that doesn't listen any more is left
 * out, which a balancer in production learns from `/health/ready`. A request that a server had when it died is cut off,
 * as in production, because nobody knows what became of it.
 * @param port 0 for any free one
 * @param say gets one line for each POST, with the server that answers it
 */
export async function startBalancer(port: number, say: (line: string) => void): Promise<Balancer> {
  let targets: readonly Target[] = [];
  let turn = 0;
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const first = turn++;
    for (let tried = 0; tried < targets.length; tried += 1) {
      const target = targets[(first + tried) % targets.length];
      if (target && (await passOn(target, { incoming, body, outgoing })) !== 'not listening') {
        if (incoming.method === 'POST') say(`POST ${incoming.url?.split('?')[0]} → ${target.name}`);
        return;
      }
    }
    outgoing.statusCode = 503;
    outgoing.setHeader('retry-after', '1').end();
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (next) => (targets = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Begins an answer without `writeHead`, which restify replaces for the whole process. */
function begin(outgoing: ServerResponse, reply: IncomingMessage): void {
  outgoing.statusCode = reply.statusCode ?? 502;
  for (const [name, value] of Object.entries(reply.headers)) if (value !== undefined) outgoing.setHeader(name, value);
}

interface Passed {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly outgoing: ServerResponse;
}

/** Resolves when the answer begins or fails. Only a request that surely didn't arrive may go to another server. */
function passOn({ url }: Target, { incoming, body, outgoing }: Passed): Promise<'answered' | 'not listening'> {
  const peers = [incoming.headers['x-forwarded-for'] ?? [], incoming.socket.remoteAddress ?? []].flat();
  const { 'transfer-encoding': _chunked, ...others } = incoming.headers;
  const headers = { ...others, 'x-forwarded-for': peers.join(', '), 'content-length': String(body.length) };
  return new Promise((resolve) => {
    const request = send(url + incoming.url, { method: incoming.method ?? 'GET', headers }, (reply) => {
      begin(outgoing, reply);
      reply.pipe(outgoing);
      reply.once('error', () => outgoing.destroy());
      resolve('answered');
    });
    request.once('error', (error) => {
      if ('code' in error && error.code === 'ECONNREFUSED') return resolve('not listening');
      outgoing.destroy();
      resolve('answered');
    });
    outgoing.once('close', () => request.destroy());
    request.end(body);
  });
}
