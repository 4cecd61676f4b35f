import { sql } from 'kysely';
import type { SigningKey, SigningKeys, Succession } from '../../domain/ports/signing-keys.ts';
import type { Statements } from '../engine/statements.ts';

interface SigningKeyRow {
  readonly number: number;
  readonly public_key: string;
  readonly began_at: Date;
  readonly signature: string | null;
  readonly lost: boolean;
}

/** The public signing keys in their order. Each new one gets the next number. */
export class StoredSigningKeys implements SigningKeys {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async all(): Promise<readonly SigningKey[]> {
    const rows = await this.#db.all(sql<SigningKeyRow>`select * from signing_keys order by number`);
    return rows.map(({ number, public_key: publicKey, began_at: beganAt, signature, lost: isLost }) => ({
      number,
      publicKey,
      beganAt,
      ...(signature !== null && { signature }),
      isLost,
    }));
  }

  async claim(publicKey: string): Promise<void> {
    await this.#db.all(sql`
      insert into signing_keys (number, public_key, began_at, lost)
      select coalesce(max(number), 0) + 1, ${publicKey}::text, rooms_now(), count(*) > 0 from signing_keys
      having coalesce((array_agg(public_key order by number desc))[1], '') <> ${publicKey}::text
      on conflict do nothing`);
  }

  async append(publicKey: string, succession: Succession): Promise<void> {
    const signature = 'signature' in succession ? succession.signature : null;
    await this.#db.all(sql`
      insert into signing_keys (number, public_key, began_at, signature, lost)
      select coalesce(max(number), 0) + 1, ${publicKey}::text, rooms_now(), ${signature}::text, ${signature === null}::boolean
      from signing_keys`);
  }
}
