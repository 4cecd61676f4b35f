import { BlockList, isIP } from 'node:net';
import { type Language, LANGUAGES } from '../../contract/language.ts';
import { parseWitnessKey } from '../domain/audit/cosignature.ts';
import type { NoteKey } from '../domain/audit/signed-note.ts';
import { CLOUD_NAMES } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import { KEY_TEXT } from '../domain/keys/key-rotation.ts';
import { PINNABLE_RULES, type RuleName } from '../domain/preferences/preferences.ts';
import { Secret } from '../domain/secret.ts';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

export const text = (raw: string): string => raw;
export const secret = (raw: string): Secret => new Secret(raw);

/** Reads an IP address to listen on. */
export function address(raw: string): string {
  if (isIP(raw) === 0) throw new Error('must be an IP address');
  return raw;
}

export function httpUrl(raw: string): string {
  const protocol = URL.parse(raw)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('must be an http or https address');
  return raw;
}

/** Reads an address that may hold a secret. Error messages don't repeat it. */
export function secretUrl(raw: string): Secret {
  return new Secret(httpUrl(raw));
}

/** Reads the addresses of witnesses, separated by commas. They are shown to readers, so they can't hold a password. */
export function witnessUrls(raw: string): readonly string[] {
  return raw.split(',').map((part) => {
    const url = URL.parse(part.trim());
    const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!isHttp || url.search || url.hash || url.username || url.password)
      throw new Error('must be http or https addresses without a query, separated by commas');
    return url.href.replace(/\/$/, '');
  });
}

/** Reads the verifier keys of witnesses, separated by commas. */
export function witnessKeys(raw: string): readonly NoteKey[] {
  return raw.split(',').map((part) => parseWitnessKey(part.trim()));
}

/** Reads the address of a PostgreSQL database. Error messages don't repeat it, because it holds a password. */
export function databaseUrl(raw: string): Secret {
  const protocol = URL.parse(raw)?.protocol;
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new Error('must be postgres://user:password@host:port/database');
  return new Secret(raw);
}

/** Reads a day, such as 2027-06-30, as its first moment in UTC. */
export function day(raw: string): Date {
  const found = new Date(`${raw}T00:00:00.000Z`);
  if (Number.isNaN(found.getTime()) || !found.toISOString().startsWith(raw))
    throw new Error('must be a day, YYYY-MM-DD');
  return found;
}

export function guid(raw: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(raw)) throw new Error('must be a GUID in lower case');
  return raw;
}

/** Reads a key of 32 bytes in base64. */
export function key(raw: string): Secret {
  if (!KEY_TEXT.test(raw)) throw new Error('must be 32 bytes in base64');
  return new Secret(raw);
}

/** Returns a parser for whole numbers within a range, including its ends. */
export const whole =
  (least: number, most: number) =>
  (raw: string): number => {
    const value = Number(raw);
    if (!/^\d+$/.test(raw) || value < least || value > most)
      throw new Error(`must be a whole number from ${least} to ${most}`);
    return value;
  };

export function cloud(raw: string): Cloud {
  const found = CLOUD_NAMES.find((name) => name === raw);
  if (found === undefined) throw new Error(`must be one of ${CLOUD_NAMES.join(', ')}`);
  return found;
}

/** Returns a parser for minutes within a range, including its ends, or "off". */
export function minutesOrOff(least: number, most: number): (raw: string) => number | 'off' {
  const minutes = whole(least, most);
  return (raw) => (raw === 'off' ? 'off' : minutes(raw));
}

export function onOff(raw: string): boolean {
  if (raw !== 'on' && raw !== 'off') throw new Error('must be on or off');
  return raw === 'on';
}

export function matchCode(raw: string): 'typed' | 'shown' {
  if (raw !== 'typed' && raw !== 'shown') throw new Error('must be typed or shown');
  return raw;
}

export function language(raw: string): Language {
  const known = LANGUAGES.find((one) => one === raw);
  if (!known) throw new Error(`must be one of ${LANGUAGES.join(', ')}`);
  return known;
}

/** Reads SKU part numbers and prefixes that end in `*`, separated by commas. */
export function licenses(raw: string): readonly string[] {
  const names = raw.split(',').map((part) => part.trim());
  if (!names.every((name) => /^\w+\*?$/.test(name))) {
    throw new Error('must be SKU part numbers such as MMR_P1, or prefixes such as MEETING_ROOM*, separated by commas');
  }
  return names;
}

