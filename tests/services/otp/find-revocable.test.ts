import assert from 'node:assert/strict';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import { findRevocable } from '../../../bot/services/otp/find-revocable.ts';
import { ISSUER, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const OF_CODE = sampleAccount(1);
const named = (displayName: string, index = 2): ResourceAccount => ({ ...sampleAccount(index), displayName });

/** Accounts that a search finds, and a code of another account that begins with B201. */
function stage(found: readonly ResourceAccount[], otp: Partial<Otp> = {}) {
  const store = stubStore(stubTransaction(), undefined, {
    accounts: {
      byId: async () => OF_CODE,
      byAddress: async () => [],
      search: async () => found,
      withPieces: async () => [],
    },
    otps: { bySelector: async (selector: string) => (selector === 'B201' ? { ...sampleOtp(), ...otp } : undefined) },
  });
  return { ...permissions('g'), store };
}
const idsOf = ({ accounts }: { readonly accounts: readonly ResourceAccount[] }): readonly string[] =>
  accounts.map(({ id }) => id);

describe('what a text to revoke by means', () => {
  it('is the account whose open code begins with it, in either case', async () => {
    const found = await findRevocable(stage([]), ISSUER, ' b201 ');
    assert.deepEqual([idsOf(found), found.codeOf], [[OF_CODE.id], OF_CODE]);
  });

  it('is a room of that name and the account of the code, when there are both', async () => {
    for (const name of ['B201', 'Room B201']) {
      const found = await findRevocable(stage([named(name)]), ISSUER, 'B201');
      assert.deepEqual([idsOf(found), found.codeOf?.id], [[sampleAccount(2).id, OF_CODE.id], OF_CODE.id], name);
    }
  });

  it('is one account when the room of that name has that very code', async () => {
    assert.deepEqual(idsOf(await findRevocable(stage([{ ...OF_CODE, displayName: 'B201' }]), ISSUER, 'B201')), [
      OF_CODE.id,
    ]);
  });

  it('is the room alone once the code is over, also before a job has stored that', async () => {
    for (const over of [{ status: 'revoked' }, { status: 'consumed' }, { expiresAt: NOW }] as const) {
      const found = await findRevocable(stage([named('B201')], over), ISSUER, 'B201');
      assert.deepEqual([idsOf(found), found.codeOf], [[sampleAccount(2).id], undefined]);
    }
  });

  it('is told to nobody who may not generate', async () => {
    await refusal(findRevocable({ ...stage([]), ...permissions('a', 'r') }, ISSUER, 'B201'), 'no_permission');
  });
});
