import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What the proxy does with connections. `refusing` resets them, as a machine does whose server ended. `silent` takes
 * them and forwards nothing, as a firewall that forgot them: nobody hears of it, and they stay dead for good.
 */
type Mode = 'open' | 'refusing' | 'silent';

/** A TCP proxy on loopback between servers and a database. */
export interface DatabaseProxy {
  /** The address of the database by way of the proxy. */
  readonly url: string;
  /** All sockets of servers so far, in order. */
  readonly sockets: readonly Socket[];
  set(mode: Mode): void;
  /** Resets all connections and leads new ones to this database, as after a failover. */
  leadTo(databaseUrl: string): void;
  close(): Promise<void>;
}

/** Starts a proxy in front of this database. */
export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const url = new URL(databaseUrl);
  const sockets: Socket[] = [];
  const dead = new WeakSet<Socket>();
  let target = new URL(databaseUrl);
  let mode: Mode = 'open';
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    if (mode === 'refusing') return void socket.resetAndDestroy();
    if (mode === 'silent') dead.add(socket);
    forward(socket, connect(Number(target.port), target.hostname), () => dead.has(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    sockets,
    set(next) {
      mode = next;
      if (mode === 'refusing') cut();
      if (mode === 'silent') for (const socket of sockets) dead.add(socket);
    },
    leadTo(otherUrl) {
      target = new URL(otherUrl);
      cut();
    },
    close: () => closeAll(server, sockets),
  };
}

function forward(socket: Socket, database: Socket, isDead: () => boolean): void {
  for (const [one, other] of [
    [socket, database],
    [database, socket],
  ] as const) {
    one.on('error', () => undefined);
    one.on('data', (data) => void (isDead() || other.write(data)));
    one.once('close', () => other.destroy());
  }
}

async function closeAll(server: Server, sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
}
