import assert from 'node:assert/strict';
import { PAGE_LENGTH } from '../../../contract/accounts.ts';
import type { TabApi } from '../../../tab/src/api/api-error.ts';
import { isSelected } from '../../../tab/src/wizard/accounts/account-selection.ts';
import { readMatchingAccounts } from '../../../tab/src/wizard/accounts/read-matching-accounts.ts';
import { accountItem } from './wizard-accounts.ts';

const eligible = (count: number) => Array.from({ length: count }, (_, index) => accountItem(String(index)));

/** Answers with pages of these accounts, as the server does. */
function pagesOf(accounts: readonly ReturnType<typeof accountItem>[]): TabApi {
  return async ({ path, parse }) => {
    const offset = Number(new URL(path, 'http://127.0.0.1').searchParams.get('offset') ?? 0);
    const items = accounts.slice(offset, offset + PAGE_LENGTH);
    return parse({ total: accounts.length, eligible: accounts.length, offset, items });
  };
}

const read = async (count: number, except: readonly string[]) => {
  const selection = { kind: 'all', filter: {}, eligible: count, except } as const;
  const accounts = await readMatchingAccounts(pagesOf(eligible(count)), selection, new AbortController().signal);
  return accounts.filter((account) => isSelected(selection, account)).map(({ id }) => id);
};

describe('all accounts that match a filter', () => {
  it('are read to the last one, when exceptions bring them down to what one rollout accepts', async () => {
    const first = eligible(150).map(({ id }) => id);
    const ids = await read(1_150, first);
    assert.deepEqual([ids.length, ids[0], ids.at(-1)], [1_000, '150', '1149']);
  });

  it('are not read beyond that', async () => {
    assert.equal((await read(1_400, ['0'])).length, 1_099);
    assert.equal((await read(30, [])).length, 30);
  });
});
