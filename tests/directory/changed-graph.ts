import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import type { Directory } from '../../bot/domain/ports/directory.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

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
async function startChangedGraph(graphUrl: string): Promise<ChangedGraph> {
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

/** A directory that reads a sandbox through a Graph whose answers a test may change. */
interface ChangedDirectory {
  readonly sandbox: Sandbox;
  readonly graph: ChangedGraph;
  readonly directory: Directory;
  readonly close: () => Promise<void>;
}

/** Opens it with so many rooms. */
export async function openChangedDirectory(rooms: number): Promise<ChangedDirectory> {
  const sandbox = await startSandbox({ rooms });
  const graph = await startChangedGraph(sandbox.graph);
  const directory = openDirectory({
    tokens: sandboxTokens('graph', sandbox.issuer),
    groups: SANDBOX_GROUPS,
    cloud: 'public',
    roomLicenses: ROOM_LICENSES,
    local: { graphUrl: graph.url },
  });
  const close = async (): Promise<void> => {
    await graph.close();
    await sandbox.close();
  };
  return { sandbox, graph, directory, close };
}
