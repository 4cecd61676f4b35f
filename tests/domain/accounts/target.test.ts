import assert from 'node:assert/strict';
import type { AccountFacts } from '../../../bot/domain/accounts/account.ts';
import type { AccountReading, PresentAccount } from '../../../bot/domain/accounts/reading.ts';
import { judgeTarget, type TargetVerdict } from '../../../bot/domain/accounts/target.ts';
import { viewTarget } from '../../../bot/domain/accounts/view-target.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { readingOf, withFacts } from '../../support/samples/readings.ts';

const ROOM = readingOf(sampleAccount(), { place: true });
const { id, upn } = ROOM.facts;
const OTHER_UPN = 'oslo-9@contoso.example';

const without = (reading: PresentAccount, ...names: readonly string[]): PresentAccount =>
  Object.fromEntries(Object.entries(reading).filter(([name]) => !names.includes(name))) as unknown as PresentAccount;
const facts = (change: Partial<AccountFacts>, reading = ROOM): PresentAccount => withFacts(reading, change);
const factsWithout = (name: keyof AccountFacts): PresentAccount => ({
  ...ROOM,
  facts: Object.fromEntries(Object.entries(ROOM.facts).filter(([key]) => key !== name)) as unknown as AccountFacts,
});
const holding = (change: object): PresentAccount => ({
  ...ROOM,
  memberships: { readable: true, roles: [], roleGroups: [], unreadGroups: 0, ...change },
});
const problemOf = (verdict: TargetVerdict): string => (verdict.allowed ? 'allowed' : verdict.problem);
const reset = (reading: AccountReading, known = { id, upn }): string => problemOf(judgeTarget(reading, 'reset', known));
const keep = (reading: AccountReading, known = { id, upn }): string => problemOf(judgeTarget(reading, 'keep', known));

describe('the target check', () => {
  it('allows a room, with the addresses of this moment', () => {
    const mail = 'post@contoso.example';
    assert.deepEqual(judgeTarget(facts({ mail }), 'reset', { id, upn }), { allowed: true, upn, mail });
    assert.deepEqual(judgeTarget(factsWithout('mail'), 'reset', { id, upn }), { allowed: true, upn, mail: upn });
  });

  const refused: readonly (readonly [string, AccountReading, string])[] = [
    ['an account that was not found', { state: 'gone', readAt: new Date() }, 'account_gone'],
    ['another object, even with the same address', facts({ id: 'deleted-and-created-again' }), 'account_gone'],
    ['a disabled account', facts({ accountEnabled: false }), 'account_disabled'],
    ['a guest', { ...ROOM, userType: 'Guest' }, 'account_guest'],
    ['a directory role without a name', holding({ roles: [{ id: 'role' }] }), 'account_has_role'],
    ['a role-assignable group', holding({ roleGroups: [{ id: 'g', name: 'Tier 0' }] }), 'account_in_role_group'],
    [
      'memberships that could not be read',
      { ...ROOM, memberships: { readable: false, why: 'no_permission' } },
      'account_unreadable',
    ],
    [
      'a person with another license and a mailbox of a person',
      { ...facts({ hasRoomsLicence: false }), roomMailbox: false, place: false },
      'account_not_a_room',
    ],
    [
      'an account of which all three witnesses are unknown',
      without(factsWithout('hasRoomsLicence'), 'roomMailbox', 'place'),
      'account_not_a_room',
    ],
  ];
  for (const [what, reading, problem] of refused) {
    it(`refuses ${what}, whatever the password`, () => {
      assert.deepEqual([reset(reading), keep(reading)], [problem, problem]);
    });
  }

  it('refuses to reset what is synced or federated, and hands out an uploaded password for it', () => {
    for (const reading of [facts({ syncedFromOnPremises: true }), { ...ROOM, federated: true }])
      assert.deepEqual([reset(reading), keep(reading)], ['account_synced', 'allowed']);
    assert.equal(reset(facts({ syncedFromOnPremises: false })), 'allowed', 'null means cloud');
    assert.equal(reset(without(ROOM, 'federated')), 'allowed', 'unknown is shown, and does not refuse');
    assert.equal(reset(factsWithout('accountEnabled')), 'allowed', 'only a no refuses');
  });

  it('is content with one witness of three, while the others are unknown', () => {
    const nothing = without(factsWithout('hasRoomsLicence'), 'roomMailbox', 'place');
    for (const witness of [{ roomMailbox: true }, { place: true }])
      assert.equal(reset({ ...nothing, ...witness }), 'allowed');
    assert.equal(reset(facts({ hasRoomsLicence: true }, nothing)), 'allowed');
  });

  it('takes a changed address only with a place, or with a license and a room mailbox together', () => {
    const renamed = facts({ upn: OTHER_UPN, hasRoomsLicence: true }, without(ROOM, 'place', 'roomMailbox'));
    assert.equal(reset(renamed), 'account_renamed');
    assert.equal(reset({ ...renamed, roomMailbox: false }), 'account_renamed');
    assert.equal(reset({ ...renamed, roomMailbox: true }), 'allowed');
    assert.equal(reset({ ...facts({ hasRoomsLicence: false }, renamed), place: true }), 'allowed');
    assert.equal(reset({ ...facts({ hasRoomsLicence: false }, renamed), roomMailbox: true }), 'account_renamed');
    assert.equal(problemOf(judgeTarget(renamed, 'reset', { id })), 'allowed', 'of a code without an address');
    assert.equal(reset(facts({ upn: upn.toUpperCase() }, renamed)), 'allowed', 'letter case');
  });

  it('says what it could not read and does without', () => {
    const unsure = without({ ...holding({ unreadGroups: 2 }) }, 'federated');
    assert.deepEqual(viewTarget(unsure, 'reset', { id, upn }).unread, ['domain', 'groups']);
    for (const reason of ['no_permission', 'no_answer', 'not_listed'] as const) {
      const { unread } = viewTarget({ ...unsure, federatedUnknown: reason }, 'reset', { id, upn });
      assert.deepEqual(unread, [`domain_${reason}`, 'groups']);
    }
    assert.deepEqual(viewTarget(unsure, 'keep', { id, upn }).unread, ['groups']);
    assert.deepEqual(viewTarget(ROOM, 'reset', { id, upn }), { readAt: ROOM.readAt, unread: [] });
  });
});
