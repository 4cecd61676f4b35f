import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest, ChosenReason } from '../../../bot/domain/approval/approval-request.ts';
import type { Rules } from '../../../bot/domain/preferences/preferences.ts';
import { decidingFacts } from '../../../bot/domain/approval/deciding-facts.ts';
import { approve, reject } from '../../../bot/services/approval/resolve-request.ts';
import { APPROVER, approvedRequest, ISSUER, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions, rulesWith } from '../stubbed-permissions.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const REQUEST = pendingRequest();
function stage(rules: Partial<Rules> = {}, request: ApprovalRequest | undefined = REQUEST) {
  const tx = stubTransaction();
  const deps = {
    ...permissions('a', 'g'),
    store: stubStore(tx, request),
    keys: { matchCode: () => '042137' },
    rules: rulesWith(rules),
  };
  return { tx, deps };
}

const approval = (matchCode?: string, revision = REQUEST.revision) => ({
  requestId: REQUEST.id,
  revision,
  ...(matchCode !== undefined && { matchCode }),
});

describe('an approval', () => {
  it('releases the credential, changes the card and is audited', async () => {
    const { tx, deps } = stage();
    await approve(deps, APPROVER, approval(' 042 137'));
    sinon.assert.calledOnceWithExactly(tx.requests.approve, {
      requestId: REQUEST.id,
      revision: 1,
      by: { kind: 'admin', ...APPROVER },
    });
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.deepEqual(acts(tx), ['request_approved']);
  });

  for (const [matchCode, via, digits] of [
    ['typed', 'card', 'typed'],
    ['typed', 'command', 'typed'],
    ['shown', 'card', 'compared'],
    ['shown', 'tab', 'compared'],
    ['shown', 'command', 'none'],
  ] as const) {
    it(`is audited with where it was made and with its digits: ${matchCode}, by ${via}`, async () => {
      const { tx, deps } = stage({ matchCode });
      await approve({ ...deps, via }, APPROVER, approval('042137'));
      assert.deepEqual(tx.audit.append.firstCall.args[0].details, { via, digits, revision: 1 });
    });
  }

  it('is refused to the issuer where four eyes are asked for, even with the right match code', async () => {
    const { tx, deps } = stage({ fourEyes: true });
    await refusal(approve(deps, { ...ISSUER, displayName: 'Someone' }, approval('042137')), 'four_eyes');
    sinon.assert.notCalled(tx.requests.approve);
    await approve(deps, APPROVER, approval('042137'));
    sinon.assert.calledOnce(tx.requests.approve);
  });

  it('is open to the issuer where two eyes are enough', async () => {
    const { tx, deps } = stage();
    await approve(deps, ISSUER, approval('042137'));
    sinon.assert.calledOnce(tx.requests.approve);
  });

  it('counts wrong match codes down and rejects with an alert at the third', async () => {
    const { tx, deps } = stage();
    for (const wrong of [1, 2, 3]) {
      tx.requests.countWrongMatchCode.resolves(wrong);
      assert.deepEqual(await refusal(approve(deps, APPROVER, approval('042138')), 'match_code_wrong'), {
        left: 3 - wrong,
      });
      assert.equal(tx.requests.reject.callCount, wrong === 3 ? 1 : 0);
    }
    assert.equal(tx.requests.reject.firstCall.args[2], 'match_code_mismatch');
    sinon.assert.calledOnceWithExactly(tx.otps.revoke, REQUEST.otpId);
    sinon.assert.notCalled(tx.requests.approve);
    assert.deepEqual(jobNames(tx), ['deliver-card', 'raise-alert']);
    assert.deepEqual(tx.jobs.send.lastCall.args, [
      {
        name: 'raise-alert',
        kind: 'request_rejected',
        room: REQUEST.account.displayName,
        reason: 'match_code_mismatch',
      },
    ]);
    assert.deepEqual(acts(tx), ['match_code_wrong', 'match_code_wrong', 'match_code_wrong', 'request_rejected']);
  });

  it('asks for the match code without counting when none is typed', async () => {
    const { tx, deps } = stage();
    for (const typed of [undefined, '', '  '])
      await refusal(approve(deps, APPROVER, approval(typed)), 'match_code_missing');
    sinon.assert.notCalled(tx.requests.countWrongMatchCode);
  });

  it('asks for all six digits without counting when something else is typed', async () => {
    const { tx, deps } = stage();
    for (const typed of ['04213', '0421370', 'x'])
      await refusal(approve(deps, APPROVER, approval(typed)), 'match_code_incomplete');
    sinon.assert.notCalled(tx.requests.countWrongMatchCode);
    await approve(deps, APPROVER, approval('０４２ １３７'));
    sinon.assert.calledOnce(tx.requests.approve);
  });

  it('needs no match code where it is only shown', async () => {
    const { tx, deps } = stage({ matchCode: 'shown' });
    await approve(deps, APPROVER, approval());
    sinon.assert.calledOnce(tx.requests.approve);
  });

  it('T10: is refused from a card that has changed since, before the match code counts', async () => {
    const { tx, deps } = stage();
    await refusal(approve(deps, APPROVER, approval('000000', 2)), 'request_changed');
    sinon.assert.notCalled(tx.requests.countWrongMatchCode);
  });

  it('holds from a card that has changed since when nothing has changed that decides', async () => {
    const { tx, deps } = stage({}, { ...REQUEST, revision: 3 });
    await approve(deps, APPROVER, { ...approval('042137'), facts: decidingFacts(REQUEST) });
    assert.equal(tx.requests.approve.firstCall.args[0].revision, 3);
    const other = { ...approval('042137'), facts: decidingFacts({ ...REQUEST, secondConsole: 'SN-9' }) };
    await refusal(approve(deps, APPROVER, other), 'request_changed');
  });

  it('keeps the card under the hands of whoever pressed it, and only that', async () => {
    const { tx, deps } = stage();
    await refusal(approve(deps, APPROVER, approval('12')), 'match_code_incomplete');
    sinon.assert.calledOnceWithExactly(tx.cards.notePress, REQUEST.id);
    await refusal(approve({ ...deps, via: 'tab' }, APPROVER, approval('12')), 'match_code_incomplete');
    sinon.assert.calledOnce(tx.cards.notePress);
  });

  it('names who was first', async () => {
    const { deps } = stage({}, approvedRequest());
    const details = await refusal(approve(deps, ISSUER, approval('042137')), 'request_already_resolved');
    assert.equal(details['by'], APPROVER.displayName);
    assert.equal(details['status'], 'approved');
  });

  it('names who withdrew it', async () => {
    const cancelled = {
      ...REQUEST,
      status: 'cancelled',
      cancelledBy: { kind: 'admin', ...ISSUER },
      cancelledAt: NOW,
      cause: 'revoked',
      passwordChanged: 'no',
    } as const;
    const details = await refusal(
      approve(stage({}, cancelled).deps, APPROVER, approval('042137')),
      'request_already_resolved',
    );
    assert.deepEqual(details, { status: 'cancelled', by: ISSUER.displayName, at: NOW.toISOString() });
  });

  it('that the store does not let win is told why', async () => {
    const over = stage({}, pendingRequest({ decisionExpiresAt: NOW }));
    const changed = stage();
    for (const { tx } of [over, changed]) tx.requests.approve.resolves(undefined);
    await refusal(approve(over.deps, APPROVER, approval('042137')), 'request_expired');
    await refusal(approve(changed.deps, APPROVER, approval('042137')), 'request_changed');
    assert.deepEqual([...jobNames(over.tx), ...acts(over.tx)], []);
  });
});

