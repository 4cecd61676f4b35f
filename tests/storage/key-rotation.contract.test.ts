import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { AuditBroken, type KeyMarks, type KeyName, type SealedText } from '../../bot/domain/keys/key-rotation.ts';
import { rotateKeys, type Rotation, tryRotation } from '../../bot/services/rotate-keys.ts';
import { openStore, type OpenedStore } from '../../bot/storage/open-store.ts';
import {
  ADMIN,
  addAccount,
  approve,
  AUDIT_KEY,
  issue,
  SHARED_ENGINES,
  statusOf,
  storeContract,
  type StoreUnderTest,
  submitted,
  WAIT_SECONDS,
} from './store-contract.ts';
import { nextSigningKey } from '../../bot/keys/signing-succession.ts';

const NEXT_KEY = new Uint8Array(32).fill(9);
const MARKS: KeyMarks = { OTP_PEPPER: 'p', ENCRYPTION_KEY: 'e', AUDIT_KEY: 'a' };

function rotation(changed: readonly KeyName[], changes: Partial<Rotation> = {}): Rotation {
  return {
    changed,
    lost: new Set(),
    marks: MARKS,
    earlierAuditKey: AUDIT_KEY,
    signingKey: nextSigningKey(NEXT_KEY, AUDIT_KEY),
    reseal: ({ sealed }) => `anew ${sealed}`,
    ...changes,
  };
}

/** Opened by another key, as the command does it. */
async function withNextKey(opened: StoreUnderTest, work: (store: OpenedStore) => Promise<void>): Promise<void> {
  await opened.away(async (address) => {
    const store = await openStore({ ...address, auditKey: NEXT_KEY });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  });
}

async function keepPassword(store: OpenedStore, accountId: string, otpId: string): Promise<void> {
  const items = [{ accountId, otpId, sealedPassword: `password ${otpId}` }];
  await store.transaction((tx) =>
    tx.rollouts.start({
      id: randomUUID(),
      idempotencyKey: randomUUID(),
      fingerprint: '',
      startedBy: ADMIN,
      passwordMode: 'keep',
      ttlHours: 8,
      items,
    }),
  );
}

storeContract('the marks of keys', (opened) => {
  it('are written down once, and tell which key is another one from then on', async () => {
    const { store } = opened;
    assert.deepEqual(await store.keyMarks.stored(), {});
    assert.deepEqual(await store.keyMarks.claim(MARKS), []);
    assert.deepEqual(await store.keyMarks.claim({ ...MARKS, AUDIT_KEY: 'b', OTP_PEPPER: 'q' }), [
      'AUDIT_KEY',
      'OTP_PEPPER',
    ]);
    assert.deepEqual(await store.keyMarks.stored(), MARKS);
  });
});

storeContract('a rotation of keys', (opened) => {
  it('renews the MACs of the audit, with one entry that says so, whatever its length', async () => {
    const count = 600;
    await opened.store.transaction(async (tx) => {
      for (let row = 0; row < count; row += 1)
        await tx.audit.append({ actor: SYSTEM, act: 'accounts_synced', details: { accounts: row } });
    });
    await withNextKey(opened, async (store) => {
      assert.equal((await store.audit.verify()).intact, false);
      assert.deepEqual(await rotateKeys(store, rotation(['AUDIT_KEY'])), {
        auditEntries: count,
        seals: { renewed: 0, unfit: 0 },
      });
      const verdict = await store.audit.verify();
      assert.ok(verdict.intact);
      assert.equal(verdict.count, count + 1);
      const [last] = await store.audit.list({}, 1);
      assert.equal(last?.act, 'keys_rotated');
      assert.equal(last.details?.['keys'], 'AUDIT_KEY');
      assert.deepEqual(await store.keyMarks.stored(), MARKS);
    });
    assert.equal((await opened.store.audit.verify()).intact, false);
  });

  it('leaves everything as it is when the audit does not fit the earlier key', async () => {
    await opened.store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
    const before = await opened.rows(`select id, mac from audit_entries order by id`);
    await withNextKey(opened, async (store) => {
      await assert.rejects(
        rotateKeys(store, rotation(['AUDIT_KEY'], { earlierAuditKey: new Uint8Array(32).fill(1) })),
        AuditBroken,
      );
    });
    assert.deepEqual(await opened.rows(`select id, mac from audit_entries order by id`), before);
  });

  it('takes the audit as it is when the earlier key is lost, and says so in it', async () => {
    await withNextKey(opened, async (store) => {
      await rotateKeys(store, rotation(['AUDIT_KEY'], { earlierAuditKey: undefined, lost: new Set(['AUDIT_KEY']) }));
      assert.equal((await store.audit.verify()).intact, true);
      const { details = {} } = (await store.audit.list({}, 1))[0] ?? {};
      assert.deepEqual([details['keys'], details['lost']], ['AUDIT_KEY', 'AUDIT_KEY']);
    });
  });

  it('changes nothing when it is only tried, and tells the same', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    await store.transaction((tx) => tx.credentials.keepCodes([{ otpId: otp.id, sealed: 'code' }], 15));
    const tried = await tryRotation(store, rotation(['ENCRYPTION_KEY', 'OTP_PEPPER']));
    assert.equal((await store.credentials.code(otp.id))?.sealed, 'code');
    assert.equal((await store.otps.byId(otp.id))?.status, 'active');
    assert.deepEqual(await rotateKeys(store, rotation(['ENCRYPTION_KEY', 'OTP_PEPPER'])), tried);
  });
});

