import assert from 'node:assert/strict';
import { rotateKeys, type Rotation, tryRotation } from '../../../bot/services/rotate-keys.ts';
import { nextSigningKey, publicSigningKey } from '../../../bot/keys/signing-succession.ts';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { AUDIT_KEY, storeContract } from '../store-contract.ts';

const NEXT_KEY = new Uint8Array(32).fill(9);
const [FIRST, NEXT] = [publicSigningKey(AUDIT_KEY), publicSigningKey(NEXT_KEY)];

function rotation(signingKey: Rotation['signingKey']): Rotation {
  const marks = { OTP_PEPPER: 'p', ENCRYPTION_KEY: 'e', AUDIT_KEY: 'a' };
  const lost = new Set<never>();
  return { changed: ['AUDIT_KEY'], lost, marks, earlierAuditKey: undefined, signingKey, reseal: () => undefined };
}

storeContract('the signing keys', (opened) => {
  const all = async () =>
    (await opened.store.signingKeys.all()).map(({ number, publicKey, signature, isLost }) => [
      number,
      publicKey,
      signature,
      isLost,
    ]);
  const signature = nextSigningKey(NEXT_KEY, AUDIT_KEY).earlier?.signature;

  it('begin with the key of the first server, which others only confirm', async () => {
    const { signingKeys } = opened.store;
    assert.deepEqual(await all(), []);
    await Promise.all([1, 2, 3].map(() => signingKeys.claim(FIRST)));
    await signingKeys.claim(FIRST);
    assert.deepEqual(await all(), [[1, FIRST, undefined, false]]);
  });

  it('stay as they are when a rotation is only tried', async () => {
    const before = await all();
    await tryRotation(opened.store, rotation(nextSigningKey(NEXT_KEY, AUDIT_KEY)));
    assert.deepEqual(await all(), before);
  });

  it('get the key of a rotation with the signature of the key before', async () => {
    await rotateKeys(opened.store, rotation(nextSigningKey(NEXT_KEY, AUDIT_KEY)));
    const expected = [
      [1, FIRST, undefined, false],
      [2, NEXT, signature, false],
    ];
    assert.deepEqual(await all(), expected);
    await opened.store.signingKeys.claim(NEXT);
    assert.deepEqual(await all(), expected);
  });

  it('lead nowhere from a lost key, nor to a key that no rotation has announced', async () => {
    await rotateKeys(opened.store, rotation(nextSigningKey(AUDIT_KEY, undefined)));
    assert.deepEqual((await all()).at(-1), [3, FIRST, undefined, true]);
    await opened.store.signingKeys.claim(NEXT);
    assert.deepEqual((await all()).at(-1), [4, NEXT, undefined, true]);
  });
});

storeContract('the signing keys of data from before there were any', (opened) => {
  it('get the earlier key first when it is rotated', async () => {
    await rotateKeys(opened.store, rotation(nextSigningKey(NEXT_KEY, AUDIT_KEY)));
    const keys = await opened.store.signingKeys.all();
    assert.deepEqual(
      keys.map(({ publicKey, isLost }) => [publicKey, isLost]),
      [
        [FIRST, false],
        [NEXT, false],
      ],
    );
    assert.equal(keys[0]?.signature, undefined);
    assert.ok(keys[1]?.signature);
  });

  it('tell from which size of the tree on each of them signed', async () => {
    await opened.store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
    await opened.store.sealAudit();
    const { size } = (await opened.store.auditLog.newest()) ?? assert.fail();
    const next = { ...rotation(nextSigningKey(AUDIT_KEY, NEXT_KEY)), earlierAuditKey: AUDIT_KEY };
    await rotateKeys(opened.store, next);
    assert.deepEqual((await opened.store.signingKeys.all()).at(-1)?.beganSize, size);
  });
});
