import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { AnswerReader, CommitFinder } from './sql-messages.ts';

/** Where a server dies: before the database hears of a commit, or after it committed and before the server hears it. */
export type Side = 'before' | 'after';

/** Counts the commits of a server, and calls `kill` at one of them. */
export interface CommitProxy {
  readonly port: number;
  /** Begins to count from 1. At the commit with this number, `kill` is called, once. Without one, it only counts. */
  arm(number?: number, side?: Side): void;
  /** The commits since `arm`, each named after the last statement that wrote before it. */
  commits(): readonly string[];
  /** Whether `kill` was called since `arm`. */
  hasStruck(): boolean;
  close(): Promise<void>;
}

interface Trap {
  readonly number: number;
  readonly side: Side;
}

/**
 * Stands between a server and PostgreSQL, and lets everything through until the commit that is armed. Nothing that one
 * of them says then reaches the other one, as when the server's process ends at that moment.
 */
export async function startCommitProxy(port: number, kill: () => Promise<void>): Promise<CommitProxy> {
  const sockets = new Set<Socket>();
  let commits: string[] = [];
  let trap: Trap | undefined;
  let hasStruck = false;

  const strike = (client: Socket, server: Socket): void => {
    hasStruck = true;
    trap = undefined;
    void kill().finally(() => {
      client.destroy();
      server.destroy();
    });
  };

  const follow = (client: Socket): void => {
    const server = connect(port, '127.0.0.1');
    const [finder, answers] = [new CommitFinder(), new AnswerReader()];
    let isDead = false;
    let awaited = false;
    client.on('data', (piece: Buffer) => {
      const found = finder.read(piece);
      const first = commits.length + 1;
      commits.push(...found);
      const isHere = trap !== undefined && trap.number >= first && trap.number < first + found.length;
      if (isHere && trap?.side === 'before') {
        isDead = true;
        strike(client, server);
      }
      if (isHere && trap?.side === 'after') awaited = true;
      if (!isDead) server.write(piece);
    });
    server.on('data', (piece: Buffer) => {
      const committed = answers.hasCommitted(piece);
      if (awaited && committed && !isDead) {
        isDead = true;
        strike(client, server);
      }
      if (!isDead) client.write(piece);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  };

  const listener = createServer(follow).listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  return {
    port: (listener.address() as AddressInfo).port,
    arm(number, side = 'before') {
      commits = [];
      hasStruck = false;
      trap = number === undefined ? undefined : { number, side };
    },
    commits: () => commits,
    hasStruck: () => hasStruck,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
