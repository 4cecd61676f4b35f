import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of Microsoft Graph as a test may change it. A text as `body` is sent as it is. */
interface ChangedAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Changes the answer to one request. The path has no version, and its query is decoded. */
export type AnswerChange = (path: string, answer: ChangedAnswer) => ChangedAnswer | undefined;

/** A list answer as most changes need it. */
export interface ListBody {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.count'?: number;
}

/** A server in front of the sandbox's Graph that changes answers on their way back. */
export interface ChangedGraph {
  readonly url: string;
  /** The paths that were asked for since the last `change`. */
  readonly asked: readonly string[];
  /** Changes the answers from now on; without a change they pass. */
  change(change?: AnswerChange): void;
  close(): Promise<void>;
}

async function ask(url: string, method: string, headers: Record<string, string>, body: Buffer): Promise<ChangedAnswer> {
  const response = await fetch(url, { method, headers, ...(body.length > 0 && { body: new Uint8Array(body) }) });
  const text = await response.text();
  return { status: response.status, body: text === '' ? '' : JSON.parse(text) };
}

/** Starts the server on loopback. @param graphUrl address of the sandbox's Graph */
export async function startChangedGraph(graphUrl: string): Promise<ChangedGraph> {
  let change: AnswerChange = (_path, answer) => answer;
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', method = 'GET', headers } = request;
      const path = decodeURIComponent(url.replace('/v1.0', ''));
      asked.push(path);
      const sent = Object.fromEntries(
        ['authorization', 'content-type'].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
      );
      void ask(graphUrl + url, method, sent, Buffer.concat(chunks))
        .then((answer) => {
          const { status, body } = change(path, answer) ?? answer;
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(typeof body === 'string' ? body : JSON.stringify(body));
        })
        .catch((error: unknown) => {
          response.writeHead(500);
          response.end(String(error));
        });
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    change: (next = (_path, answer) => answer) => {
      change = next;
      asked.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}
