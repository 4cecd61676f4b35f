import { sign } from 'node:crypto';
import { successionBytes } from '../../../contract/opening.ts';
import { asActor, SYSTEM } from '../../../bot/domain/admin.ts';
import { signCheckpoint } from '../../../bot/domain/audit/checkpoint.ts';
import { entryBytes, type LogEntry, type SaltedName, withoutName } from '../../../bot/domain/audit/log-entry.ts';
import { consistencyPath, proofOf } from '../../../bot/domain/audit/merkle-proof.ts';
import {
  appendLeaf,
  EMPTY_RANGE,
  type Hash,
  leafHash,
  type NodePlace,
  rootOf,
} from '../../../bot/domain/audit/merkle-tree.ts';
import type { NoteKey } from '../../../bot/domain/audit/signed-note.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';
import type { SigningKey } from '../../../bot/domain/ports/signing-keys.ts';
import type { AuditLog, ExportedEntry } from '../../../bot/domain/ports/store/audit/audit-log.ts';

const BEGAN = new Date('2026-05-04T10:00:00.000Z');

/** The keys of an installation, by a number. */
function sampleKeys(number: number) {
  return auditKeysOf(new Uint8Array(32).fill(number));
}

export function keyText(number: number): string {
  return Buffer.from(sampleKeys(number).publicKey).toString('base64url');
}

/** Signing keys 1 to `count`, each announced by the one before it. */
export function successionOf(count: number): readonly SigningKey[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const { publicKey } = sampleKeys(number);
    const signature = sign(null, successionBytes(publicKey), sampleKeys(index).signing).toString('base64url');
    return {
      number,
      publicKey: keyText(number),
      beganAt: BEGAN,
      beganSize: 0,
      isLost: false,
      ...(index > 0 && { signature }),
    };
  });
}

/** A log in memory. Key 1 signs it until told otherwise. */
export class SampleLog implements AuditLog {
  readonly key: NoteKey = { name: 'log.example', publicKey: sampleKeys(1).publicKey };
  readonly entries: ExportedEntry[] = [];
  readonly #nodes = new Map<string, Hash>();
  #range = EMPTY_RANGE;
  #note = '';

  append(...contents: readonly string[]): this {
    for (const content of contents) this.#grow(Buffer.from(content));
    return this.sign(1);
  }

  /** Adds entries of acts by Ada, and by the system every third time. */
  act(count: number): this {
    const end = this.entries.length + count;
    for (let nth = this.entries.length; nth < end; nth += 1) {
      const admin = { tenantId: 't', objectId: 'ada', displayName: 'Ada Admin' };
      const act = { actor: nth % 3 === 2 ? SYSTEM : asActor(admin), act: 'code_shown', otpId: `otp-${nth}` } as const;
      const { event, salted } = withoutName(act);
      this.#add({ entryId: `entry-${nth}`, at: secondsAfter(BEGAN, nth), event }, salted);
    }
    return this.sign(1);
  }

  /** Signs a checkpoint of the present size with another key. */
  sign(number: number): this {
    const { publicKey, signing } = sampleKeys(number);
    const { size, hashes } = this.#range;
    this.#note = signCheckpoint({ origin: this.key.name, size, root: rootOf(hashes) }, publicKey, signing);
    return this;
  }

  newest: AuditLog['newest'] = async () =>
    this.#note === '' ? undefined : { note: this.#note, size: this.#range.size };

  consistency: AuditLog['consistency'] = async (first, second) =>
    proofOf(consistencyPath(first, second), (place) => this.#node(place));

  nodes: AuditLog['nodes'] = async (places) => places.map((place) => this.#node(place));

  exported: AuditLog['exported'] = async ({ before = Infinity, act, accountId }, limit) =>
    this.entries
      .filter(({ place, number = 0 }) => place < before && (act === undefined || number % 5 === 0) && !accountId)
      .toSorted((left, right) => right.place - left.place)
      .slice(0, limit);

  #add(entry: LogEntry, salted: SaltedName | undefined): void {
    const number = this.entries.length;
    this.entries.push({ place: number * 3, number, entry, ...(salted && { salted }), selector: 'A1B2C' });
    this.#grow(entryBytes(entry));
  }

  #grow(bytes: Uint8Array): void {
    const { range, nodes } = appendLeaf(this.#range, leafHash(bytes));
    this.#range = range;
    for (const { level, position, hash } of nodes) this.#nodes.set(`${level} ${position}`, hash);
  }

  #node({ level, position }: NodePlace): Hash {
    const hash = this.#nodes.get(`${level} ${position}`);
    if (!hash) throw new Error(`there is no node ${level} ${position}`);
    return hash;
  }
}
