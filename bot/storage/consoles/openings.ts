import { sql } from 'kysely';
import type { DeviceInformation } from '../../domain/consoles/device.ts';
import {
  type NewOpening,
  type OpenOpening,
  type Opening,
  type OpeningStatus,
  REVEALABLE_OPENINGS,
  type RevealedOpening,
} from '../../domain/consoles/opening.ts';
import type { Openings } from '../../domain/ports/store/consoles/openings.ts';
import type { ConsolePublicKey } from '../../domain/release/credential.ts';
import type { Statements } from '../engine/statements.ts';
import type { RowSeals } from '../seals/row-seals.ts';
import { inStates } from '../rows/in-states.ts';

interface OpeningRow {
  readonly id: string;
  readonly otp_id: string;
  readonly account_id: string;
  readonly device: DeviceInformation;
  readonly public_key: ConsolePublicKey;
  readonly thumbprint: string;
  readonly commitment: string;
  readonly server_nonce: string;
  readonly console_nonce: string | null;
  readonly sealed: boolean;
  readonly number: number;
  readonly status: OpeningStatus;
  readonly opened_at: Date;
  readonly expires_at: Date;
  readonly second_console: string | null;
}

const IS_OPEN = sql`status in ${inStates(REVEALABLE_OPENINGS)}`;
/** Columns of an opening with the state that it has now, whether or not its row says so. */
const PRESENT = sql`id, otp_id, account_id, device, public_key, thumbprint, commitment, server_nonce, console_nonce,
  sealed, number, opened_at, expires_at, second_console,
  case when ${IS_OPEN} and expires_at <= rooms_now() then 'ended' else status end as status`;

function factsOf(row: OpeningRow): Omit<OpenOpening, 'status'> {
  return {
    id: row.id,
    otpId: row.otp_id,
    accountId: row.account_id,
    device: row.device,
    publicKey: row.public_key,
    thumbprint: row.thumbprint,
    commitment: row.commitment,
    serverNonce: row.server_nonce,
    isSealed: row.sealed,
    number: row.number,
    openedAt: row.opened_at,
    expiresAt: row.expires_at,
    ...(row.second_console !== null && { secondConsole: row.second_console }),
  };
}

/** @throws Error when the row of a revealed opening lacks its nonce */
function toRevealed(row: OpeningRow): RevealedOpening {
  const { console_nonce: consoleNonce } = row;
  if (consoleNonce === null) throw new Error('a revealed opening lacks its nonce');
  return { ...factsOf(row), status: 'revealed', consoleNonce };
}

function toOpening(row: OpeningRow): Opening {
  return row.status === 'revealed' ? toRevealed(row) : { ...factsOf(row), status: row.status };
}

/** Openings of one-time passwords. Each change of state is one statement that checks the state first. */
export class StoredOpenings implements Openings {
  readonly #db: Statements;
  readonly #seals: RowSeals;

  constructor(db: Statements, seals: RowSeals) {
    this.#db = db;
    this.#seals = seals;
  }

  async byId(id: string): Promise<Opening | undefined> {
    const row = await this.#db.one(sql<OpeningRow>`select ${PRESENT} from openings where id = ${id}`);
    return row && toOpening(row);
  }

  async ofOtp(otpId: string): Promise<readonly Opening[]> {
    const rows = await this.#db.all(
      sql<OpeningRow>`select ${PRESENT} from openings where otp_id = ${otpId} order by number`,
    );
    return rows.map(toOpening);
  }

  async open(opening: NewOpening, seconds: number): Promise<OpenOpening | undefined> {
    await this.#db.all(sql`
      update openings set status = 'ended' where otp_id = ${opening.otpId} and ${IS_OPEN} and expires_at <= rooms_now()`);
    const row = await this.#db.one(sql<OpeningRow>`
      insert into openings (id, otp_id, account_id, device, public_key, thumbprint, commitment, server_nonce, sealed,
        number, status, opened_at, expires_at)
      select ${opening.id}, o.id, o.account_id, ${JSON.stringify(opening.device)}::text::jsonb,
        ${JSON.stringify(opening.publicKey)}::text::jsonb, ${opening.thumbprint}, ${opening.commitment},
        ${opening.serverNonce}, ${opening.isSealed}::boolean, ${opening.number}::integer, 'open', t.now,
        least(t.now + ${seconds}::integer * interval '1 second', o.expires_at)
      from otps o, (select rooms_now() as now) t
      where o.id = ${opening.otpId} and o.status = 'active' and o.expires_at > t.now
        and (o.not_before_at is null or o.not_before_at <= t.now)
      on conflict do nothing returning *`);
    if (row) await this.#db.all(this.#seals.sealFacts('openings', row));
    return row && { ...factsOf(row), status: 'open' };
  }

  async reveal(id: string, consoleNonce: string): Promise<RevealedOpening | undefined> {
    const row = await this.#db.one(sql<OpeningRow>`
      update openings set status = 'revealed', console_nonce = ${consoleNonce}
      where id = ${id} and ${IS_OPEN} and expires_at > rooms_now() returning *`);
    return row && this.#seals.fitsFacts('openings', { ...row }) ? toRevealed(row) : undefined;
  }

  async noteSecondConsole(id: string, serialNumber: string): Promise<boolean> {
    return await this.#db.won(sql`
      update openings set second_console = ${serialNumber}::text
      where id = ${id} and ${IS_OPEN} and second_console is distinct from ${serialNumber}::text returning id`);
  }
}
