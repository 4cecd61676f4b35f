import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server of a test that speaks TLS. */
export interface TlsFront {
  readonly url: string;
  readonly port: number;
  /** How many requests came through. */
  readonly requests: () => number;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Passes each request on to a server over plain http, as what stands before Rooms OTP does. */
export function passTo(url: () => string, changes: Readonly<Record<string, string>> = {}): Answer {
  return (incoming, response) => {
    const { method = 'GET', headers } = incoming;
    const onward = request(new URL(incoming.url ?? '/', url()), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...changes });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  };
}

/** Answers every request alike, as the sign-in page of a network does. */
export function answerWith(status: number, headers: Readonly<Record<string, string>>, body = ''): Answer {
  return (_incoming, response) => {
    // Restify, once loaded, lets `writeHead` return nothing, so that the calls can't be chained.
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Starts a server that speaks TLS on loopback. */
export async function startTlsFront(options: ServerOptions, answer: Answer): Promise<TlsFront> {
  let requests = 0;
  const server = createServer(options, (incoming, response) => {
    requests += 1;
    answer(incoming, response);
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    port,
    requests: () => requests,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
