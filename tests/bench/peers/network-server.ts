import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A network of its own process between servers and a database: each piece of data arrives half a round trip after it was
 * sent. Environment: BENCH_TARGET_PORT, and BENCH_ROUND_TRIP_MS in milliseconds. A timer of Node is late by up to a
 * millisecond, so the pieces wait in a loop that looks at a finer clock.
 */
const target = Number(process.env['BENCH_TARGET_PORT']);
const oneWay = Number(process.env['BENCH_ROUND_TRIP_MS']) / 2;

interface Piece {
  readonly due: number;
  readonly deliver: () => void;
}

const waiting: Piece[] = [];
let isLooking = false;

function look(): void {
  const now = performance.now();
  while (waiting[0] && waiting[0].due <= now) waiting.shift()?.deliver();
  isLooking = waiting.length > 0;
  if (isLooking) setImmediate(look);
}

function later(deliver: () => void): void {
  waiting.push({ due: performance.now() + oneWay, deliver });
  if (isLooking) return;
  isLooking = true;
  setImmediate(look);
}

function forward(from: Socket, to: Socket): void {
  from.on('error', () => undefined);
  from.on('data', (piece) => later(() => to.write(piece)));
  from.once('close', () => later(() => to.destroy()));
}

const server = createServer({ noDelay: true }, (client) => {
  const database = connect({ port: target, host: '127.0.0.1', noDelay: true });
  forward(client, database);
  forward(database, client);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.once('SIGTERM', () => process.exit(0));