describe('a rejection', () => {
  const rejection = (reason: ChosenReason, text?: string) => ({
    requestId: REQUEST.id,
    reason,
    ...(text !== undefined && { text }),
  });

  it('needs no match code, ends the one-time password and is open to the issuer', async () => {
    const { tx, deps } = stage({ fourEyes: true });
    await reject(deps, ISSUER, rejection('wrong_room'));
    sinon.assert.calledOnceWithExactly(
      tx.requests.reject,
      REQUEST.id,
      { kind: 'admin', ...ISSUER },
      'wrong_room',
      undefined,
    );
    sinon.assert.calledOnceWithExactly(tx.otps.revoke, REQUEST.otpId);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
  });

  it('raises an alert when a code or a device is suspicious', async () => {
    for (const reason of ['unknown_device', 'lost_or_stolen_code'] as const) {
      const { tx, deps } = stage();
      await reject(deps, APPROVER, rejection(reason));
      assert.deepEqual(jobNames(tx), ['deliver-card', 'raise-alert']);
    }
  });

  it('for another reason needs a text that can be seen', async () => {
    const { tx, deps } = stage();
    for (const text of [undefined, '', ' \n ', '\u200b\u3164'])
      await refusal(reject(deps, APPROVER, rejection('other', text)), 'reason_text_missing');
    sinon.assert.notCalled(tx.requests.reject);
  });

  it('keeps at most 200 characters of the text and never half of one', async () => {
    const { tx, deps } = stage();
    await reject(deps, APPROVER, rejection('other', 'x'.repeat(300)));
    await reject(deps, APPROVER, rejection('other', `${'x'.repeat(199)}\u{1f600}`));
    assert.deepEqual(
      tx.requests.reject.args.map(([, , , text]) => text),
      ['x'.repeat(200), 'x'.repeat(199)],
    );
  });

  it('is audited with its text, where there is one', async () => {
    const { tx, deps } = stage();
    await reject(deps, APPROVER, rejection('other', ' wrong  day \n'));
    await reject(deps, APPROVER, rejection('wrong_room'));
    assert.deepEqual(
      tx.audit.append.args.map(([{ details }]) => details),
      [
        { via: 'card', revision: 1, reason: 'other', reasonText: 'wrong day' },
        { via: 'card', revision: 1, reason: 'wrong_room' },
      ],
    );
  });

  it('takes only a reason of the list', async () => {
    const { tx, deps } = stage();
    await refusal(reject(deps, APPROVER, rejection('match_code_mismatch' as ChosenReason)), 'reason_invalid');
    sinon.assert.notCalled(tx.requests.reject);
  });

  it('T10: that came second changes nothing, whatever its card shows', async () => {
    const { tx, deps } = stage({}, approvedRequest());
    tx.requests.reject.resolves(false);
    await refusal(reject(deps, APPROVER, rejection('not_scheduled')), 'request_already_resolved');
    sinon.assert.notCalled(tx.otps.revoke);
    assert.deepEqual(jobNames(tx), []);
  });
});
