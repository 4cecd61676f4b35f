import assert from 'node:assert/strict';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import {
  type AccountSelection,
  askedSelection,
  countLine,
  isListed,
  isSelected,
  nextSelection,
  NOTHING_SELECTED,
  selectedCount,
  selectionProblem,
  selectsOf,
} from '../../../tab/src/wizard/accounts/account-selection.ts';
import { reasonsAgainst } from '../../../tab/src/wizard/accounts/reasons-against.ts';
import { accountItem } from './wizard-accounts.ts';

const A = accountItem('A');
const B = accountItem('B');
const UNREADY = accountItem('C', { readiness: 'Needs action' });

const picked = (...accounts: readonly ReturnType<typeof accountItem>[]): AccountSelection =>
  accounts.reduce(
    (selection: AccountSelection, account) => nextSelection(selection, { kind: 'toggled', account }),
    NOTHING_SELECTED,
  );
const all = (eligible = 30): AccountSelection =>
  nextSelection(picked(A), { kind: 'allPicked', filter: { search: 'oslo' }, eligible });

describe('the selection of accounts', () => {
  it('takes and gives back single accounts, in the order of picking', () => {
    assert.deepEqual(askedSelection(picked(B, A)), { accountIds: ['b', 'a'] });
    assert.deepEqual(askedSelection(picked(A, B, A)), { accountIds: ['b'] });
  });

  it('takes no account that is not ready', () => {
    assert.equal(selectedCount(picked(UNREADY)), 0);
    assert.equal(isSelected(all(), UNREADY), false);
  });

  it('asks for all that match as a question with exceptions', () => {
    const selection = nextSelection(all(), { kind: 'toggled', account: A });
    assert.equal(isSelected(selection, A), false);
    assert.equal(isSelected(selection, B), true);
    assert.equal(selectedCount(selection), 29);
    assert.deepEqual(askedSelection(selection), { query: { search: 'oslo' }, except: ['a'] });
    assert.deepEqual(askedSelection(nextSelection(selection, { kind: 'toggled', account: A })), {
      query: { search: 'oslo' },
      except: [],
    });
  });

  it('counts an account once that is taken out twice', () => {
    const out = { kind: 'removed', accountIds: ['a'] } as const;
    assert.equal(selectedCount(nextSelection(nextSelection(all(), out), out)), 29);
  });

  it('follows the count of the server', () => {
    assert.equal(selectedCount(nextSelection(all(), { kind: 'counted', eligible: 12 })), 12);
  });

  it('says what stands in the way: nothing, or too much', () => {
    assert.match(selectionProblem(NOTHING_SELECTED)?.(english.wizard) ?? '', /at least one/);
    assert.equal(selectionProblem(all(1_000)), undefined);
    assert.match(selectionProblem(all(1_001))?.(english.wizard) ?? '', /1,000/);
    assert.match(selectionProblem(all(1_001))?.(german.wizard) ?? '', /höchstens 1\.000 Konten/);
  });

  it('knows whether all that is listed is among what all were selected of', () => {
    for (const filter of [
      { search: 'oslo' },
      { search: 'Oslo 3.14' },
      { search: '3 oslo2' },
      { search: 'oslo', building: 'Oslo' },
    ]) {
      assert.equal(selectsOf(all(), filter), true, JSON.stringify(filter));
    }
    for (const filter of [{}, { search: 'os' }, { search: 'bergen', building: 'Oslo' }])
      assert.equal(selectsOf(all(), filter), false, JSON.stringify(filter));
    assert.equal(selectsOf(picked(A), { search: 'bergen' }), true);
    const building = nextSelection(NOTHING_SELECTED, {
      kind: 'allPicked',
      filter: { building: 'Oslo', readiness: 'No action needed' },
      eligible: 3,
    });
    assert.equal(selectsOf(building, { building: 'Oslo' }), false);
    assert.equal(selectsOf(building, { building: 'Oslo', readiness: 'No action needed', search: 'x' }), true);
  });

  it('takes over a count only from the very same list', () => {
    const selection = { kind: 'all', filter: { search: 'oslo' }, eligible: 3, except: [] } as const;
    assert.equal(isListed(selection, { search: 'OSLO ' }), true);
    assert.equal(isListed(selection, { search: 'oslo 3' }), false);
    assert.equal(isListed(selection, {}), false);
  });

  it("has one line for the numbers, in the reader's spelling", () => {
    assert.equal(
      countLine({ total: 50_000, eligible: 30_000 }, 2, english.wizard, 'en'),
      '50,000 accounts · 30,000 eligible · 2 selected',
    );
    assert.equal(countLine({ total: 1, eligible: 0 }, 0, english.wizard, 'de'), '1 account · 0 eligible · 0 selected');
    assert.equal(
      countLine({ total: 50_000, eligible: 1 }, 0, german.wizard, 'de'),
      '50.000 Konten · 1 auswählbar · 0 ausgewählt',
    );
    assert.match(countLine({ total: 1, eligible: 0 }, 0, german.wizard, 'de'), /^1 Konto ·/);
  });
});

describe('an account that cannot be picked', () => {
  it('says what fails and what to do, or that nothing is known', () => {
    const failedChecks = [
      { title: 'License', remedy: 'Assign one.' },
      { title: 'Mailbox', remedy: 'Make it a room.' },
    ];
    assert.equal(
      reasonsAgainst({ ...UNREADY, failedChecks }, english.wizard),
      'License: Assign one. Mailbox: Make it a room.',
    );
    assert.match(reasonsAgainst(accountItem('D', { readiness: 'N/A' }), english.wizard), /isn't enough information/);
    assert.equal(reasonsAgainst(A, english.wizard), '');
  });
});