storeContract('sealed texts at a rotation', (opened) => {
  it('are sealed anew, each for its own place, those of items that still wait as well', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    const otp = await issue(store, accountId);
    await store.transaction((tx) => tx.credentials.keepCodes([{ otpId: otp.id, sealed: 'code' }], 15));
    const [generated, waiting] = [otp.id, randomUUID()];
    await keepPassword(store, accountId, generated);
    await keepPassword(store, accountId, waiting);

    const seen: SealedText[] = [];
    const reseal = (text: SealedText): string => `anew ${seen.push(text)}`;
    assert.deepEqual(await rotateKeys(store, rotation(['ENCRYPTION_KEY'], { reseal })), {
      texts: { sealedAnew: 3, forgotten: 0 },
    });
    const place = `password:${ADMIN.tenantId}:${accountId}`;
    assert.deepEqual(
      new Set(seen.map(({ sealed, context }) => `${sealed} for ${context}`)),
      new Set([
        `code for code:${otp.id}`,
        `password ${generated} for ${place}:${generated}`,
        `password ${waiting} for ${place}:${waiting}`,
      ]),
    );
    assert.match((await store.credentials.code(otp.id))?.sealed ?? '', /^anew \d$/);
    const kept = await opened.rows<{ sealed: string }>(`select sealed from kept_passwords`);
    assert.equal(kept.filter(({ sealed }) => /^anew \d$/.test(sealed)).length, 2);
  });

  it('are the random bytes of releases too, and a release that has sent its password goes on as a new one', async () => {
    const { store } = opened;
    const begun: { readonly id: string; readonly sent: boolean }[] = [];
    for (const sent of [true, false]) {
      const request = await submitted(store);
      await approve(store, request);
      begun.push({ id: request.id, sent });
      await store.transaction(async (tx) => {
        const attempt = (await tx.releases.begin(request.id, 60, WAIT_SECONDS)) ?? assert.fail();
        await tx.releaseAttempts.seed(request.id, 1, `seed ${request.id}`);
        const leaving = { requestId: request.id, ...attempt, waitSeconds: WAIT_SECONDS, before: undefined };
        if (sent) await tx.releaseAttempts.leave(leaving);
      });
    }
    await rotateKeys(
      store,
      rotation(['ENCRYPTION_KEY'], { reseal: ({ sealed, context }) => `anew ${sealed} for ${context}` }),
    );
    for (const { id, sent } of begun) {
      assert.equal((await opened.store.releaseAttempts.watched(id, 24))?.release, sent ? 2 : 1);
      const seeds = await opened.rows<{ sealed_seed: string | null }>(
        `select sealed_seed from request_releases where request_id = '${id}'`,
      );
      assert.deepEqual(seeds, [{ sealed_seed: sent ? null : `anew seed ${id} for release:${id}:1` }]);
    }
  });

  it('are forgotten when they cannot be opened', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    const otp = await issue(store, accountId);
    await store.transaction((tx) => tx.credentials.keepCodes([{ otpId: otp.id, sealed: 'code' }], 15));
    await keepPassword(store, accountId, otp.id);
    const { texts } = await rotateKeys(store, rotation(['ENCRYPTION_KEY'], { reseal: () => undefined }));
    assert.equal(texts?.sealedAnew, 0);
    assert.equal(await store.credentials.code(otp.id), undefined);
    assert.deepEqual(await opened.rows(`select otp_id from kept_passwords`), []);
  });
});

storeContract('what waits when the pepper is replaced', (opened) => {
  it('is revoked, and its cards are told', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    const request = await submitted(store);
    assert.deepEqual(await rotateKeys(store, rotation(['OTP_PEPPER'])), { revoked: 2 });
    assert.equal((await store.otps.byId(otp.id))?.status, 'revoked');
    assert.equal(await statusOf(store, request.id), 'cancelled');
    const jobs = await opened.rows(
      `select id from pgboss.job where name = 'deliver-card' and data ->> 'requestId' = '${request.id}'`,
    );
    assert.equal(jobs.length, 1);
  });
});

storeContract(
  'a store',
  (opened) => {
    it('knows whether another one uses the data, and keeps others out once it is alone', async () => {
      await opened.away(async (address) => {
        const one = await openStore({ ...address, auditKey: AUDIT_KEY });
        const other = await openStore({ ...address, auditKey: AUDIT_KEY });
        assert.equal(await one.whileAlone(() => assert.fail('it is not alone')), false);
        await other.close();
        let isOpen = false;
        let opening: Promise<OpenedStore> | undefined;
        const wasAlone = await one.whileAlone(async () => {
          opening = openStore({ ...address, auditKey: AUDIT_KEY }).then((late) => {
            isOpen = true;
            return late;
          });
          await one.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
          assert.equal(isOpen, false);
        });
        assert.equal(wasAlone, true);
        await (await opening)?.close();
        await one.close();
      });
    });
  },
  SHARED_ENGINES,
);
