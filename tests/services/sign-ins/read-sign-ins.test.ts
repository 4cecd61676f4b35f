import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { LoggedSignIn, SignInReading } from '../../../bot/domain/ports/sign-in-log.ts';
import type { DueReads, SignInRead } from '../../../bot/domain/ports/store/sign-ins/sign-in-reads.ts';
import { readSignIns } from '../../../bot/services/sign-ins/read-sign-ins.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const { releaseAttempts: _, ...APPROVED } = approvedRequest();
const DELIVERED: ApprovalRequest = { ...APPROVED, status: 'delivered', deliveredAt: NOW };
const ACCOUNT = DELIVERED.account.id;

const minutesAgo = (minutes: number): Date => secondsAfter(NOW, -minutes * 60);
const inMinutes = (minutes: number): Date => secondsAfter(NOW, minutes * 60);

function due(minutes: number, changes: Partial<SignInRead> = {}): SignInRead {
  return {
    requestId: DELIVERED.id,
    accountId: ACCOUNT,
    release: 1,
    deliveredAt: minutesAgo(minutes),
    reads: 0,
    told: false,
    ...changes,
  };
}

function signIn(minutes: number, errorCode: number): LoggedSignIn {
  return { id: `${minutes} ${errorCode}`, accountId: ACCOUNT, at: minutesAgo(minutes), errorCode, failedPolicies: [] };
}

function stage(reads: readonly SignInRead[], reading: SignInReading, pause?: DueReads['pause']) {
  const tx = stubTransaction();
  tx.requests.byId.resolves(DELIVERED);
  const read = sinon.stub<[readonly string[], Date], Promise<SignInReading>>().resolves(reading);
  const signInReads = { due: async () => ({ now: NOW, reads, ...(pause && { pause }) }) };
  const store = stubStore(tx, DELIVERED, { signInReads });
  return {
    tx,
    read,
    run: () => readSignIns({ store, signInLog: { read }, signInApps: new Map() }),
    sights: () => tx.sights.add.args.map(([{ outcome, unread }]) => (unread === undefined ? outcome : unread)),
    after: () => tx.signInReads.advance.args.map(([, { nextAt }]) => nextAt),
  };
}

const found = (...signIns: readonly LoggedSignIn[]): SignInReading => ({ outcome: 'read', signIns });

describe('reading the sign-in log for rooms whose time has come', () => {
  it('asks once for all of them: a day back at the first reading, from the delivery on later', async () => {
    const first = stage([due(1), due(5, { accountId: 'other', signedInBefore: false })], found());
    await first.run();
    sinon.assert.calledOnceWithExactly(first.read, [ACCOUNT, 'other'], secondsAfter(minutesAgo(1), -86_400));
    const later = stage([due(3, { signedInBefore: true }), due(5, { signedInBefore: false })], found());
    await later.run();
    assert.deepEqual(later.read.firstCall.args[1], minutesAgo(5));
  });

  it('notes what it says, and expects nothing more after a sign-in', async () => {
    const { run, sights, after, tx } = stage([due(3)], found(signIn(1, 0)));
    await run();
    assert.deepEqual(sights(), ['signed_in']);
    assert.deepEqual(after(), [undefined]);
    sinon.assert.calledOnceWithExactly(tx.locks.accounts, [ACCOUNT]);
  });

  it('reads again at growing distances while nothing is seen, and notes silence after half an hour', async () => {
    for (const [minutes, next, noted] of [
      [1, 3, []],
      [20, 30, []],
      [30, 60, ['nothing']],
      [150, 0, ['nothing']],
    ] as const) {
      const { run, sights, after } = stage([due(minutes)], found());
      await run();
      assert.deepEqual(sights(), noted);
      assert.deepEqual(after(), [next === 0 ? undefined : inMinutes(next - minutes)]);
    }
  });

  it('notes a failure once for each error code', async () => {
    const { run, sights, tx } = stage([due(5)], found(signIn(1, 50126)));
    await run();
    assert.deepEqual(sights(), ['failed']);
    assert.equal(tx.signInReads.advance.firstCall.args[1].failedCode, 50126);
    const same = stage([due(10, { failedCode: 50126 })], found(signIn(6, 50126)));
    await same.run();
    assert.deepEqual(same.sights(), []);
    const another = stage([due(10, { failedCode: 50126 })], found(signIn(6, 53003)));
    await another.run();
    assert.deepEqual(another.sights(), ['failed']);
  });

  it('notes nothing when another server was first, or the room has moved on', async () => {
    const { run, sights, tx } = stage([due(3)], found(signIn(1, 0)));
    tx.signInReads.advance.resolves(false);
    await run();
    assert.deepEqual(sights(), []);
  });

  it('sends its successor for when the next room is due, not sooner than ten seconds, and none while no room waits', async () => {
    const { run, tx } = stage([], found());
    await run();
    sinon.assert.notCalled(tx.jobs.sendSuccessor);
    tx.signInReads.nextAt.resolves(minutesAgo(1));
    await run();
    tx.signInReads.nextAt.resolves(inMinutes(2));
    await run();
    const job = { name: 'read-sign-ins' };
    assert.deepEqual(tx.jobs.sendSuccessor.args, [
      [job, secondsAfter(NOW, 10)],
      [job, inMinutes(2)],
    ]);
  });
});

describe('a sign-in log that can not be read', () => {
  it('is asked again in an hour without permission or license, and rooms hear of it at half an hour only', async () => {
    for (const reason of ['no_permission', 'no_license', 'switched_off'] as const) {
      const { run, sights, after, tx } = stage([due(5), due(30)], { outcome: 'unread', reason });
      await run();
      assert.deepEqual(sights(), [reason]);
      assert.deepEqual(after(), [inMinutes(5), inMinutes(30)]);
      sinon.assert.calledOnceWithExactly(tx.signInReads.pause, { reason, until: inMinutes(60) });
    }
  });

  it('is not asked during that hour, while rooms still hear of it', async () => {
    const pause = { reason: 'no_license', until: inMinutes(10) } as const;
    const { run, sights, read, tx } = stage([due(30), due(31, { told: true })], found(), pause);
    await run();
    assert.deepEqual(sights(), ['no_license']);
    sinon.assert.notCalled(read);
    sinon.assert.notCalled(tx.signInReads.pause);
  });

  it('is asked again when Microsoft Graph says so, and rooms stay due meanwhile', async () => {
    const { run, sights, after, tx } = stage([due(3), due(40), due(300)], {
      outcome: 'unread',
      reason: 'busy',
      retryAfterSeconds: 120,
    });
    tx.signInReads.nextAt.resolves(NOW);
    await run();
    assert.deepEqual(sights(), ['busy', 'busy']);
    assert.deepEqual(after(), [NOW, NOW, undefined]);
    sinon.assert.calledOnceWithExactly(tx.signInReads.pause, { reason: 'busy', until: secondsAfter(NOW, 120) });
    assert.deepEqual(tx.jobs.sendSuccessor.firstCall.args[1], secondsAfter(NOW, 120));
  });

  it('is no silence when a part of it was read, which is told once', async () => {
    const part = { outcome: 'read', signIns: [], isIncomplete: true } as const;
    const { run, sights } = stage([due(20), due(30), due(60, { told: true })], part);
    await run();
    assert.deepEqual(sights(), ['no_answer']);
  });

  it('is asked as before once it answers', async () => {
    const { run, tx } = stage([due(3)], found());
    await run();
    sinon.assert.calledOnceWithExactly(tx.signInReads.pause, undefined);
  });
});
