import assert from 'node:assert/strict';
import { reviewTexts as english } from '../../../texts/en/tab/wizard-review.ts';
import { wizardTexts } from '../../../texts/en/tab/wizard.ts';
import type { ReviewedAccount, RolloutReview } from '../../../contract/pages/rollout-review.ts';
import { consequenceText, liveText } from '../../../tab/src/wizard/review/consequence.ts';
import { meetingLines } from '../../../tab/src/wizard/review/meetings.ts';
import {
  accountsByGroup,
  changedAccounts,
  foundAccounts,
  KEEP_ALL,
  liveGroupOf,
  plannedRollout,
} from '../../../tab/src/wizard/review/live-choices.ts';
import { restoredWizard, savedWizard } from '../../../tab/src/wizard/saved-wizard.ts';
import { reviewProblem, type ReviewState, startBody } from '../../../tab/src/wizard/wizard-request.ts';
import { NEW_WIZARD, nextWizard, type WizardEvent, type WizardState } from '../../../tab/src/wizard/wizard-state.ts';
import { accountItem } from './wizard-accounts.ts';

const AT = '2026-03-02T09:00:00.000Z';
const DEVICE = 'Contoso · Console · SN-1';
const code = { otpId: 'o', issuedBy: 'Adele Vance', issuedAt: AT, expiresAt: AT };
const request = { requestId: 'r', status: 'pending', requestedAt: AT, device: DEVICE } as const;
const signedIn = { requestId: 'in', device: DEVICE, since: AT, isConfirmed: true };
const account = (id: string, live: Partial<ReviewedAccount> = {}): ReviewedAccount => ({
  id,
  displayName: `Zürich ${id}`,
  upn: `${id}@contoso.com`,
  location: 'Tower, 2',
  isReady: true,
  ...live,
});
const FREE = account('free');
const CODED = account('coded', { code });
const WAITING = account('waiting', { code, request });
const IN = account('in', { signedIn, hasResourceAccountKey: true });
const KEYED = account('keyed', { hasResourceAccountKey: true });
const REVIEW: RolloutReview = { accounts: [FREE, CODED, WAITING, IN, KEYED], unknown: 0 };
const ALL = { request: 'replace', code: 'replace', signedIn: 'replace', passwordless: 'replace' } as const;
const FACTS = {
  ttlHours: 8,
  accounts: [],
  serialNumbers: { found: [], mistakes: [] },
  reviewState: 'current',
  now: Date.parse(AT),
} as const;
const PICKED: WizardEvent = { kind: 'selection', event: { kind: 'toggled', account: accountItem('A') } };
const after = (...events: readonly WizardEvent[]): WizardState =>
  events.reduce(nextWizard, { ...nextWizard(NEW_WIZARD, PICKED), step: 'review' });
const REVIEWED: WizardEvent = { kind: 'reviewed', review: REVIEW };

describe('what is live of the accounts in Review', () => {
  it('puts each account into one group', () => {
    const groups = REVIEW.accounts.map(liveGroupOf);
    assert.deepEqual(groups, [undefined, 'code', 'request', 'signedIn', 'passwordless']);
    assert.deepEqual(
      accountsByGroup({ accounts: [FREE, CODED], unknown: 0 }).map(([group]) => group),
      ['code'],
    );
  });

  it('stays unless the person chooses otherwise, and then exactly that is named', () => {
    const kept = plannedRollout(REVIEW, KEEP_ALL);
    assert.deepEqual(
      [kept.accountIds.length, kept.leaveOut, kept.expected],
      [5, ['coded', 'waiting', 'in', 'keyed'], []],
    );
    const { leaveOut, expected } = plannedRollout(REVIEW, { ...KEEP_ALL, code: 'replace', signedIn: 'replace' });
    assert.deepEqual(leaveOut, ['waiting', 'keyed']);
    assert.deepEqual(expected, [
      { accountId: 'coded', otpId: 'o' },
      { accountId: 'in', signedInRequestId: 'in' },
    ]);
    assert.deepEqual(plannedRollout(REVIEW, ALL).expected[1], { accountId: 'waiting', otpId: 'o', requestId: 'r' });
  });

  it('tells the next meeting of a room that is signed in', () => {
    const at = (hour: number): string => new Date(2026, 11, 1, hour).toISOString();
    const reading = (hours?: readonly [number, number]) => ({
      readAt: at(13),
      ...(hours && { meeting: { startsAt: at(hours[0]), endsAt: at(hours[1]) } }),
    });
    const room = (id: string, hours?: readonly [number, number]) =>
      account(id, { signedIn: { ...signedIn, schedule: reading(hours) } });
    const told = (one: ReviewedAccount): string => liveText(one, english, 'en-US').replaceAll(/\s/g, ' ');
    assert.match(told(room('a', [14, 15])), /^Next meeting: Tue, Dec 1, 2:00 – 3:00 PM · Signed in since /);
    assert.match(told(room('a', [12, 14])), /^In a meeting until 2:00 PM · Signed in since /);
    assert.match(told(room('a')), /^No meeting in the next 24 hours · Signed in since /);
    assert.doesNotMatch(told(IN), /meeting/i);
    const some = (...accounts: readonly ReviewedAccount[]): readonly string[] =>
      meetingLines(accounts, english.live, 'en-US').map((line) => line.replaceAll(/\s/g, ' '));
    assert.deepEqual(some(IN), [], 'without the permission nothing is said');
    assert.deepEqual(some(room('a'), room('b')), ['No meeting in the next 24 hours']);
    assert.deepEqual(some(CODED, IN, room('later', [15, 16]), room('free'), room('now', [12, 14])), [
      'Zürich now: In a meeting until 2:00 PM',
      'Zürich later: Next meeting: Tue, Dec 1, 3:00 – 4:00 PM',
      'We read the calendars of 3 of 4 rooms.',
    ]);
    const four = [14, 15, 16, 17].map((hour) => room(String(hour), [hour, hour + 1]));
    assert.deepEqual(some(...four).slice(3), ['And 1 more room']);
  });

  it('is told of each account, with what happens to it', () => {
    assert.equal(liveText(FREE, english, 'en'), '');
    assert.match(liveText(WAITING, english, 'en'), /Request of Contoso.*SN-1, .*Code by Adele Vance/);
    assert.match(liveText({ ...IN, signedIn: { ...signedIn, isConfirmed: false } }, english, 'en'), /not confirmed/);
    const outcome = (one: ReviewedAccount, choices: typeof ALL | typeof KEEP_ALL, mode: 'keep' | 'reset' = 'reset') =>
      consequenceText(one, choices, mode, english);
    assert.equal(outcome(FREE, KEEP_ALL), 'Gets a code.');
    assert.equal(outcome(CODED, KEEP_ALL), 'Kept. No new code.');
    assert.equal(outcome(CODED, ALL), 'Gets a code. Its earlier code ends.');
    assert.equal(outcome(WAITING, ALL), 'Gets a code. Its request is canceled.');
    assert.equal(outcome(IN, ALL), 'Gets a code. Approval signs the room out.');
    assert.equal(outcome(IN, ALL, 'keep'), 'Gets a code.');
    assert.equal(outcome(account('x', { isReady: false }), ALL), 'Needs action. No code.');
  });

  it('is found by words of room and building, those with something live first', () => {
    assert.deepEqual(foundAccounts(REVIEW, 'zurich tower').at(-1), FREE);
    assert.deepEqual(foundAccounts(REVIEW, 'TOWER waiting'), [WAITING]);
    assert.deepEqual(foundAccounts(REVIEW, 'nowhere'), []);
  });

  it('has changed for accounts that are new, gone, or live in another way', () => {
    const now = { accounts: [account('free', { code }), WAITING, IN, KEYED, account('new')], unknown: 0 };
    assert.deepEqual(
      changedAccounts(REVIEW, now).map(({ id }) => id),
      ['free', 'new', 'coded'],
    );
    assert.deepEqual(changedAccounts(REVIEW, structuredClone(REVIEW)), []);
  });
});