export function logLevel(raw: string): string {
  if (!['error', 'warn', 'info', 'debug'].includes(raw)) throw new Error('must be error, warn, info or debug');
  return raw;
}

/** Reads names of rules, separated by commas. */
export function ruleNames(raw: string): readonly RuleName[] {
  return raw.split(',').map((part) => {
    const name = PINNABLE_RULES.find((known) => known === part.trim());
    if (name === undefined)
      throw new Error(`must be names of rules, separated by commas: ${PINNABLE_RULES.join(', ')}`);
    return name;
  });
}

/** Reads a SHA-256 thumbprint, with or without the colons that openssl writes, as 64 digits in lower case. */
export function thumbprint(raw: string): string {
  const digits = raw.replaceAll(':', '').toLowerCase();
  if (!/^[\da-f]{64}$/.test(digits)) throw new Error('must be the SHA-256 thumbprint, 64 hexadecimal digits');
  return digits;
}

/** Reads an http address of this machine and returns its origin. */
export function loopback(raw: string): string {
  const url = URL.parse(raw);
  if (url?.protocol !== 'http:' || !LOOPBACK_HOSTS.has(url.hostname)) {
    throw new Error('must be an http address of this machine (127.0.0.1)');
  }
  return url.origin;
}

/** Reads the address of a vault in Azure, or of a stand-in on this machine, which only the sandbox may use. */
export function vaultUrl(raw: string): string {
  const url = URL.parse(raw);
  const isVault =
    url?.protocol === 'https:' && /^[a-z\d-]{3,24}\.vault\.(azure\.net|usgovcloudapi\.net)$/.test(url.host);
  const isStandIn = url?.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname);
  if ((!isVault && !isStandIn) || url.pathname !== '/') throw new Error('must be https://<name>.vault.azure.net');
  return url.origin;
}

/**
 * Reads the public address of the server, which is the issuer of RFC 8414 section 2. It must be https without a path.
 * Only an address of this machine may be http.
 */
export function publicUrl(raw: string): string {
  const url = URL.parse(raw);
  const isBare = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname));
  if (!isBare || !isSafe) throw new Error('must be https://host[:port] without a path (http for this machine only)');
  return url.origin;
}

/** A label of a host name. Source: RFC 1123 section 2.1. */
const HOST_LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;

/**
 * Reads host names, separated by commas. The bot sends its token to them, so each must be a full name below a domain:
 * no address, port or path, and no wildcard.
 */
export function hostNames(raw: string): readonly string[] {
  return raw.split(',').map((part) => {
    const name = part.trim();
    const labels = name.split('.');
    const isFull = labels.length > 2 && labels.every((label) => HOST_LABEL.test(label));
    if (!isFull || name.length > 253 || isIP(name) !== 0)
      throw new Error('must be full host names in lower case, separated by commas, without https://, port, path or *');
    return name;
  });
}

/**
 * Reads addresses and networks of proxies, separated by commas. It refuses a prefix of 0, which would trust everyone.
 */
export function proxies(raw: string): BlockList {
  const list = new BlockList();
  for (const entry of raw.split(',').map((part) => part.trim())) {
    const [address = '', prefix, more] = entry.split('/');
    const bits = isIP(address) === 6 ? 128 : 32;
    const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
    if (isIP(address) === 0 || more !== undefined || length < 1 || length > bits) {
      throw new Error('must be addresses or networks such as 10.0.0.0/8, separated by commas');
    }
    list.addSubnet(address, length, bits === 128 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const SIGN_IN_EVENTS = ['interactive', 'all', 'off'] as const;

/** Reads which sign-ins are looked for. */
export function signInEvents(raw: string): (typeof SIGN_IN_EVENTS)[number] {
  const found = SIGN_IN_EVENTS.find((one) => one === raw);
  if (!found) throw new Error(`must be ${SIGN_IN_EVENTS.join(', ')}`);
  return found;
}

/** The longest name of an application, in characters. */
const LONGEST_APP_NAME = 60;

/** Reads names of applications by their ids. */
export function appNames(raw: string): ReadonlyMap<string, string> {
  return new Map(
    raw.split(',').map((part) => {
      const [id = '', name = '', ...others] = part.split('=').map((one) => one.trim());
      if (name === '' || name.length > LONGEST_APP_NAME || others.length > 0)
        throw new Error(`must be id=name, with names of at most ${LONGEST_APP_NAME} characters, separated by commas`);
      return [guid(id), name] as const;
    }),
  );
}
