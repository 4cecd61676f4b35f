import assert from 'node:assert/strict';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import { findAccounts } from '../../../bot/services/accounts/find-account.ts';
import { ISSUER, sampleAccount } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';

const named = (displayName: string, index = 1): ResourceAccount => ({ ...sampleAccount(index), displayName });

function stage(found: readonly ResourceAccount[], addressed: readonly ResourceAccount[] = []) {
  const accounts = {
    byAddress: async (address: string) => addressed.filter(({ upn, mail }) => [upn, mail].includes(address)),
    search: async () => found,
    withPieces: async () => found,
  };
  return { ...permissions('g'), store: { accounts } };
}

describe('the accounts that a typed text means', () => {
  it('are exact by name whatever marks, apostrophes, dashes, spaces and the order of words', async () => {
    for (const [typed, name] of [
      ['zurich 2.05', 'Zürich 2.05'],
      ['2.05 zürich', 'Zürich 2.05'],
      ['O’Hara', "O'Hara"],
      ['haneda（３）', 'Haneda 3'],
    ] as const) {
      const { match, accounts } = await findAccounts(stage([named(`${name} annex`, 2), named(name)]), ISSUER, typed);
      assert.deepEqual([match, accounts.map(({ displayName }) => displayName)], ['exact', [name]], typed);
    }
  });

  it('are all of that name when several have it', async () => {
    const { match, accounts } = await findAccounts(stage([named('Zürich'), named('ZURICH', 2)]), ISSUER, 'zürich');
    assert.deepEqual([match, accounts.length], ['exact', 2]);
  });

  it('only resemble a part of a name', async () => {
    assert.equal((await findAccounts(stage([named('Harbor 1')]), ISSUER, 'Harb')).match, 'partial');
  });

  it('have the very address, which may be that of their mail, and otherwise only resemble it', async () => {
    const room = { ...sampleAccount(), mail: 'post@contoso.example' };
    for (const typed of [room.upn.toUpperCase(), ' POST@contoso.example '])
      assert.deepEqual(await findAccounts(stage([], [room]), ISSUER, typed), { match: 'exact', accounts: [room] });
    const near = await findAccounts(stage([room], [room]), ISSUER, room.upn.slice(1));
    assert.deepEqual(near, { match: 'near', accounts: [room] });
    const other = { ...room, displayName: 'none@contoso.example' };
    assert.deepEqual(await findAccounts(stage([other], [other]), ISSUER, 'none@contoso.example'), {
      match: 'near',
      accounts: [],
    });
  });

  it('are told only with the permission for what the person wants to do', async () => {
    const reader = { ...stage([named('Oslo')]), ...permissions('r') };
    assert.equal((await findAccounts(reader, ISSUER, 'Oslo')).match, 'exact');
    await refusal(findAccounts(reader, ISSUER, 'Oslo', 'generate'), 'no_permission');
  });
});
