import { UPDATE_AGAIN_SECONDS } from '../../domain/channel/channel.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Job } from '../../domain/ports/store/jobs.ts';
import type { Statements } from '../engine/statements.ts';

/** One thing that a server holds. The number tells it apart from what another server holds there later. */
interface Held {
  readonly requestId: string;
  readonly objectId: string;
  readonly number: number;
}

interface Place {
  readonly table: string;
  /** The columns with the id of the server, with the id of the request, and with the number. */
  readonly server: string;
  readonly request: string;
  readonly number: string;
  /** What gives a row back: `delete`, or `update` with new values. The number must not allow the holder to go on. */
  readonly giveBack: 'delete' | RawBuilder<unknown>;
  /** A further column that the job needs. */
  readonly person?: string;
  /** The job that goes on with what was given back, and that held it before. Held polls and the sealer belong to no job. */
  readonly job?: (held: Held) => Job;
}

/** The time at which a card is written again, because the dead server may have sent an update that is not answered. */
const WRITE_AGAIN_AT = sql`rooms_now() + ${sql.lit(UPDATE_AGAIN_SECONDS)} * interval '1 second'`;

/**
 * Everything that carries the id of a server, in one list. The numbers grow when something is given back, so that a
 * server that was only paused writes nothing when it wakes up. The lease of a release is deleted instead, because every
 * step of an attempt needs it.
 */
const PLACES: readonly Place[] = [
  {
    table: 'release_leases',
    server: 'lease_server',
    request: 'request_id',
    number: 'attempt',
    giveBack: 'delete',
    job: ({ requestId }) => ({ name: 'release-credential', requestId }),
  },
  {
    table: 'requests',
    server: 'card_server',
    request: 'id',
    number: 'card_turn',
    giveBack: sql`card_server = null, card_taken_until = null, card_turn = card_turn + 1,
      card_again_at = case when card is null then card_again_at else ${WRITE_AGAIN_AT} end`,
    job: ({ requestId }) => ({ name: 'deliver-card', requestId }),
  },
  {
    table: 'chat_cards',
    server: 'card_server',
    request: 'request_id',
    number: 'card_number',
    person: 'object_id',
    giveBack: sql`card_server = null, taken_until = null, card_number = card_number + 1,
      again_at = case when card is null then again_at else ${WRITE_AGAIN_AT} end`,
    job: ({ requestId, objectId }) => ({ name: 'deliver-chat-card', requestId, objectId }),
  },
  {
    table: 'outcome_cards',
    server: 'card_server',
    request: 'subject_id',
    number: 'card_number',
    giveBack: sql`card_server = null, taken_until = null, card_number = card_number + 1,
      again_at = case when card is null then again_at else ${WRITE_AGAIN_AT} end`,
    job: ({ requestId: subjectId }) => ({ name: 'deliver-outcome', subjectId }),
  },
  {
    table: 'device_codes',
    server: 'poll_server',
    request: 'request_id',
    number: 'poll_number',
    giveBack: sql`poll_server = null, polling_until = null, poll_number = poll_number + 1`,
  },
  {
    table: 'audit_tree',
    server: 'lease_server',
    request: `''`,
    number: 'lease_number',
    giveBack: sql`lease_server = null, lease_until = null, lease_number = lease_number + 1`,
  },
];

function columns({ request, number, person }: Place): RawBuilder<Held> {
  return sql`${sql.raw(request)} as "requestId", ${sql.raw(number)} as number, ${sql.raw(person ?? `''`)} as "objectId"`;
}

function giveBackWhere(place: Place, where: RawBuilder<unknown>): RawBuilder<Held> {
  const { table, giveBack } = place;
  const change =
    giveBack === 'delete' ? sql`delete from ${sql.raw(table)}` : sql`update ${sql.raw(table)} set ${giveBack}`;
  return sql`${change} where ${where} returning ${columns(place)}`;
}

/** Whether a row of the place names a server that has no row, because it stopped or is dead. */
function isLeft({ server }: Place): RawBuilder<unknown> {
  return sql`(${sql.raw(server)} is not null and ${sql.raw(server)} not in (select id from servers))`;
}

function jobsFor({ job }: Place, rows: readonly Held[]): readonly Job[] {
  return job ? rows.map(job) : [];
}

/** Whether anything is held by a server without a row. */
export function isAnythingLeft(): RawBuilder<unknown> {
  const each = PLACES.map((place) => sql`exists (select from ${sql.raw(place.table)} where ${isLeft(place)})`);
  return sql`(${sql.join(each, sql` or `)})`;
}

/** Locks the accounts of what is given back, as every transaction does before it changes more than one request. */
async function lockAccounts(db: Statements, isHeld: (place: Place) => RawBuilder<unknown>): Promise<void> {
  const accounts = PLACES.filter(({ table }) => table === 'requests' || table === 'release_leases').map(
    (place) => sql`select account_id from ${sql.raw(place.table)} where ${isHeld(place)}`,
  );
  await db.all(
    sql`select id from accounts where id in (${sql.join(accounts, sql` union `)}) order by id for no key update`,
  );
}

/**
 * Gives back everything that servers without a row hold. Call it in a transaction, after the rows of dead servers were
 * deleted.
 * @returns the jobs that go on with it
 */
export async function giveBackLeft(db: Statements): Promise<readonly Job[]> {
  await lockAccounts(db, isLeft);
  const jobs: Job[] = [];
  for (const place of PLACES) jobs.push(...jobsFor(place, await db.all(giveBackWhere(place, isLeft(place)))));
  return jobs;
}

/**
 * Gives back what this server holds for requests on which none of its jobs works anymore. What is held is read first,
 * so a job that begins later can't have it.
 * @returns the jobs that go on with it
 */
export async function giveOwnBack(
  db: Statements,
  serverId: string,
  worksOn: (requestId: string) => boolean,
): Promise<readonly Job[]> {
  await lockAccounts(db, ({ server }) => sql`${sql.raw(server)} = ${serverId}`);
  const jobs: Job[] = [];
  for (const place of PLACES.filter(({ job }) => job !== undefined)) {
    const isOwn = sql`${sql.raw(place.server)} = ${serverId}`;
    const held = await db.all(sql<Held>`select ${columns(place)} from ${sql.raw(place.table)} where ${isOwn}`);
    for (const { requestId, number } of held.filter((row) => !worksOn(row.requestId))) {
      const isThat = sql`${isOwn} and ${sql.raw(place.request)} = ${requestId} and ${sql.raw(place.number)} = ${number}::integer`;
      jobs.push(...jobsFor(place, await db.all(giveBackWhere(place, isThat))));
    }
  }
  return jobs;
}
