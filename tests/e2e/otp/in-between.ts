import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of the console as it passes by. */
interface PassingCall {
  readonly path: string;
  readonly form: Record<string, string>;
  readonly headers: Record<string, string>;
}

interface PassingAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Changes a call on its way, or answers it instead of the server. */
type Meddle = (call: PassingCall, pass: (call: PassingCall) => Promise<PassingAnswer>) => Promise<PassingAnswer>;

/** Somebody between console and server, such as a proxy that opens TLS. */
export interface InBetween {
  readonly url: string;
  readonly calls: readonly PassingCall[];
  meddle: Meddle;
  close(): Promise<void>;
}

async function passOn(server: string, { path, form, headers }: PassingCall): Promise<PassingAnswer> {
  const isPost = Object.keys(form).length > 0;
  const answer = await fetch(server + path, isPost ? { method: 'POST', headers, body: new URLSearchParams(form) } : {});
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

export async function startInBetween(server: string): Promise<InBetween> {
  const calls: PassingCall[] = [];
  const honest: Meddle = (call, pass) => pass(call);
  const proxy = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const chunks = await request.toArray();
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks as Buffer[]).toString()));
      const { authorization } = request.headers;
      const call = { path: request.url ?? '', form, headers: authorization === undefined ? {} : { authorization } };
      calls.push(call);
      const { status, body } = await between.meddle(call, (changed) => passOn(server, changed));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    answer().catch(() => response.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const between: InBetween = {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    calls,
    meddle: honest,
    close: async () => {
      proxy.close();
      proxy.closeAllConnections();
      await once(proxy, 'close');
    },
  };
  return between;
}
