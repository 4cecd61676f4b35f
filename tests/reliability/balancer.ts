import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A load balancer in front of servers that come and go. */
export interface Balancer {
  readonly url: string;
  /** Sets the address of one server; `undefined` while it's down. */
  use(place: number, address: string | undefined): void;
  close(): Promise<void>;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Passes one request on. It resolves with `false` when the server refused the connection, so that another one may get
 * the request. A connection that breaks later breaks for the client too, because the server may have done its work.
 */
function passOn(target: string, incoming: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const outgoing = send(target + incoming.url, { method: incoming.method ?? 'GET', headers: incoming.headers });
    outgoing.once('response', (reply) => {
      answer.statusCode = reply.statusCode ?? 502;
      for (const [name, value] of Object.entries(reply.headers)) if (value !== undefined) answer.setHeader(name, value);
      reply.once('error', () => answer.destroy());
      reply.pipe(answer);
      resolve(true);
    });
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve(false);
      answer.destroy();
      resolve(true);
    });
    answer.once('close', () => outgoing.destroy());
    outgoing.end(body);
  });
}

/** Starts a balancer that sends each request to the next server that accepts the connection, and answers 502 for none. */
export async function startBalancer(): Promise<Balancer> {
  const addresses: (string | undefined)[] = [];
  let turn = 0;
  const server = createServer((incoming, answer) => {
    void bodyOf(incoming)
      .then(async (body) => {
        turn += 1;
        for (let tried = 0; tried < addresses.length; tried += 1) {
          const target = addresses[(turn + tried) % addresses.length];
          if (target !== undefined && (await passOn(target, incoming, body, answer))) return;
        }
        answer.statusCode = 502;
        answer.end();
      })
      .catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use(place, address) {
      addresses[place] = address;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
