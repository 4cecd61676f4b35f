import fc from 'fast-check';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { SYSTEM, asActor } from '../../bot/domain/admin.ts';
import { type ApprovalRequest, ENDED_REQUESTS } from '../../bot/domain/approval/approval-request.ts';
import { expire } from '../../bot/services/approval/expire.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import {
  ADMIN,
  addAccount,
  deliver,
  issue,
  ready,
  release,
  statusOf,
  storeContract,
  WAIT_SECONDS,
} from './store-contract.ts';

/** Each way in which a statement deletes a sealed text. */
const WIPING = [/sealed_code = null/, /sealed_credential = null/, /delete from kept_passwords/];

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
  await store.transaction(async (tx) => {
    const items = [{ accountId, otpId, sealedPassword: mark }];
    await tx.rollouts.start({
      id: randomUUID(),
      idempotencyKey: randomUUID(),
      fingerprint: '',
      startedBy: ADMIN,
      passwordMode: 'keep',
      ttlHours: 8,
      items,
    });
    await tx.otps.insert({
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

async function submitKept(store: OpenedStore, { otpId }: Kept): Promise<ApprovalRequest> {
  return store.transaction(async (tx) => {
    assert.ok(await tx.otps.submit(otpId));
    return tx.requests.open({
      id: randomUUID(),
      otpId,
      device: { make: 'C', model: 'C', serialNumber: 'S' },
      publicKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
      decisionMinutes: 60,
    });
  });
}

/** As far as the console could pick the credential up. */
async function readyKept(store: OpenedStore, kept: Kept): Promise<ApprovalRequest> {
  const request = await submitKept(store, kept);
  await store.transaction(async (tx) => {
    assert.ok(await tx.requests.approve({ requestId: request.id, revision: request.revision, by: asActor(ADMIN) }));
    const { attempt } = (await tx.releases.begin(request.id, 60, WAIT_SECONDS)) ?? assert.fail();
    assert.ok(await tx.credentials.keep(request.id, attempt, 'jwe', 60));
    assert.ok(
      (await tx.releases.passwordKept(request.id, attempt)) && (await tx.releases.publish(request.id, attempt, 15)),
    );
  });
  return request;
}

type End = (store: OpenedStore, kept: Kept) => Promise<void>;

/** Every way in which it can be over; those that need time say how long. */
const ENDS: Readonly<Record<string, End | { readonly begin: End; readonly afterSeconds: number }>> = {
  'the console confirms its sign-in': async (store, kept) => {
    const { id } = await readyKept(store, kept);
    await store.transaction(async (tx) => {
      await tx.releases.deliver(id);
      await tx.otps.consume(kept.otpId);
      assert.ok(await tx.releases.signIn(id));
    });
  },
  'the request is rejected': async (store, kept) => {
    const { id } = await submitKept(store, kept);
    await store.transaction((tx) => tx.requests.reject(id, SYSTEM, 'wrong_room'));
  },
  'the code is revoked': async (store, { otpId }) => {
    await store.transaction((tx) => tx.otps.revoke(otpId));
  },
  'the code is revoked after approval': async (store, kept) => {
    await readyKept(store, kept);
    await store.transaction(async (tx) => {
      await tx.otps.revoke(kept.otpId);
      await tx.requests.cancel(kept.otpId, SYSTEM, 'revoked');
    });
  },
  'a newer code takes its place': async (store, { accountId }) => {
    await store.transaction((tx) => tx.otps.supersede(accountId));
  },
  'somebody altered its rows': async (store, kept) => {
    const { id } = await readyKept(store, kept);
    assert.ok(await store.transaction((tx) => tx.seals.cancelAltered(id)));
  },
  'a newer code ends the delivery': async (store, kept) => {
    const { id } = await readyKept(store, kept);
    await store.transaction(async (tx) => {
      await tx.releases.deliver(id);
      await tx.otps.consume(kept.otpId);
    });
    await issue(store, kept.accountId);
    const replaced = await store.transaction((tx) => tx.releases.replaceDelivered([kept.accountId]));
    assert.deepEqual(replaced, [{ requestId: id, accountId: kept.accountId }]);
  },
  'its release fails for good': {
    begin: async (store, kept) => {
      const { id } = await readyKept(store, kept);
      assert.ok(await store.transaction((tx) => tx.releases.stop(id, 1, 'console_failing')));
    },
    afterSeconds: 24 * 3600,
  },
  'nobody submits the code': { begin: async () => undefined, afterSeconds: 8 * 3600 },
  'nobody decides': { begin: async (store, kept) => void (await submitKept(store, kept)), afterSeconds: 3600 },
  'nobody picks it up': { begin: async (store, kept) => void (await readyKept(store, kept)), afterSeconds: 900 },
  'nobody confirms': {
    begin: async (store, kept) => {
      const { id } = await readyKept(store, kept);
      await store.transaction(async (tx) => {
        await tx.releases.deliver(id);
        await tx.otps.consume(kept.otpId);
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
      assert.equal(await opened.store.credentials.password(kept.otpId), kept.mark);
      if (typeof end === 'function') {
        await end(opened.store, kept);
      } else {
        await end.begin(opened.store, kept);
        assert.equal(await opened.store.credentials.password(kept.otpId), kept.mark, name);
        ahead += end.afterSeconds + 1;
        await opened.store.setClockOffset(ahead);
        await expire(opened);
      }
      assert.equal(await opened.store.credentials.password(kept.otpId), undefined, name);
      over.push(kept);
    }
    const states = await opened.rows<{ status: string }>('select distinct status from requests order by 1');
    assert.deepEqual(
      states.map(({ status }) => status),
      [...ENDED_REQUESTS, 'delivered'].toSorted(),
      'every end was tried, and the one that waits for nothing but a word of the console',
    );
    const left = await inAnyTable();
    for (const { mark } of over) assert.ok(!left.includes(mark));
  });
});

storeContract('a sealed credential', (opened) => {
  const sealedOf = async (id: string): Promise<string | null> => {
    const rows = await opened.rows<{ sealed_credential: string | null }>(
      `select sealed_credential from requests where id = '${id}'`,
    );
    return (rows[0] ?? assert.fail()).sealed_credential;
  };

  it('is wiped when it was delivered and never confirmed, when the pick-up clock ends and not before', async () => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    await opened.store.setClockOffset(14 * 60);
    await expire(opened);
    assert.equal(await sealedOf(request.id), 'jwe-1');
    await opened.store.setClockOffset(15 * 60 + 1);
    await expire(opened);
    assert.equal(await sealedOf(request.id), null);
    assert.equal(await statusOf(opened.store, request.id), 'delivered');
  });

  it('keeps no console from a new release when it says failed after that', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await store.setClockOffset(20 * 60);
    await expire(opened);
    assert.equal(await store.transaction((tx) => tx.releases.failDelivery(request.id, 3)), 'approved');
    await release(store, request.id);
    assert.equal(await store.credentials.published(request.id), 'jwe-2');
  });

  it('keeps no console from confirming after that', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await store.setClockOffset(20 * 60);
    await expire(opened);
    assert.equal(await store.transaction((tx) => tx.releases.signIn(request.id)), true);
  });
});

storeContract('a sealed code', (opened) => {
  it('is there for its issuer until its minutes are over', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    assert.equal(await store.credentials.code(otp.id), undefined);
    await store.transaction((tx) => tx.credentials.keepCodes([{ otpId: otp.id, sealed: 'sealed' }], 15));
    const kept = await store.credentials.code(otp.id);
    assert.equal(kept?.sealed, 'sealed');
    assert.ok(kept.visibleSeconds > 0 && kept.visibleSeconds <= 15 * 60, String(kept.visibleSeconds));
    await store.setClockOffset(15 * 60);
    assert.equal(await store.credentials.code(otp.id), undefined);
  });

  it('is wiped after its minutes', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    await store.transaction((tx) => tx.credentials.keepCodes([{ otpId: otp.id, sealed: 'sealed' }], 15));
    await store.setClockOffset(15 * 60 + 1);
    await expire(opened);
    const rows = await opened.rows<{ sealed_code: string | null }>(
      `select sealed_code from otps where id = '${otp.id}'`,
    );
    assert.deepEqual(rows, [{ sealed_code: null }]);
  });
});

describe('The deletion of sealed texts', () => {
  it('is written in one file, and in the triggers of the migrations', () => {
    const wiping = globSync('bot/**/*.ts')
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('bot/storage/migrations/'))
      .filter((file) => WIPING.some((pattern) => pattern.test(readFileSync(file, 'utf8'))));
    assert.deepEqual(wiping, ['bot/storage/credentials.ts']);
  });
});
