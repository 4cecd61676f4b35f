import { createHash, createHmac } from 'node:crypto';
import type { Actor } from '../admin.ts';
import { canonical } from '../canonical.ts';
import { randomToken } from '../token.ts';
import type { AuditEvent } from './audit.ts';

/** An administrator in the log: object id and a salted hash of the name, which is stored apart and can be erased. */
interface LoggedAdmin {
  readonly kind: 'admin';
  readonly tenantId: string;
  readonly objectId: string;
  readonly nameHash: string;
}

export type LoggedActor = LoggedAdmin | Exclude<Actor, { readonly kind: 'admin' }>;

/** An event without the names of people. */
export type LoggedEvent = Omit<AuditEvent, 'actor'> & { readonly actor: LoggedActor };

/** What a leaf of the log holds. */
export interface LogEntry {
  readonly entryId: string;
  readonly at: Date;
  readonly event: LoggedEvent;
}

/** The name of a person with the random text that its hash in an entry was made with. */
export interface SaltedName {
  readonly name: string;
  readonly salt: string;
}

/** Returns the hash of a name: SHA-256 over salt, newline and name, in base64url. */
export function hashName({ name, salt }: SaltedName): string {
  return createHash('sha256').update(`${salt}\n${name}`).digest('base64url');
}

/** Takes the name of a person out of an event. Each entry has a salt of its own, so that equal names can't be found. */
export function withoutName({ actor, ...rest }: AuditEvent): {
  readonly event: LoggedEvent;
  readonly salted: SaltedName | undefined;
} {
  if (actor.kind !== 'admin') return { event: { ...rest, actor }, salted: undefined };
  const { displayName: name, tenantId, objectId } = actor;
  const salted = { name, salt: randomToken() };
  return { event: { ...rest, actor: { kind: 'admin', tenantId, objectId, nameHash: hashName(salted) } }, salted };
}

/**
 * Puts the name of a person back into an event. A name that was erased, or that isn't the one of the entry, gives way
 * to the object id.
 */
export function withName({ actor, ...rest }: LoggedEvent, salted: SaltedName | undefined): AuditEvent {
  if (actor.kind !== 'admin') return { ...rest, actor };
  const { tenantId, objectId, nameHash } = actor;
  const isOwn = salted !== undefined && hashName(salted) === nameHash;
  return { ...rest, actor: { kind: 'admin', tenantId, objectId, displayName: isOwn ? salted.name : objectId } };
}

/** Returns the bytes of a leaf: the canonical JSON of an entry. Its MAC covers them too. */
export function entryBytes({ entryId, at, event }: LogEntry): Uint8Array {
  return Buffer.from(canonical({ entryId, at: at.toISOString(), event }));
}

/** Returns the MAC of an entry: HMAC-SHA-256 over the bytes of its leaf, in base64url. */
export function entryMac(key: Uint8Array, entry: LogEntry): string {
  return createHmac('sha256', key).update(entryBytes(entry)).digest('base64url');
}
