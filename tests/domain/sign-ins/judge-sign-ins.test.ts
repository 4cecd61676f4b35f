import assert from 'node:assert/strict';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { LoggedSignIn } from '../../../bot/domain/ports/sign-in-log.ts';
import { judgeSignIns, type LogQuestion } from '../../../bot/domain/sign-ins/judge-sign-ins.ts';
import { LOG_LOOK_MINUTES, nextLogLook } from '../../../bot/domain/sign-ins/log-looks.ts';

const DELIVERED = new Date('2026-03-02T10:00:00.000Z');
const minutes = (count: number): Date => secondsAfter(DELIVERED, count * 60);
let serial = 0;

function signIn(at: number, errorCode = 0, changes: Partial<LoggedSignIn> = {}): LoggedSignIn {
  serial += 1;
  return { id: `s${serial}`, accountId: 'room', at: minutes(at), errorCode, failedPolicies: [], ...changes };
}

function judge(
  now: number,
  signIns: readonly LoggedSignIn[],
  changes: Partial<LogQuestion> & { isIncomplete?: true } = {},
) {
  const { isIncomplete, ...question } = changes;
  return judgeSignIns(
    {
      accountId: 'room',
      deliveredAt: DELIVERED,
      now: minutes(now),
      signedInBefore: false,
      appNames: new Map(),
      ...question,
    },
    { outcome: 'read', signIns, ...(isIncomplete && { isIncomplete }) },
  );
}

const outcomes = (judged: ReturnType<typeof judge>) => judged.sights.map(({ outcome }) => outcome);

describe('what the sign-in log says about a room', () => {
  it('is a sign-in after the delivery, with the time of the first and its application', () => {
    const signIns = [signIn(2, 0, { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', appName: 'Other' }), signIn(4)];
    const { sights, isSettled } = judge(5, signIns);
    assert.deepEqual(sights, [
      { witness: 'sign_in_log', outcome: 'signed_in', at: minutes(2), app: 'Microsoft Teams' },
    ]);
    assert.equal(isSettled, true);
  });

  it('is nothing that lies ahead of us, but for the few minutes by which clocks differ', () => {
    assert.deepEqual(outcomes(judge(10, [signIn(2), signIn(60, 50_126)])), ['signed_in']);
    assert.deepEqual(outcomes(judge(10, [signIn(2), signIn(12, 50_126)])), ['signed_in', 'failed']);
  });

  it('names an application by the public list, else by the setting, else as the log does, in one line', () => {
    const appOf = (changes: Partial<LoggedSignIn>) =>
      judge(5, [signIn(2, 0, changes)], { appNames: new Map([['a', 'Our rooms']]) }).sights[0]?.app;
    assert.equal(
      appOf({ appId: '29d9ed98-a469-4536-ade2-f981bc1d605e', appName: 'x' }),
      'Microsoft Authentication Broker',
    );
    assert.equal(appOf({ appId: 'a', appName: 'x' }), 'Our rooms');
    assert.equal(appOf({ appId: 'b', appName: 'Teams\n\nRooms' }), 'Teams Rooms');
    assert.match(appOf({ appId: 'b', appName: 'Teams\u202eRooms' }) ?? '', /\\u\{202e\}/i);
    assert.equal(appOf({ appId: 'b' }), 'b');
    assert.equal(appOf({}), undefined);
  });

  it('is nothing about a sign-in before the delivery, or of another account', () => {
    const signIns = [
      signIn(-5),
      signIn(-1, 50126),
      signIn(3, 0, { accountId: 'other' }),
      signIn(3, 53003, { accountId: 'other' }),
    ];
    assert.deepEqual(outcomes(judge(10, signIns)), []);
  });

  it('is a failure from the five-minute reading on, if no sign-in follows it', () => {
    const failed = signIn(1, 53003, { failureReason: 'Blocked.\u0000', failedPolicies: ['Block rooms', '\u0001'] });
    assert.deepEqual(outcomes(judge(3, [failed])), []);
    assert.deepEqual(judge(5, [failed]).sights, [
      {
        witness: 'sign_in_log',
        outcome: 'failed',
        at: minutes(1),
        errorCode: 53003,
        reason: 'Blocked.',
        policies: ['Block rooms'],
      },
    ]);
    assert.deepEqual(outcomes(judge(5, [failed, signIn(2)])), ['signed_in']);
    assert.deepEqual(outcomes(judge(5, [signIn(1), signIn(2, 50076)])), ['signed_in', 'failed']);
    assert.equal(judge(3, [signIn(1), signIn(2, 50076)]).isSettled, false);
    assert.equal(judge(5, [signIn(1), signIn(2, 50076)]).isSettled, true);
  });

  it('shows another device with the old password, when the account signed in before and fails because of a password', () => {
    const elsewhere = (code: number, signedInBefore = false, earlier: readonly LoggedSignIn[] = [signIn(-60)]) =>
      judge(5, [...earlier, signIn(2, code)], { signedInBefore }).sights[0]?.signedInElsewhere;
    assert.deepEqual(
      [50126, 50053, 50173].map((code) => elsewhere(code)),
      [true, true, true],
    );
    assert.equal(elsewhere(53003), undefined, 'a policy has nothing to do with a password');
    assert.equal(elsewhere(50126, false, [signIn(-60, 50126)]), undefined, 'nobody signed in');
    assert.equal(elsewhere(50126, true, []), true, 'an earlier reading saw it');
    assert.equal(judge(1, [signIn(-60)]).signedInBefore, true);
  });

  it('is silence after half an hour, if all of the log was read', () => {
    assert.deepEqual(outcomes(judge(29, [])), []);
    assert.deepEqual(judge(30, [signIn(-60)]).sights, [
      { witness: 'sign_in_log', outcome: 'nothing', at: minutes(30) },
    ]);
    assert.deepEqual(outcomes(judge(30, [], { isIncomplete: true })), []);
    assert.deepEqual(outcomes(judge(30, [signIn(3, 50058), signIn(3, 50140)])), ['nothing'], 'these are no failures');
  });

  it('tells Teams from the calendar by the API of a sign-in', () => {
    const teams = { resourceName: 'Microsoft Teams Services' };
    const exchange = { resourceName: 'Office 365 Exchange Online' };
    const [ok] = judge(5, [signIn(1, 0, teams), signIn(2, 0, exchange)]).sights;
    assert.deepEqual([ok?.teams, ok?.exchange], ['ok', 'ok']);
    const [, failed] = judge(5, [signIn(1, 0, exchange), signIn(2, 53003, teams)]).sights;
    assert.deepEqual([failed?.teams, failed?.exchange], ['failed', undefined]);
  });
});

describe('the readings of the sign-in log after a delivery', () => {
  it('come at growing distances, of which none that was missed is made up for', () => {
    assert.deepEqual(LOG_LOOK_MINUTES.slice(0, 8), [1, 3, 5, 10, 20, 30, 60, 120]);
    assert.deepEqual(nextLogLook(DELIVERED, minutes(0)), minutes(1));
    assert.deepEqual(nextLogLook(DELIVERED, minutes(5)), minutes(10));
    assert.deepEqual(nextLogLook(DELIVERED, minutes(31)), minutes(60));
    assert.equal(nextLogLook(DELIVERED, minutes(150)), undefined);
  });
});
