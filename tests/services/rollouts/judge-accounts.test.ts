import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AccountReading } from '../../../bot/domain/accounts/reading.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { judgeAccounts } from '../../../bot/services/rollouts/judge-accounts.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { readingOf, withFacts } from '../../support/samples/readings.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

type Found = AccountReading | DirectoryError;
type Readings = ReadonlyMap<string, Found>;

const room = (id: string): AccountReading => withFacts(readingOf(sampleAccount()), { id });
const answer = (found: Readonly<Record<string, Found>>): Readings => new Map(Object.entries(found));
const busy = (retryAfterSeconds?: number): DirectoryError =>
  new DirectoryError('directory_failing', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

async function judge(answers: readonly (Readings | DirectoryError)[], ids: readonly string[]) {
  const tx = stubTransaction();
  const readAccounts = sinon.stub<[readonly string[]], Promise<Readings>>();
  for (const [call, found] of answers.entries()) {
    if (found instanceof DirectoryError) readAccounts.onCall(call).rejects(found);
    else readAccounts.onCall(call).resolves(found);
  }
  const pauses: number[] = [];
  const wait = async (seconds: number): Promise<void> => void pauses.push(seconds);
  const deps = { store: stubStore(tx), directory: { readAccounts } };
  const problems = await judgeAccounts(deps, ids, 'reset', wait);
  return { problems: [...problems], pauses, asked: readAccounts.args.map(([asked]) => asked), tx };
}

describe('the accounts of a rollout', () => {
  it('are read together, saved together, and judged one by one', async () => {
    const guest = readingOf(sampleAccount(), { userType: 'Guest' });
    const { problems, asked, tx } = await judge(
      [answer({ a: room('a'), b: withFacts(guest, { id: 'b' }), c: { state: 'gone', readAt: new Date() } })],
      ['a', 'b', 'c'],
    );
    assert.deepEqual(problems, [
      ['b', 'account_guest'],
      ['c', 'account_unknown'],
    ]);
    assert.deepEqual(asked, [['a', 'b', 'c']]);
    sinon.assert.calledOnce(tx.accounts.saveAllFresh);
  });

  it('that the directory was too busy for are read again after the pause that it asks for, and no others', async () => {
    const { problems, pauses, asked } = await judge(
      [answer({ a: room('a'), b: busy(7) }), answer({ b: busy(300) }), answer({ b: room('b') })],
      ['a', 'b'],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(pauses, [7, 60], 'no longer than a minute');
    assert.deepEqual(asked, [['a', 'b'], ['b'], ['b']]);
  });

  it('fail alone when they stay unreadable, and get no one-time password', async () => {
    const { problems, pauses } = await judge([busy(), busy(), busy(), busy()], ['a', 'b']);
    assert.deepEqual(problems, [
      ['a', 'account_unreadable'],
      ['b', 'account_unreadable'],
    ]);
    assert.deepEqual(pauses, [2, 2, 2]);
    const refused = await judge([answer({ a: new DirectoryError('permission_missing') })], ['a']);
    assert.deepEqual([refused.problems, refused.pauses], [[['a', 'account_unreadable']], []]);
  });
});
