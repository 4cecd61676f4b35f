import { isIPv4 } from 'node:net';

/**
 * How the connection to a database is protected: it stays on this machine, or it has TLS that verifies the certificate
 * and the host name, or TLS that verifies less, or no TLS.
 */
export type DatabaseTls = 'local' | 'verified' | 'unverified' | 'off';

const FILES = ['sslcert', 'sslkey', 'sslrootcert'] as const;

/**
 * Tells how the driver (node-postgres) would protect the connection to a `postgres:` address. With the driver, `require`
 * and `verify-ca` verify as much as `verify-full`, and only `uselibpqcompat=true` gives them the weaker meaning that they
 * have in PostgreSQL's own programs (pg-connection-string, README).
 */
export function databaseTlsOf(url: string): DatabaseTls {
  const { hostname, searchParams } = new URL(url);
  if (isLocal(searchParams.get('host') ?? decodeURIComponent(hostname))) return 'local';
  const [mode, ssl] = [searchParams.get('sslmode'), searchParams.get('ssl')];
  if (mode === 'disable') return 'off';
  if (mode === 'no-verify') return 'unverified';
  if (mode !== null) return searchParams.get('uselibpqcompat') === 'true' ? compatibleTlsOf(mode) : 'verified';
  if (FILES.some((name) => searchParams.has(name))) return 'verified';
  if (ssl === 'no-verify') return 'unverified';
  return ssl === 'true' || ssl === '1' || searchParams.get('sslnegotiation') === 'direct' ? 'verified' : 'off';
}

function compatibleTlsOf(mode: string): DatabaseTls {
  return mode === 'verify-full' ? 'verified' : 'unverified';
}

/** Without a host, the driver takes `localhost`. A path is that of a Unix socket. */
function isLocal(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return name === '' || name.startsWith('/') || name === 'localhost' || name === '::1' || isLoopback(name);
}

function isLoopback(name: string): boolean {
  return isIPv4(name) && name.startsWith('127.');
}
