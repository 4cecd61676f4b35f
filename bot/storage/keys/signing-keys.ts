import { sql } from 'kysely';
import type { SigningKey, SigningKeys, Succession } from '../../domain/ports/signing-keys.ts';
import type { Statements } from '../engine/statements.ts';

interface SigningKeyRow {
  readonly number: number;
  readonly public_key: string;
  readonly began_at: Date;
  readonly began_size: number;
  readonly signature: string | null;
  readonly lost: boolean;
}

/** The present size of the audit's tree. */
const SIZE = sql`(select coalesce(max(t.size), 0) from audit_tree t)`;

/** The public signing keys in their order. Each new one gets the next number. */
export class StoredSigningKeys implements SigningKeys {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async all(): Promise<readonly SigningKey[]> {
    const rows = await this.#db.all(sql<SigningKeyRow>`
      select number, public_key, began_at, began_size::float8 as began_size, signature, lost from signing_keys order by number`);
    return rows.map(
      ({ number, public_key: publicKey, began_at: beganAt, began_size: beganSize, signature, lost: isLost }) => ({
        number,
        publicKey,
        beganAt,
        beganSize,
        ...(signature !== null && { signature }),
        isLost,
      }),
    );
  }

  async claim(publicKey: string): Promise<void> {
    await this.#db.all(sql`
      insert into signing_keys (number, public_key, began_at, lost, began_size)
      select coalesce(max(number), 0) + 1, ${publicKey}::text, rooms_now(), count(*) > 0, ${SIZE} from signing_keys
      having coalesce((array_agg(public_key order by number desc))[1], '') <> ${publicKey}::text
      on conflict do nothing`);
  }

  async append(publicKey: string, succession: Succession): Promise<void> {
    const signature = 'signature' in succession ? succession.signature : null;
    await this.#db.all(sql`
      insert into signing_keys (number, public_key, began_at, signature, lost, began_size)
      select coalesce(max(number), 0) + 1, ${publicKey}::text, rooms_now(), ${signature}::text, ${signature === null}::boolean, ${SIZE}
      from signing_keys`);
  }
}
