import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly url: string;
  /** The requests passed on so far, in order: method, path, and the target of each. */
  readonly passed: readonly { readonly what: string; readonly target: string }[];
  /** Sets the addresses of the servers behind the proxy. */
  use(targets: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts a plain proxy that sends each request to the next server, regardless of its content. */
export async function startRoundRobin(): Promise<RoundRobin> {
  const passed: { what: string; target: string }[] = [];
  let targets: readonly string[] = [];
  const server = createServer((incoming, answer) => {
    const target = targets[passed.length % targets.length];
    if (target === undefined) return void answer.destroy();
    passed.push({ what: `${incoming.method} ${incoming.url}`, target });
    const headers = {
      ...incoming.headers,
      'x-forwarded-for': [incoming.headers['x-forwarded-for'] ?? [], incoming.socket.remoteAddress ?? []]
        .flat()
        .join(', '),
    };
    const outgoing = send(target + incoming.url, { method: incoming.method ?? 'GET', headers }, (reply) => {
      answer.statusCode = reply.statusCode ?? 502;
      for (const [name, value] of Object.entries(reply.headers)) if (value !== undefined) answer.setHeader(name, value);
      reply.pipe(answer);
    });
    outgoing.once('error', () => answer.destroy());
    answer.once('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    use(next) {
      targets = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
