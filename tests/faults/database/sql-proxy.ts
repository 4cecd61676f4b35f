import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { FaultName } from '../fault-twists.ts';

const LATE_MILLISECONDS = 100;
/** How the message begins by which PostgreSQL says that it is ready for the next statement. */
const READY = Buffer.from('Z\0\0\0\x05', 'latin1');

/** What stands for each status: the SQLSTATE of an error of the same kind (PostgreSQL, appendix A). */
const SQL_STATES: Partial<Readonly<Record<FaultName, string>>> = {
  '429 without': '53200', // out_of_memory
  '500': 'XX000', // internal_error
  '503': '57P01', // admin_shutdown, after which the server closes the connection
  '403': '42501', // insufficient_privilege
  '404': '42P01', // undefined_table
  '412': '40001', // serialization_failure
};

function messageOf(type: string, body: string): Buffer {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(5);
  head.write(type, 0);
  head.writeUInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}

/** An error, and that the connection has no open transaction. */
function errorAnswer(state: string): Buffer {
  return Buffer.concat([messageOf('E', `SERROR\0VERROR\0C${state}\0Ma fault on demand\0\0`), messageOf('Z', 'I')]);
}

/** A TCP proxy between an engine and PostgreSQL, in which a fault meets one piece of what the engine says. */
export interface SqlProxy {
  readonly url: string;
  /** The fault meets the first piece from now on that holds this text. */
  arm(text: string, fault: FaultName): void;
  /** Resolves when PostgreSQL has answered what reached it late. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Line {
  readonly client: Socket;
  readonly server: Socket;
}

/** What becomes of the pieces on one line, from both sides, once the fault met it. */
interface Struck {
  /** Takes the answer of PostgreSQL. Without it, the engine gets every answer. */
  readonly answered?: (piece: Buffer) => void;
}

/** Makes the fault happen to one piece of what the engine says. */
function strike(
  { client, server }: Line,
  fault: FaultName,
  piece: Buffer,
  late: (work: Promise<unknown>) => void,
): Struck {
  const state = SQL_STATES[fault];
  if (state !== undefined) {
    server.write(messageOf('Q', 'rollback\0'));
    return { answered: refuseOnce(client, state) };
  }
  if (fault === 'time-out') return {};
  if (fault === 'cut before') {
    client.destroy();
    return {};
  }
  if (fault === 'late effect') {
    client.resetAndDestroy();
    const answer = once(server, 'data');
    setTimeout(() => server.write(piece), LATE_MILLISECONDS);
    late(answer.finally(() => server.destroy()));
    return { answered: () => undefined };
  }
  server.write(piece);
  return { answered: (answer) => endAnswer(client, fault, answer) };
}

/** Sends an error once PostgreSQL has rolled back. After it, the line goes on, unless the server shuts down. */
function refuseOnce(client: Socket, state: string): (answer: Buffer) => void {
  let isOver = false;
  return (answer) => {
    if (isOver) return void client.write(answer);
    isOver = answer.includes(READY);
    if (!isOver) return;
    client.write(errorAnswer(state));
    if (state === SQL_STATES['503']) client.end();
  };
}

function endAnswer(client: Socket, fault: FaultName, answer: Buffer): void {
  if (fault === 'malformed') return void client.write('<html><body>Sign in to the network</body></html>');
  if (fault === 'truncated') client.write(answer.subarray(0, Math.ceil(answer.length / 2)));
  client.end();
}

/** Starts a proxy in front of this database. */
export async function startSqlProxy(databaseUrl: string): Promise<SqlProxy> {
  const target = new URL(databaseUrl);
  const lines = new Set<Line>();
  const late: Promise<unknown>[] = [];
  let trap: { readonly text: string; readonly fault: FaultName } | undefined;
  const follow = (client: Socket): void => {
    const server = connect(Number(target.port), target.hostname);
    const line = { client, server };
    let struck: Struck | undefined;
    lines.add(line);
    client.on('data', (piece: Buffer) => {
      if (trap === undefined || !piece.includes(trap.text)) return void server.write(piece);
      const { fault } = trap;
      trap = undefined;
      struck = strike(line, fault, piece, (work) => late.push(work));
    });
    server.on('data', (piece: Buffer) => void (struck?.answered ? struck.answered(piece) : client.write(piece)));
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('close', () => void (late.length === 0 && server.destroy()));
    server.on('close', () => client.destroy());
  };
  const listener = createServer(follow).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  target.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const { port, hostname } = new URL(databaseUrl);
  const url = target.href;
  target.host = `${hostname}:${port}`;
  return {
    url,
    arm: (text, fault) => void (trap = { text, fault }),
    settled: async () => void (await Promise.all(late)),
    close: async () => {
      for (const { client, server } of lines) for (const socket of [client, server]) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}
