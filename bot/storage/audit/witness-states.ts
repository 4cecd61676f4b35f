import { sql } from 'kysely';
import type { WitnessKind, WitnessProblem, WitnessState } from '../../domain/audit/witness-state.ts';
import type { TakenCheckpoint, WitnessStates } from '../../domain/ports/store/audit/witness-states.ts';
import type { Statements } from '../engine/statements.ts';

interface WitnessRow {
  readonly place: string;
  readonly kind: WitnessKind;
  readonly size: string;
  readonly taken_at: Date | null;
  readonly taken_size: string | null;
  readonly cosigned: readonly { readonly witness: string; readonly at: string }[];
  readonly problem: WitnessProblem | null;
  readonly problem_since: Date | null;
  readonly failures: number;
}

const COLUMNS = sql`place, kind, size::text as size, taken_at, taken_size::text as taken_size, cosigned, problem,
  problem_since, failures`;

function toState(row: WitnessRow): WitnessState {
  const { place, kind, failures } = row;
  return {
    place,
    kind,
    failures,
    size: Number(row.size),
    cosigned: row.cosigned.map(({ witness, at }) => ({ witness, at: new Date(at) })),
    ...(row.taken_at && { takenAt: row.taken_at }),
    ...(row.taken_size !== null && { takenSize: Number(row.taken_size) }),
    ...(row.problem && { problem: row.problem }),
    ...(row.problem_since && { problemSince: row.problem_since }),
  };
}

/** The witnesses of the audit in the table `audit_witnesses`. */
export class StoredWitnessStates implements WitnessStates {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async keepOnly(places: readonly string[]): Promise<void> {
    await this.#db.all(sql`delete from audit_witnesses where place <> all (${[...places]}::text[])`);
  }

  async list(): Promise<readonly WitnessState[]> {
    const rows = await this.#db.all(sql<WitnessRow>`select ${COLUMNS} from audit_witnesses order by kind desc, place`);
    return rows.map(toState);
  }

  async begin(place: string, kind: WitnessKind, seconds: number): Promise<WitnessState | undefined> {
    const row = await this.#db.one(sql<WitnessRow>`
      insert into audit_witnesses as w (place, kind, again_at)
      values (${place}, ${kind}, rooms_now() + ${seconds}::float8 * interval '1 second')
      on conflict (place) do update set kind = excluded.kind, again_at = excluded.again_at
      where w.again_at <= rooms_now() returning ${COLUMNS}`);
    return row && toState(row);
  }

  async noteTaken(place: string, { size, note, cosignatures }: TakenCheckpoint): Promise<void> {
    const cosigned = cosignatures.map(({ witness, at }) => ({ witness, at: at.toISOString() }));
    await this.#db.all(sql`
      update audit_witnesses set size = ${size}::bigint, taken_at = rooms_now(), taken_size = ${size}::bigint, note = ${note},
        cosigned = ${JSON.stringify(cosigned)}::text::jsonb, problem = null, problem_since = null, failures = 0
      where place = ${place}`);
  }

  async noteProblem(place: string, problem: WitnessProblem, pauseSeconds: number): Promise<void> {
    await this.#db.all(sql`
      update audit_witnesses set problem = ${problem}, problem_since = coalesce(problem_since, rooms_now()),
        failures = failures + 1, again_at = rooms_now() + ${pauseSeconds}::float8 * interval '1 second'
      where place = ${place}`);
  }

  async notes(): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ note: string }>`
      select note from audit_witnesses where kind = 'witness' and note is not null order by place`);
    return rows.map(({ note }) => note);
  }
}
