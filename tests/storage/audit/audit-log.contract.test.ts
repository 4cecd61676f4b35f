import assert from 'node:assert/strict';
import { asActor } from '../../../bot/domain/admin.ts';
import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';
import { auditLogPortions } from '../../../bot/services/audit/export-audit-log.ts';
import { forgetPerson } from '../../../bot/services/audit/forget-person.ts';
import { type ExportVerdict, verifyExport } from '../../../bot/services/audit/verify-export.ts';
import { witnessRound } from '../../../bot/services/audit/witness-round.ts';
import { parseWitnessKey } from '../../../bot/domain/audit/cosignature.ts';
import { PERSON_COLUMNS } from '../../../bot/storage/audit/people.ts';
import { openWitnesses } from '../../../bot/witness/witness-client.ts';
import { startWitness } from '../../../env/sandbox/witness/witness.ts';
import { ADMIN, AUDIT_KEY, approve, issue, storeContract, type StoreUnderTest, submitted } from '../store-contract.ts';

const { publicKey } = auditKeysOf(AUDIT_KEY);
const KEY = Buffer.from(publicKey).toString('base64url');

async function exported({ store }: StoreUnderTest, filter = {}): Promise<readonly string[]> {
  let text = '';
  for await (const portion of auditLogPortions(store, filter)) text += portion;
  return text.split('\n').slice(0, -1);
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const verify = (lines: readonly string[]): Promise<ExportVerdict> => verifyExport(each(lines), { pinned: KEY });

async function act(opened: StoreUnderTest, count: number): Promise<void> {
  await opened.store.transaction(async (tx) => {
    for (let nth = 0; nth < count; nth += 1)
      await tx.audit.append({
        actor: asActor(ADMIN),
        act: nth % 7 === 0 ? 'code_shown' : 'release_retried',
        requestId: `r${nth}`,
      });
  });
}

storeContract('the log that outsiders verify', (opened) => {
  it('exports all entries or some with a proof that the public key alone verifies', async () => {
    await act(opened, 1200);
    await opened.store.sealAudit();
    await act(opened, 2);
    const all = await verify(await exported(opened));
    assert.deepEqual(all.intact && [all.entries, all.unsealed, all.size], [1200, 2, 1200]);
    const lines = await exported(opened, { act: 'code_shown' });
    const some = await verify(lines);
    assert.deepEqual(some.intact && [some.entries, some.unsealed], [172, 1]);
    assert.ok(lines[1]?.includes(`"name":"${ADMIN.displayName}"`), lines[1]);
  });

  it('shows an entry that was changed in the database, since its checkpoint is of another', async () => {
    await act(opened, 9);
    await opened.store.sealAudit();
    await opened.behind(async (engine) => {
      await engine.script((run) =>
        run(`update audit_entries set event = jsonb_set(event, '{act}', '"code_shown"') where leaf_index = 1`).then(
          () => undefined,
        ),
      );
    });
    const verdict = await verify(await exported(opened));
    assert.equal(verdict.intact ? 'none' : verdict.flaw, 'tree');
  });

  it('is cosigned by a witness that follows it as it grows', async () => {
    const log = await opened.store.auditLog.newest();
    const [origin = ''] = log?.note.split('\n') ?? [];
    const witness = await startWitness({ logs: () => [{ name: origin, publicKey }] });
    try {
      const deps = {
        store: opened.store,
        tree: opened.store.auditLog,
        witnesses: openWitnesses(),
        keys: [parseWitnessKey(witness.key)],
      };
      const place = { url: witness.url, place: witness.url, kind: 'witness' } as const;
      for (const [round, count] of [3, 5, 1].entries()) {
        await act(opened, count);
        await opened.store.sealAudit();
        await opened.store.setClockOffset(round * 61);
        const outcome = await witnessRound(deps, place);
        assert.equal(outcome.kind, 'taken', JSON.stringify(outcome));
      }
      assert.equal(witness.sizeOf(origin), (await opened.store.auditLog.newest())?.size);
    } finally {
      await witness.close();
    }
  });
});

storeContract('a person who is forgotten', (opened) => {
  it('has no name anywhere in the database, and all proofs hold', async () => {
    const request = await submitted(opened.store);
    await approve(opened.store, request);
    await issue(opened.store, request.account.id);
    await act(opened, 3);
    await opened.store.sealAudit();
    const before = await verify(await exported(opened));
    const entries = await forgetPerson(opened.store, ADMIN.objectId);
    assert.ok(entries >= 3);
    await opened.store.sealAudit();
    const tables = [...new Set(PERSON_COLUMNS.map(([table]) => table)), 'audit_entries', 'audit_names', 'pgboss.job'];
    const each = tables.map(
      (table) => `select '${table}' as name from ${table} t where to_jsonb(t)::text like '%${ADMIN.displayName}%'`,
    );
    assert.deepEqual(await opened.rows(each.join(' union all ')), []);
    const after = await verify(await exported(opened));
    assert.ok(before.intact && after.intact && after.entries === before.entries + 1);
    assert.equal((await opened.store.audit.verify()).intact, true);
    const [last = assert.fail(), ...rows] = await opened.store.audit.list({}, 100);
    assert.deepEqual([last.act, last.details], ['person_forgotten', { person: ADMIN.objectId, entries }]);
    const names = rows.flatMap(({ actor }) => (actor.kind === 'admin' ? [actor.displayName] : []));
    assert.deepEqual(new Set(names), new Set([ADMIN.objectId]));
    assert.equal((await opened.store.requests.byId(request.id))?.issuedBy.displayName, ADMIN.objectId);
    assert.equal(await forgetPerson(opened.store, ADMIN.objectId), 0);
  });

  it('is covered wherever a table has a person', async () => {
    const found = await opened.rows<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'jsonb' and column_name ~ '_by$' order by 1`);
    assert.deepEqual(
      found.map(({ name }) => name),
      PERSON_COLUMNS.map((path) => path.join('.')).toSorted((left, right) => left.localeCompare(right)),
    );
  });
});