describe('Generate at Review', () => {
  it('waits for the review, for its update, and for an account that is left', () => {
    const problem = (state: WizardState, reviewState: ReviewState = 'current'): unknown =>
      reviewProblem(state, { ...FACTS, reviewState })?.(wizardTexts);
    assert.equal(problem(after()), wizardTexts.problems.reviewRead);
    assert.equal(problem(after(REVIEWED)), undefined);
    assert.equal(problem(after(), 'failed'), wizardTexts.problems.reviewFailed);
    assert.equal(problem(after(REVIEWED), 'old'), wizardTexts.problems.reviewOld);
    const live = after({ kind: 'reviewed', review: { accounts: [CODED], unknown: 0 } });
    assert.equal(problem(live), wizardTexts.problems.allKept);
    assert.equal(problem(nextWizard(live, { kind: 'liveChosen', group: 'code', choice: 'replace' })), undefined);
  });

  it('asks for the accounts that Review names, also when the wizard selected all that match', () => {
    const body = startBody(after(REVIEWED, { kind: 'liveChosen', group: 'code', choice: 'replace' }), {
      ...FACTS,
      serialNumbers: { found: [{ accountId: 'elsewhere', serialNumber: 'SN-9' }], mistakes: [] },
    });
    assert.deepEqual(body, {
      selection: { accountIds: ['free', 'coded', 'waiting', 'in', 'keyed'] },
      passwordMode: 'reset',
      ttlHours: 8,
      leaveOut: ['waiting', 'in', 'keyed'],
      expected: [{ accountId: 'coded', otpId: 'o' }],
    });
  });

  it('asks for the same again after a reload, and anew after a conflict', () => {
    const ready = after(REVIEWED, { kind: 'liveChosen', group: 'code', choice: 'replace' });
    const plan = plannedRollout(REVIEW, ready.choices);
    const pressed = nextWizard(ready, { kind: 'generatePressed', key: 'key-1', plan });
    const restored = restoredWizard(savedWizard(pressed));
    assert.deepEqual([restored.review, restored.pressed, restored.idempotencyKey], [undefined, plan, 'key-1']);
    assert.deepEqual(startBody(restored, FACTS), startBody(ready, FACTS));
    const problem = { type: '', code: 'replaces_live', title: '', status: 409 };
    const failed = nextWizard(pressed, { kind: 'startFailed', failure: { kind: 'problem', problem } });
    assert.deepEqual([failed.pressed, failed.review, failed.idempotencyKey], [undefined, undefined, undefined]);
    assert.deepEqual(failed.choices, KEEP_ALL);
    assert.deepEqual(nextWizard(ready, REVIEWED).choices, KEEP_ALL);
  });

  it('reads what is live anew whenever the person comes back to Review', () => {
    const away = after(REVIEWED, { kind: 'editFromReview', step: 'configuration' });
    assert.equal(away.review, undefined);
    assert.equal(after(REVIEWED, PICKED).review, undefined);
  });
});
