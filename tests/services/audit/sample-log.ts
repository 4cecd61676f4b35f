import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';
import { signCheckpoint } from '../../../bot/domain/audit/checkpoint.ts';
import { consistencyPath, proofOf } from '../../../bot/domain/audit/merkle-proof.ts';
import { appendLeaf, EMPTY_RANGE, type Hash, leafHash, rootOf } from '../../../bot/domain/audit/merkle-tree.ts';
import type { NoteKey } from '../../../bot/domain/audit/signed-note.ts';

const keys = auditKeysOf(new Uint8Array(32).fill(3));

/** A log in memory, which signs a checkpoint of each size. */
export class SampleLog {
  readonly key: NoteKey = { name: 'log.example', publicKey: keys.publicKey };
  readonly #nodes = new Map<string, Hash>();
  #range = EMPTY_RANGE;
  #note = '';

  append(...contents: readonly string[]): this {
    for (const content of contents) {
      const { range, nodes } = appendLeaf(this.#range, leafHash(Buffer.from(content)));
      this.#range = range;
      for (const { level, position, hash } of nodes) this.#nodes.set(`${level} ${position}`, hash);
    }
    const { size, hashes } = this.#range;
    const checkpoint = { origin: this.key.name, size, root: rootOf(hashes) };
    this.#note = signCheckpoint(checkpoint, keys.publicKey, keys.signing);
    return this;
  }

  async newest(): Promise<{ readonly note: string; readonly size: number } | undefined> {
    return this.#note === '' ? undefined : { note: this.#note, size: this.#range.size };
  }

  async consistency(first: number, second: number): Promise<readonly Hash[]> {
    return proofOf(consistencyPath(first, second), ({ level, position }) => {
      const hash = this.#nodes.get(`${level} ${position}`);
      if (!hash) throw new Error(`there is no node ${level} ${position}`);
      return hash;
    });
  }
}
