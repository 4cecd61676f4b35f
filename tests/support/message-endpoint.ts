import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MessageEndpoint {
  readonly url: string;
  close(): Promise<void>;
}

type Incoming = Awaited<ReturnType<typeof parsed>>;
type Outgoing = ReturnType<typeof fluent>;

/** Starts real HTTP in front of a bot, with the request and response shapes that botbuilder expects. */
export async function startMessageEndpoint(
  take: (request: Incoming, response: Outgoing) => Promise<unknown>,
): Promise<MessageEndpoint> {
  const server = createServer((request, response) => {
    void (async () => take(await parsed(request), fluent(response)))();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function parsed(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  return { body, headers: request.headers as Record<string, string>, method: request.method ?? 'POST' };
}

function fluent(response: ServerResponse) {
  return {
    socket: response.socket,
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    status: (code: number) => {
      response.statusCode = code;
    },
    send: (body: unknown) => response.write(typeof body === 'string' ? body : JSON.stringify(body)),
    end: () => response.end(),
  };
}
