/** The secret keys of the server, by the names of their settings. */
export const KEY_NAMES = ['OTP_PEPPER', 'ENCRYPTION_KEY', 'AUDIT_KEY'] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/**
 * A key as text: 32 bytes in base64 or base64url (RFC 4648). It is checked here because Node ignores characters that
 * belong to neither.
 */
export const KEY_TEXT = /^[\w+/-]{43}=?$/;

/** A mark of each key, which tells one key from another without revealing it. */
export type KeyMarks = Readonly<Record<KeyName, string>>;

/** A sealed text, and the context that binds it to its place. */
export interface SealedText {
  readonly sealed: string;
  readonly context: string;
}

/** Seals a text with the new key. The answer is `undefined` for a text that the earlier key cannot open. */
export type Reseal = (text: SealedText) => string | undefined;

/** The signing key of a new audit key, and how the earlier one vouches for it. Byte strings are base64url. */
export interface NextSigningKey {
  readonly publicKey: string;
  /** Absent when the earlier audit key was lost. */
  readonly earlier?: { readonly publicKey: string; readonly signature: string };
}

/** The numbers of texts that were sealed again or dropped. */
export interface Resealed {
  readonly sealedAnew: number;
  /** The number of texts that could not be opened and were therefore deleted. */
  readonly forgotten: number;
}

/** The numbers of rows whose seals were made with the new key, and of those whose earlier seal didn't fit. */
export interface RenewedSeals {
  readonly renewed: number;
  readonly unfit: number;
}

/** The error of a rotation that finds a broken audit. */
export class AuditBroken extends Error {
  override readonly name = 'AuditBroken';

  constructor(badEntry: number) {
    super(
      `the audit is not intact: entry ${badEntry} is the first that does not fit the earlier AUDIT_KEY. Keep a backup and find out who changed it (docs/operations.md, "Altered rows"); --lost AUDIT_KEY then begins a new log`,
    );
  }
}

/** The marks of the keys that an operator gave for a rotation, next to the stored ones. */
export interface GivenKeyMarks {
  readonly stored: Partial<KeyMarks>;
  readonly next: KeyMarks;
  /** Marks of the keys that are to be replaced. */
  readonly previous: Partial<KeyMarks>;
  readonly lost: ReadonlySet<KeyName>;
}

/**
 * Returns what is wrong with one key. The earlier pepper is never needed, because nobody can read back what it hashed.
 */
function mistakeOf(name: KeyName, { stored, next, previous, lost }: GivenKeyMarks): string | undefined {
  if (stored[name] === next[name])
    return lost.has(name)
      ? `--lost ${name}: it is the key that the data was written with, so it isn't lost. Leave --lost ${name} out, or give ${name} a new value`
      : undefined;
  if (name === 'OTP_PEPPER' || lost.has(name)) return undefined;
  if (previous[name] === undefined)
    return `PREVIOUS_${name} is missing: the key that ${name} replaces; when it is lost, say --lost ${name}`;
  return previous[name] === stored[name]
    ? undefined
    : `PREVIOUS_${name} is not the key that the data was written with. Give the key that the servers used last, or say --lost ${name} when it is lost`;
}

interface RotationPlan {
  readonly changed: readonly KeyName[];
  /** The reasons why the rotation cannot start, one line each. */
  readonly mistakes: readonly string[];
}

/** Compares the given keys with the stored marks, and returns which keys change and what is wrong. */
export function planRotation(given: GivenKeyMarks): RotationPlan {
  const mistakes = KEY_NAMES.flatMap((name) => mistakeOf(name, given) ?? []);
  return { changed: KEY_NAMES.filter((name) => given.stored[name] !== given.next[name]), mistakes };
}
