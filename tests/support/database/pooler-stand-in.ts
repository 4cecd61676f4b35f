import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What a pooler does with a startup parameter that it doesn't know: PgBouncer refuses it, or drops it when its setting
 * `ignore_startup_parameters` names it (PgBouncer's documentation, "config").
 */
type Pooler = 'refuses parameters' | 'drops parameters';

const LIMITS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
/** Length and protocol version come before the parameters of a startup message. */
const HEADER_BYTES = 8;

/** Starts a stand-in for PgBouncer that speaks the first message of the protocol, and then forwards everything. */
export async function startPooler(
  databaseUrl: string,
  pooler: Pooler,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const url = new URL(databaseUrl);
  const { hostname, port } = url;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (startup) => {
      const parameters = parametersIn(startup);
      const unknown = LIMITS.find((name) => parameters.has(name));
      if (unknown !== undefined && pooler === 'refuses parameters') return void socket.end(refusalOf(unknown));
      for (const name of LIMITS) parameters.delete(name);
      const database = connect(Number(port), hostname);
      database.on('error', () => undefined);
      socket.once('close', () => database.destroy());
      database.write(startupWith(startup, parameters));
      socket.pipe(database).pipe(socket);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: url.href, close };
}

function parametersIn(startup: Buffer): Map<string, string> {
  const words = startup.subarray(HEADER_BYTES).toString('utf8').split('\0');
  const pairs = words.flatMap((word, index): [string, string][] =>
    index % 2 === 0 && word !== '' ? [[word, words[index + 1] ?? '']] : [],
  );
  return new Map(pairs);
}

function startupWith(startup: Buffer, parameters: ReadonlyMap<string, string>): Buffer {
  const body = Buffer.from(`${[...parameters].flat().join('\0')}\0\0`);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32BE(HEADER_BYTES + body.length, 0);
  startup.copy(header, 4, 4, HEADER_BYTES);
  return Buffer.concat([header, body]);
}

function refusalOf(name: string): Buffer {
  const fields = `SFATAL\0VFATAL\0C08P01\0Munsupported startup parameter: ${name}\0\0`;
  const header = Buffer.alloc(5, 'E');
  header.writeInt32BE(4 + Buffer.byteLength(fields), 1);
  return Buffer.concat([header, Buffer.from(fields)]);
}
