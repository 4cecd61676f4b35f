import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { asActor, SYSTEM } from '../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import { expire } from '../../bot/services/approval/expire.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { ADMIN, addAccount, storeContract } from './store-contract.ts';

/** A one-time password whose uploaded password is kept; the mark is what stands in its place in the tables. */
interface Kept {
  readonly otpId: string;
  readonly accountId: string;
  readonly mark: string;
}

async function keep(store: OpenedStore): Promise<Kept> {
  const { id: accountId } = await addAccount(store);
  const otpId = randomUUID();
  const mark = `mark-${otpId}`;
  await store.transaction(async (changes) => {
    const items = [{ accountId, otpId, sealedPassword: mark }];
    await changes.startBatch({
      id: randomUUID(),
      idempotencyKey: randomUUID(),
      fingerprint: '',
      startedBy: ADMIN,
      passwordMode: 'keep',
      ttlHours: 8,
      items,
    });
    await changes.insertOtp({
      id: otpId,
      selector: otpId.slice(0, 8),
      accountId,
      issuedBy: ADMIN,
      ttlHours: 8,
      passwordMode: 'keep',
      verifier: { salt: '', hash: '', pepperVersion: 1 },
    });
  });
  return { otpId, accountId, mark };
}

async function submitted(store: OpenedStore, { otpId }: Kept): Promise<ApprovalRequest> {
  return store.transaction(async (changes) => {
    assert.ok(await changes.submitOtp(otpId));
    return changes.openRequest({
      id: randomUUID(),
      otpId,
      device: { make: 'C', model: 'C', serialNumber: 'S' },
      publicKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
      decisionMinutes: 60,
    });
  });
}

/** As far as the console could pick the credential up. */
async function ready(store: OpenedStore, kept: Kept): Promise<ApprovalRequest> {
  const request = await submitted(store, kept);
  await store.transaction(async (changes) => {
    assert.ok(await changes.approve({ requestId: request.id, revision: request.revision, by: asActor(ADMIN) }));
    const attempt = await changes.beginRelease(request.id, 60);
    assert.ok(attempt !== undefined && (await changes.keepSealed(request.id, attempt, 'jwe', 60)));
    assert.ok((await changes.passwordKept(request.id, attempt)) && (await changes.publish(request.id, attempt, 15)));
  });
  return request;
}

type End = (store: OpenedStore, kept: Kept) => Promise<void>;

/** Every way in which it can be over; those that need time say how long. */
const ENDS: Readonly<Record<string, End | { readonly begin: End; readonly afterSeconds: number }>> = {
  'the console confirms its sign-in': async (store, kept) => {
    const { id } = await ready(store, kept);
    await store.transaction(async (changes) => {
      await changes.deliver(id);
      await changes.consumeOtp(kept.otpId);
      assert.ok(await changes.signIn(id));
    });
  },
  'the request is rejected': async (store, kept) => {
    const { id } = await submitted(store, kept);
    await store.transaction((changes) => changes.reject(id, SYSTEM, 'wrong_room'));
  },
  'the code is revoked': async (store, { otpId }) => {
    await store.transaction((changes) => changes.revokeOtp(otpId));
  },
  'the code is revoked after approval': async (store, kept) => {
    await ready(store, kept);
    await store.transaction(async (changes) => {
      await changes.revokeOtp(kept.otpId);
      await changes.cancelRequest(kept.otpId, SYSTEM, 'revoked');
    });
  },
  'a newer code takes its place': async (store, { accountId }) => {
    await store.transaction((changes) => changes.supersedeOtps(accountId));
  },
  'nobody submits the code': { begin: async () => undefined, afterSeconds: 8 * 3600 },
  'nobody decides': { begin: async (store, kept) => void (await submitted(store, kept)), afterSeconds: 3600 },
  'nobody picks it up': { begin: async (store, kept) => void (await ready(store, kept)), afterSeconds: 900 },
  'nobody confirms': {
    begin: async (store, kept) => {
      const { id } = await ready(store, kept);
      await store.transaction(async (changes) => {
        await changes.deliver(id);
        await changes.consumeOtp(kept.otpId);
      });
    },
    afterSeconds: 900,
  },
};

storeContract('a kept password', (opened) => {
  const inAnyTable = async (): Promise<string> => {
    const tables = await opened.rows<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`);
    const union = tables.map(({ name }) => `select to_jsonb(t)::text as row from ${name} t`).join(' union all ');
    return (await opened.rows<{ row: string }>(`select row from (${union}) rows where row like '%mark-%'`))
      .map(({ row }) => row)
      .join('\n');
  };

  it('stands in no table any more after whatever end, and in one before', async () => {
    const ends = fc.sample(fc.constantFrom(...Object.keys(ENDS)), 20).concat(Object.keys(ENDS));
    const over: Kept[] = [];
    let ahead = 0;
    const waits = await keep(opened.store);
    assert.ok((await inAnyTable()).includes(waits.mark));
    for (const name of ends) {
      const end = ENDS[name] ?? assert.fail();
      const kept = await keep(opened.store);
      assert.equal(await opened.store.keptPassword(kept.otpId), kept.mark);
      if (typeof end === 'function') {
        await end(opened.store, kept);
      } else {
        await end.begin(opened.store, kept);
        assert.equal(await opened.store.keptPassword(kept.otpId), kept.mark, name);
        ahead += end.afterSeconds + 1;
        await opened.store.setClockOffset(ahead);
        await expire(opened);
      }
      assert.equal(await opened.store.keptPassword(kept.otpId), undefined, name);
      over.push(kept);
    }
    const left = await inAnyTable();
    for (const { mark } of over) assert.ok(!left.includes(mark));
  });
});
