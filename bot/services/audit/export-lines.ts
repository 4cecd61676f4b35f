import { hashName, type LoggedEvent } from '../../domain/audit/log-entry.ts';
import type { SigningKey } from '../../domain/ports/signing-keys.ts';

/**
 * The lines of an export with proofs, each one JSON value. Entries come first, newest first, then the gaps, and the
 * checkpoint last:
 *
 * ```text
 * {"kind":"entry","number":4711,"leaf":{…},"shown":{…}}   number is absent until the entry is sealed
 * {"kind":"gap","from":0,"to":4700,"hashes":["…"]}         leaves 0 to 4699 aren't in the file
 * {"kind":"checkpoint","note":"…","cosigned":[…],"keys":[…]}
 * ```
 *
 * `leaf` is what the tree holds; its hash is that of its canonical JSON. `shown` is for people and isn't in the tree,
 * but the name in it fits the hash in the leaf.
 */
export interface EntryLine {
  readonly kind: 'entry';
  readonly number?: number;
  readonly leaf: { readonly entryId: string; readonly at: string; readonly event: LoggedEvent };
  readonly shown: {
    readonly name?: string;
    readonly nameSalt?: string;
    readonly account?: string;
    readonly code?: string;
  };
}

export interface GapLine {
  readonly kind: 'gap';
  readonly from: number;
  readonly to: number;
  /** The roots of the subtrees that the gap consists of, from left to right, in base64. */
  readonly hashes: readonly string[];
}

export interface CheckpointLine {
  readonly kind: 'checkpoint';
  readonly note: string;
  readonly cosigned: readonly CosignedLine[];
  /** The signing keys of the server, as on `/.well-known/rooms-otp-audit`. */
  readonly keys: readonly KeyLine[];
}

/** A checkpoint that a witness cosigned. It may be older than that of the file. */
export interface CosignedLine {
  readonly note: string;
  /** The proof that the log only grew since then until the checkpoint of the file, in base64. */
  readonly consistency: readonly string[];
}

/** A signing key. Byte strings are base64url. */
export interface KeyLine {
  readonly number: number;
  readonly key: string;
  readonly began_at: string;
  readonly signature?: string;
  readonly lost: boolean;
}

export type ExportLine = EntryLine | GapLine | CheckpointLine;

export function toKeyLine({ number, publicKey: key, beganAt, signature, isLost: lost }: SigningKey): KeyLine {
  return { number, key, began_at: beganAt.toISOString(), ...(signature !== undefined && { signature }), lost };
}

/** Whether the name beside an entry is the one that its leaf has the hash of. An entry without a name fits. */
export function fitsName({ leaf, shown: { name, nameSalt } }: EntryLine): boolean {
  if (name === undefined && nameSalt === undefined) return true;
  const { actor } = leaf.event;
  return (
    actor.kind === 'admin' &&
    name !== undefined &&
    nameSalt !== undefined &&
    hashName({ name, salt: nameSalt }) === actor.nameHash
  );
}
