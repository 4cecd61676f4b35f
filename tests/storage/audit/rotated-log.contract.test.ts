import assert from 'node:assert/strict';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { openCheckpoint } from '../../../bot/domain/audit/checkpoint.ts';
import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';
import type { KeyName } from '../../../bot/domain/keys/key-rotation.ts';
import { nextSigningKey } from '../../../bot/keys/signing-succession.ts';
import { rotateKeys } from '../../../bot/services/rotate-keys.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { AUDIT_KEY, storeContract } from '../store-contract.ts';

const KEYS = [AUDIT_KEY, new Uint8Array(32).fill(9), new Uint8Array(32).fill(10)] as const;

storeContract('the log of the audit whose keys are rotated', (opened) => {
  async function newestNote(): Promise<string> {
    const [tree] = await opened.rows<{ note: string }>('select note from audit_tree');
    return tree?.note ?? '';
  }

  /** Replaces a key by another one as the command does, and returns the store's answers to the work with the new key. */
  async function rotate(
    earlier: Uint8Array | undefined,
    key: Uint8Array,
    checkpoint: string,
  ): Promise<{ readonly isIntact: boolean; readonly fits: boolean; readonly first: unknown }> {
    return opened.away(async (address) => {
      const store = await openStore({ ...address, auditKey: key });
      try {
        await rotateKeys(store, {
          changed: ['AUDIT_KEY'],
          lost: new Set<KeyName>(earlier ? [] : ['AUDIT_KEY']),
          marks: { OTP_PEPPER: 'p', ENCRYPTION_KEY: 'e', AUDIT_KEY: 'a' },
          earlierAuditKey: earlier,
          signingKey: nextSigningKey(key, earlier),
          reseal: ({ sealed }) => sealed,
        });
        await store.sealAudit();
        const verdict = await store.audit.verify();
        const fits = await store.audit.verify(checkpoint).then(
          ({ intact }) => intact,
          () => false,
        );
        const [begun] = await store.audit.list({ act: 'log_begun' }, 1);
        return {
          isIntact: verdict.intact && verdict.size === verdict.count,
          fits,
          first: begun && { number: begun.number, ...begun.details },
        };
      } finally {
        await store.close();
      }
    });
  }

  it('goes on with checkpoints of both keys, and begins anew when a key was lost', async () => {
    const [first, second, third] = KEYS;
    await opened.store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
    await opened.store.sealAudit();
    const before = await newestNote();
    assert.deepEqual(await rotate(first, second, before), { isIntact: true, fits: true, first: undefined });
    const after = await newestNote();
    const origin = before.split('\n')[0] ?? '';
    const opening = openCheckpoint(after, [{ name: origin, publicKey: auditKeysOf(second).publicKey }]);
    assert.equal(opening?.size, 2);
    const earlierRoot = Buffer.from(opening.root).toString('base64');
    assert.deepEqual(await rotate(undefined, third, after), {
      isIntact: true,
      fits: false,
      first: { number: 0, earlierLog: origin, earlierSize: 2, earlierRoot },
    });
  });
});
