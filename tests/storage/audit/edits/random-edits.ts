import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { SYSTEM } from '../../../../bot/domain/admin.ts';
import type { AuditVerdict } from '../../../../bot/domain/audit/audit.ts';
import { entryBytes } from '../../../../bot/domain/audit/log-entry.ts';
import { appendLeaf, EMPTY_RANGE, leafHash, type TreeNode } from '../../../../bot/domain/audit/merkle-tree.ts';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from '../../../../bot/storage/audit/entry-rows.ts';
import { verifyLog } from '../../../../bot/storage/audit/verify-log.ts';
import { openEmbedded } from '../../../../bot/storage/engine/embedded-engine.ts';
import type { Database, Engine } from '../../../../bot/storage/engine/engine.ts';
import { openStore } from '../../../../bot/storage/open-store.ts';
import { newDataFolder } from '../../../support/begun-databases.ts';

const AUDIT_KEY = new Uint8Array(32).fill(7);
/** Sizes at which the log was sealed. Whoever edits the database may have kept a copy of each of them. */
const SIZES = [5, 12, 23, 32] as const;
const LEAVES = SIZES[3];

/** Numbers that look random and are the same in each run. */
export class Dice {
  readonly #seed: string;
  #rolls = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 up to, but not including, `end`. */
  roll(end: number): number {
    this.#rolls += 1;
    const hash = createHash('sha256').update(`${this.#seed} ${this.#rolls}`).digest();
    return hash.readUInt32BE() % end;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.roll(items.length)] as Item;
  }
}

type Edit = (db: Database, dice: Dice) => Promise<void>;

