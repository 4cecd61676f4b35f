import assert from 'node:assert/strict';
import { openEngine } from '../../bot/storage/engine/open-engine.ts';
import { type OpenedStore, openStore } from '../../bot/storage/open-store.ts';
import { type LoadedRelease, loadRelease } from './load.ts';
import { TEST_KEYS } from './test-keys.ts';

/** Requests of the kept data with other ends, as version 0.1.0 stored them after attempts without a clear answer. */
const CHANGES: Readonly<Record<string, string>> = {
  'SN-ATTENTION': `problem = 'directory_failing', release_attempts = 6`,
  'SN-SUPERSEDED': `release_attempts = 2, approved_by = ended_by, approved_at = requested_at`,
  'SN-CROWD-32': `release_attempts = 1, approved_by = '{"kind": "system"}', approved_at = requested_at,
    problem = 'account_refused', problem_since = ended_at - interval '1 day', expired_from = 'needs_attention'`,
  'SN-CROWD-30': `release_attempts = 6, approved_by = '{"kind": "system"}', approved_at = requested_at,
    problem = 'unexpected', problem_since = ended_at - interval '1 day', expired_from = 'needs_attention'`,
};

describe('a reset of version 0.1.0 that got no clear answer', function suite() {
  this.timeout(120_000);
  let release: LoadedRelease | undefined;
  let store: OpenedStore;
  const ids = new Map<string, string>();
  before(async () => {
    release = (await loadRelease('0.1.0', 'embedded', 'http://127.0.0.1:1')) ?? assert.fail();
    const dataDir = release.settings.DATA_DIR;
    const engine = await openEngine({ dataDir });
    await engine.script(async (run) => {
      for (const [serialNumber, change] of Object.entries(CHANGES))
        await run(`update requests set ${change} where device ->> 'serialNumber' = '${serialNumber}'`);
      for (const { id, name } of await run(`select id, device ->> 'serialNumber' as name from requests`))
        ids.set(String(name), String(id));
    });
    await engine.close();
    store = await openStore({ dataDir, auditKey: Buffer.from(TEST_KEYS.AUDIT_KEY, 'base64') });
  });
  after(async () => {
    await store?.close();
    await release?.drop();
  });

  const idOf = (serialNumber: string): string => ids.get(serialNumber) ?? assert.fail(serialNumber);

  it('may have changed the password, whether the request stopped, ended or expired after it', async () => {
    for (const [serialNumber, status, passwordChanged] of [
      ['SN-ATTENTION', 'needs_attention', 'maybe'],
      ['SN-SUPERSEDED', 'cancelled', 'maybe'],
      ['SN-CROWD-30', 'expired', 'maybe'],
      ['SN-CROWD-32', 'expired', 'no'],
      ['SN-CROWD-31', 'expired', 'no'],
      ['SN-NOT-FETCHED', 'expired', 'yes'],
    ] as const) {
      const request = await store.requests.byId(idOf(serialNumber));
      assert.ok(request && 'passwordChanged' in request, serialNumber);
      assert.deepEqual([request.status, request.passwordChanged], [status, passwordChanged], serialNumber);
    }
  });

  it('keeps the next attempt waiting, which belongs to a new release', async () => {
    const id = idOf('SN-APPROVED');
    assert.equal(await store.transaction((tx) => tx.releases.begin(id, 60, 600)), undefined);
    assert.ok(await store.transaction((tx) => tx.releaseAttempts.waitUntil(id, 600)));
    const begun = await store.transaction((tx) => tx.releases.begin(id, 60, 0));
    assert.deepEqual([begun?.attempt, begun?.release, begun?.attemptsBefore], [2, 2, 0]);
  });

  it('does not keep an attempt waiting long after it', async () => {
    const id = idOf('SN-ATTENTION');
    assert.ok(await store.transaction((tx) => tx.releases.retry(id)));
    const begun = await store.transaction((tx) => tx.releases.begin(id, 60, 1));
    assert.deepEqual([begun?.attempt, begun?.release, begun?.attemptsBefore], [7, 2, 6]);
  });
});
