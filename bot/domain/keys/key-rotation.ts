export const KEY_NAMES = ['OTP_PEPPER', 'ENCRYPTION_KEY', 'AUDIT_KEY'] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/** 32 bytes in base64 or base64url (RFC 4648); Node would read over what is neither. */
export const KEY_TEXT = /^[\w+/-]{43}=?$/;

/** Tells one key from another, and not what it is. */
export type KeyMarks = Readonly<Record<KeyName, string>>;

/** A text that is kept sealed, and what binds it to its place. */
export interface SealedText {
  readonly sealed: string;
  readonly context: string;
}

/** The same text by another key; `undefined` for one that cannot be opened. */
export type Reseal = (text: SealedText) => string | undefined;

export interface Resealed {
  readonly sealedAnew: number;
  /** Could not be opened, and are not kept any longer. */
  readonly forgotten: number;
}

export class AuditBroken extends Error {
  override readonly name = 'AuditBroken';

  constructor(badRow: number) {
    super(`the audit is not intact: row ${badRow} is the first that does not fit the earlier AUDIT_KEY`);
  }
}

export interface GivenKeyMarks {
  readonly stored: Partial<KeyMarks>;
  readonly next: KeyMarks;
  /** Of the keys that are to be replaced. */
  readonly previous: Partial<KeyMarks>;
  readonly lost: ReadonlySet<KeyName>;
}

/** What was written by the pepper cannot be read again by anybody, so that its earlier value is of no use. */
function mistakeOf(name: KeyName, { stored, next, previous, lost }: GivenKeyMarks): string | undefined {
  if (stored[name] === next[name])
    return lost.has(name) ? `--lost ${name}: it is the key that the data was written with` : undefined;
  if (name === 'OTP_PEPPER' || lost.has(name)) return undefined;
  if (previous[name] === undefined)
    return `PREVIOUS_${name} is missing: the key that ${name} replaces; when it is lost, say --lost ${name}`;
  return previous[name] === stored[name] ? undefined : `PREVIOUS_${name} is not the key that the data was written with`;
}

interface RotationPlan {
  readonly changed: readonly KeyName[];
  /** What stands in the way, one line each. */
  readonly mistakes: readonly string[];
}

export function planRotation(given: GivenKeyMarks): RotationPlan {
  const mistakes = KEY_NAMES.flatMap((name) => mistakeOf(name, given) ?? []);
  return { changed: KEY_NAMES.filter((name) => given.stored[name] !== given.next[name]), mistakes };
}