async function run(db: Database, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

/** Changes one place in the entries, the nodes, the tree or the checkpoints. */
const flip: Edit = async (db, dice) => {
  const [leaf, byte] = [dice.roll(LEAVES), dice.roll(32)];
  const entry = (change: string): string => `update audit_entries set ${change} where leaf_index = ${leaf}`;
  const node = `select level, position from audit_nodes order by level, position offset ${dice.roll(LEAVES * 2 - 8)} limit 1`;
  await run(
    db,
    dice.of([
      entry(`event = jsonb_set(event, '{act}', '"otp_revoked"')`),
      entry(`event = jsonb_set(event, '{details,nth}', '${1000 + dice.roll(1000)}')`),
      entry(`event = event || '{"requestId": "another"}'`),
      entry(`event = event - 'actor'`),
      entry(`at = at + interval '${1 + dice.roll(9999)} milliseconds'`),
      entry(`entry_id = 'another'`),
      entry(`mac = translate(mac, 'abcdefghijklmnopqrstuvwxyz', 'bcdefghijklmnopqrstuvwxyza')`),
      entry(`leaf_index = null`),
      `update audit_nodes set hash = set_byte(hash, ${byte}, 255 - get_byte(hash, ${byte})) where (level, position) in (${node})`,
      `delete from audit_nodes where (level, position) in (${node})`,
      `update audit_tree set hashes = jsonb_set(hashes, '{0}', '"AAAA"')`,
      `update audit_tree set size = size + 1`,
      `update audit_checkpoints set note = replace(note, E'\\n${LEAVES}\\n', E'\\n${LEAVES - 1}\\n')`,
      `delete from audit_checkpoints`,
    ]),
  );
};

/** Gives the leaves from one on other numbers. The numbers are unique, so they go over negative ones. */
async function shift(db: Database, from: number, by: number): Promise<void> {
  await run(db, `update audit_entries set leaf_index = -1 - (leaf_index + ${by}) where leaf_index >= ${from}`);
  await run(db, `update audit_entries set leaf_index = -1 - leaf_index where leaf_index < 0`);
}

const remove: Edit = async (db, dice) => {
  const leaf = dice.roll(LEAVES);
  await run(db, `delete from audit_entries where leaf_index = ${leaf}`);
  if (dice.roll(2) === 0) await shift(db, leaf + 1, -1);
};

const insert: Edit = async (db, dice) => {
  const [leaf, copied] = [dice.roll(LEAVES + 1), dice.roll(LEAVES)];
  await shift(db, leaf, 1);
  const source = copied >= leaf ? copied + 1 : copied;
  await run(
    db,
    `insert into audit_entries (entry_id, at, event, mac, leaf_index)
      select 'copy', at, event, mac, ${leaf} from audit_entries where leaf_index = ${source}`,
  );
};

const swap: Edit = async (db, dice) => {
  const one = dice.roll(LEAVES);
  const other = (one + 1 + dice.roll(LEAVES - 1)) % LEAVES;
  await run(db, `update audit_entries set leaf_index = -1 where leaf_index = ${one}`);
  await run(db, `update audit_entries set leaf_index = ${one} where leaf_index = ${other}`);
  await run(db, `update audit_entries set leaf_index = ${other} where leaf_index = -1`);
};

/** Leaves only the first entries, as they were when the log had this size. */
async function cutTo(db: Database, size: number): Promise<void> {
  await run(db, `delete from audit_entries where leaf_index >= ${size}`);
  await run(db, `delete from audit_checkpoints where size > ${size}`);
  await rewriteTree(db);
}

const cutTail: Edit = (db, dice) => cutTo(db, dice.roll(LEAVES));
const cutAll: Edit = (db) => cutTo(db, 0);

/** Writes nodes and tree anew, as somebody can who has no key: it fits the entries that are there. */
async function rewriteTree(db: Database): Promise<void> {
  const { rows } = await sql<EntryRow>`
    select ${ENTRY_COLUMNS} from audit_entries e where e.leaf_index >= 0 order by e.leaf_index`.execute(db);
  let range = EMPTY_RANGE;
  const nodes: TreeNode[] = [];
  for (const row of rows) {
    const grown = appendLeaf(range, leafHash(entryBytes(toEntry(row))));
    ({ range } = grown);
    nodes.push(...grown.nodes);
  }
  const text = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');
  const given = JSON.stringify(nodes.map(({ hash, ...place }) => ({ ...place, hash: text(hash) })));
  await sql`delete from audit_nodes`.execute(db);
  await sql`insert into audit_nodes (level, position, hash) select level, position, decode(hash, 'base64')
    from jsonb_to_recordset(${given}::text::jsonb) as node (level smallint, position bigint, hash text)`.execute(db);
  await sql`update audit_tree set size = ${range.size}::bigint, hashes = ${JSON.stringify(range.hashes.map(text))}::text::jsonb`.execute(
    db,
  );
}

/** An edit, rolled back after the verification, with what it was. */
export interface Edited {
  readonly what: string;
  readonly verdict: AuditVerdict;
}

class RolledBack extends Error {}

/** A log on an embedded database, whose newest checkpoint is known outside. */
export class EditedLog {
  readonly #engine: Engine;
  readonly #dataDir: string;
  /** The checkpoints of each size. */
  readonly #notes: readonly string[];

  private constructor(engine: Engine, dataDir: string, notes: readonly string[]) {
    this.#engine = engine;
    this.#dataDir = dataDir;
    this.#notes = notes;
  }

  static async open(): Promise<EditedLog> {
    const dataDir = await newDataFolder();
    const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
    let nth = 0;
    for (const size of SIZES) {
      await store.transaction(async (tx) => {
        for (; nth < size; nth += 1)
          await tx.audit.append({ actor: SYSTEM, act: 'accounts_synced', requestId: `r${nth}`, details: { nth } });
      });
      // Each checkpoint is of another hour, so all of them are kept.
      await store.setClockOffset(size * 3600);
      await store.sealAudit();
    }
    await store.close();
    const engine = await openEmbedded(dataDir);
    const { rows } = await sql<{ note: string }>`select note from audit_checkpoints order by size`.execute(engine.db);
    return new EditedLog(
      engine,
      dataDir,
      rows.map(({ note }) => note),
    );
  }

  /** The newest checkpoint, from before all edits. */
  get checkpoint(): string {
    return this.#notes.at(-1) ?? '';
  }

  verify(checkpoint?: string): Promise<AuditVerdict> {
    return verifyLog(this.#engine.db, AUDIT_KEY, checkpoint);
  }

  /** Puts back the copy of an earlier size, with everything that the server had signed by then. */
  readonly #restore: Edit = (db, dice) => cutTo(db, dice.of(SIZES.slice(0, -1)));

  /** Edits the database at random, verifies it with the checkpoint from before, and undoes the edit. */
  async edit(dice: Dice): Promise<Edited> {
    const [what, edit] = dice.of<readonly [string, Edit]>([
      ['flip', flip],
      ['flip', flip],
      ['delete', remove],
      ['insert', insert],
      ['swap', swap],
      ['cut the tail', cutTail],
      ['cut all', cutAll],
      ['restore an older copy', this.#restore],
    ]);
    const rewrites = what !== 'flip' && dice.roll(2) === 0;
    return {
      what: rewrites ? `${what}, and write the tree anew` : what,
      verdict: await this.#tried(edit, dice, rewrites),
    };
  }

  async close(): Promise<void> {
    await this.#engine.close();
    await rm(this.#dataDir, { recursive: true });
  }

  async #tried(edit: Edit, dice: Dice, rewrites: boolean): Promise<AuditVerdict> {
    let verdict: AuditVerdict | undefined;
    await this.#engine
      .transaction(async (db) => {
        await edit(db, dice);
        if (rewrites) await rewriteTree(db);
        verdict = await verifyLog(db, AUDIT_KEY, this.checkpoint);
        throw new RolledBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
    if (!verdict) throw new Error('nothing was verified');
    return verdict;
  }
}
