/**
 * Keeps the tests on this machine. Once imported, it makes an outgoing connection, datagram or name lookup throw unless
 * it is for loopback, and also a server that listens on more than loopback. Because callers may swallow that error, the
 * guard also writes every attempt down (see `takeNetworkViolations`), so the test fails in any case. Child processes
 * inherit the guard through NODE_OPTIONS and write into the same file.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILE_VARIABLE = 'ROOMS_OTP_NETWORK_VIOLATIONS';
const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

class NotLoopbackError extends Error {
  readonly code = 'ERR_NOT_LOOPBACK';
  override readonly name = 'NotLoopbackError';
}

export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  const family = net.isIP(name);
  if (family === 0) return name === 'localhost';
  return loopback.check(name, family === 6 ? 'ipv6' : 'ipv4');
}

function violationsFile(): string {
  const known = process.env[FILE_VARIABLE];
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-guard-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (process.env[FILE_VARIABLE] = join(folder, 'violations.txt'));
}

/** Returns and forgets the attempts since the last call, by this process or its children: `connect example.com:443`. */
export function takeNetworkViolations(): readonly string[] {
  const file = violationsFile();
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  rmSync(file, { force: true });
  return lines;
}

/** Makes the running test fail for an attempt that this guard can't see by itself. */
export function noteNetworkViolation(attempt: string): void {
  appendFileSync(violationsFile(), `${attempt}\n`);
}

function refuse(attempt: string): never {
  noteNetworkViolation(attempt);
  throw new NotLoopbackError(`Tests stay on loopback, refused: ${attempt}`);
}

interface Endpoint {
  readonly path?: unknown;
  readonly host?: unknown;
  readonly port?: unknown;
  readonly fd?: unknown;
}

/**
 * Reads the argument forms of `socket.connect` and `server.listen`. `net.connect` passes its own arguments as one
 * array.
 */
function endpointOf(args: readonly unknown[]): Endpoint {
  const [first, second] = args;
  if (Array.isArray(first)) return endpointOf(first as readonly unknown[]);
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first };
  return { port: first, host: typeof second === 'string' ? second : undefined };
}

function wrap(target: object, method: string, check: (args: readonly unknown[]) => void): void {
  const original: unknown = Reflect.get(target, method);
  if (typeof original !== 'function') return;
  const guarded: AnyFunction = function guarded(...args) {
    check(args);
    return (original as AnyFunction).apply(this, args);
  };
  // The prototype keeps util.promisify.custom, which dns.lookup needs for its promise form.
  Object.setPrototypeOf(guarded, original);
  Reflect.set(target, method, guarded);
}

function checkConnect(args: readonly unknown[]): void {
  const { path, host, port } = endpointOf(args);
  if (typeof path === 'string' && path !== '') return;
  const name = typeof host === 'string' && host !== '' ? host : 'localhost';
  if (!isLoopbackHost(name)) refuse(`connect ${name}:${String(port)}`);
}

function checkListen(args: readonly unknown[]): void {
  const { path, host, port, fd } = endpointOf(args);
  if ((typeof path === 'string' && path !== '') || fd !== undefined || port instanceof net.Server) return;
  if (typeof host === 'string' && isLoopbackHost(host)) return;
  refuse(`listen on ${typeof host === 'string' ? host : 'all interfaces'}, port ${String(port)}: name 127.0.0.1`);
}

function checkLookup(args: readonly unknown[]): void {
  const [name] = args;
  if (typeof name === 'string' && name !== '' && !isLoopbackHost(name)) refuse(`look up ${name}`);
}

function checkDatagram(args: readonly unknown[]): void {
  const host = args.find((arg, index) => index > 0 && typeof arg === 'string');
  if (typeof host === 'string' && !isLoopbackHost(host)) refuse(`send a datagram to ${host}`);
}

function install(): void {
  violationsFile();
  wrap(net.Socket.prototype, 'connect', checkConnect);
  wrap(net.Server.prototype, 'listen', checkListen);
  wrap(dgram.Socket.prototype, 'connect', checkDatagram);
  wrap(dgram.Socket.prototype, 'send', checkDatagram);
  for (const method of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveSrv', 'resolveTxt', 'resolveAny']) {
    wrap(dns, method, checkLookup);
    wrap(dns.promises, method, checkLookup);
  }
  syncBuiltinESMExports();
  const inherit = `--import=${import.meta.url}`;
  const options = process.env['NODE_OPTIONS'] ?? '';
  if (!options.includes(inherit)) process.env['NODE_OPTIONS'] = `${options} ${inherit}`.trim();
}

install();
