import assert from 'node:assert/strict';
import type { ListSources } from '../../../bot/domain/accounts/account-sync.ts';
import type { AccountFacts } from '../../../bot/domain/accounts/account.ts';
import {
  believedSources,
  belongsToList,
  compareList,
  type KnownAccount,
  type ListDifference,
  markUnknown,
} from '../../../bot/domain/accounts/plausible-list.ts';
import { sampleAccount } from '../../support/samples/requests.ts';

const COMPLETE: ListSources = { rooms: { complete: true, count: 9 }, licenses: { complete: true, count: 9 } };
const NO_ROOMS: ListSources = { ...COMPLETE, rooms: { complete: false, reason: 'list_incomplete' } };
const NO_LICENSES: ListSources = { ...COMPLETE, licenses: { complete: false, reason: 'no_permission' } };

function accountsUpTo(count: number): readonly AccountFacts[] {
  return Array.from({ length: count }, (_, index) => sampleAccount(index + 1));
}

function knownAs(accounts: readonly AccountFacts[], isPlace = false): readonly KnownAccount[] {
  return accounts.map(({ id, upn, displayName }) => ({ id, upn, displayName, isPlace }));
}

function lose(lost: number, known: number): ListDifference {
  const all = accountsUpTo(known);
  return compareList(all.slice(lost), knownAs(all), { sources: COMPLETE, leftOut: [] });
}

describe('A list of accounts', () => {
  it('is implausible when it loses more than five accounts and more than a tenth', () => {
    const cases = [
      [5, 5, false],
      [6, 6, true],
      [5, 20, false],
      [6, 60, false],
      [6, 59, true],
      [7, 69, true],
      [0, 0, false],
      [50, 50, true],
    ] as const;
    assert.deepEqual(
      cases.map(([lost, known]) => lose(lost, known).isImplausible),
      cases.map(([, , isImplausible]) => isImplausible),
    );
  });

  it('is implausible when as many known rooms leave the room list, although their accounts are there', () => {
    const all = accountsUpTo(20).map((account): AccountFacts => ({ ...account, isRoomMailbox: true }));
    const found = all.map((account, index): AccountFacts => {
      const { isRoomMailbox: _isPlace, ...others } = account;
      return index < 6 ? others : account;
    });
    const compare = (sources: ListSources) => compareList(found, knownAs(all, true), { sources, leftOut: [] });
    assert.deepEqual([compare(COMPLETE).roomsLost, compare(COMPLETE).isImplausible], [6, true]);
    assert.deepEqual([compare(NO_ROOMS).roomsLost, compare(NO_ROOMS).isImplausible], [0, false]);
  });

  it('has one id for one loss, whatever else it holds, and another for another loss', () => {
    const [all, more] = [accountsUpTo(20), accountsUpTo(22)];
    const compare = (accounts: readonly AccountFacts[]) =>
      compareList(accounts, knownAs(all), { sources: COMPLETE, leftOut: [] }).list;
    assert.equal(compare(all.slice(8)), compare(more.slice(8).toReversed()));
    assert.notEqual(compare(all.slice(8)), compare(all.slice(7)));
  });

  it('does not lose a record that was left out, and nothing at all when such a record names nobody', () => {
    const all = accountsUpTo(4);
    const [one, two] = all;
    const compare = (leftOut: readonly { readonly id?: string; readonly upn?: string }[]) =>
      compareList([], knownAs(all), { sources: COMPLETE, leftOut }).gone;
    assert.equal(compare([{ id: one?.id ?? '' }, { upn: two?.upn.toUpperCase() ?? '' }]), 2);
    assert.equal(compare([{ id: one?.id ?? '' }, {}]), 0);
  });
});

describe('An account', () => {
  const { hasRoomsLicence: _, isRoomMailbox: __, ...plain } = sampleAccount(1) as AccountFacts;
  const unlicensed: AccountFacts = { ...plain, hasRoomsLicence: false };

  it('is listed for its place or its license, and stays listed while one of them is unknown', () => {
    const cases: readonly (readonly [AccountFacts, ListSources, boolean, boolean])[] = [
      [{ ...unlicensed, isRoomMailbox: true }, COMPLETE, false, true],
      [{ ...plain, hasRoomsLicence: true }, COMPLETE, false, true],
      [unlicensed, COMPLETE, true, false],
      [unlicensed, NO_ROOMS, true, true],
      [unlicensed, NO_ROOMS, false, false],
      [unlicensed, NO_LICENSES, true, false],
      [plain, NO_LICENSES, true, true],
      [plain, NO_LICENSES, false, false],
      [plain, COMPLETE, true, true],
      [plain, COMPLETE, false, false],
    ];
    assert.deepEqual(
      cases.map(([account, sources, isKnown]) => belongsToList(account, sources, isKnown)),
      cases.map(([, , , belongs]) => belongs),
    );
  });

  it('has its place or its license unknown for the reason of the source', () => {
    assert.deepEqual(markUnknown(unlicensed, COMPLETE), unlicensed);
    assert.deepEqual(markUnknown(unlicensed, NO_ROOMS).unknown, { isRoomMailbox: 'list_incomplete' });
    assert.deepEqual(markUnknown({ ...unlicensed, isRoomMailbox: true }, NO_ROOMS).unknown, undefined);
    assert.deepEqual(markUnknown(unlicensed, NO_LICENSES), unlicensed, 'without any license it has none');
    const { hasRoomsLicence, skuPartNumbers, unknown } = markUnknown(plain, NO_LICENSES);
    assert.deepEqual([hasRoomsLicence, skuPartNumbers, unknown], [undefined, [], { hasRoomsLicence: 'no_permission' }]);
  });
});

describe('An empty room list', () => {
  const empty: ListSources = { ...COMPLETE, rooms: { complete: true, count: 0 } };

  it('counts as switched off while a known account comes from it, and as empty otherwise', () => {
    const known = knownAs(accountsUpTo(1), true);
    assert.deepEqual(believedSources(empty, known).rooms, { complete: false, reason: 'switched_off', count: 0 });
    assert.deepEqual(believedSources(empty, knownAs(accountsUpTo(1))), empty);
    assert.deepEqual(believedSources(COMPLETE, known), COMPLETE);
  });
});
