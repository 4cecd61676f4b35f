import assert from 'node:assert/strict';
import { REJECTION_REASONS } from '../../../bot/domain/approval/approval-request.ts';
import { factsOfChange, splitChange, stillFits, viewerOf } from '../../../bot/domain/preferences/pending-change.ts';
import type { Rules } from '../../../bot/domain/preferences/preferences.ts';
import { APPROVER, ISSUER } from '../../support/samples/requests.ts';
import { pendingChange } from '../../support/samples/rule-changes.ts';

const RULES: Rules = {
  ttlHours: 8,
  decisionMinutes: 60,
  fourEyes: true,
  matchCode: 'typed',
  autoApproval: 'off',
  allConsolesPinned: false,
  autoApprovalNetworks: [],
  rejectionReasons: REJECTION_REASONS,
  installerContact: '',
  statusPage: true,
};

describe('a change in two parts', () => {
  it('acts at once where it is stricter, and waits where it relaxes', () => {
    const { rules, atOnce, waiting } = splitChange(RULES, { ttlHours: 4, fourEyes: false, matchCode: 'shown' });
    assert.deepEqual([rules.ttlHours, rules.fourEyes, rules.matchCode], [4, true, 'typed']);
    assert.deepEqual(
      atOnce.map(({ name }) => name),
      ['ttlHours'],
    );
    assert.deepEqual(waiting, {
      kind: 'rules',
      before: { fourEyes: true, matchCode: 'typed' },
      after: { fourEyes: false, matchCode: 'shown' },
    });
  });

  it('never leaves rules that exclude each other, whichever part waits', () => {
    const alone: Rules = { ...RULES, fourEyes: false, autoApproval: 'expected-serial' };
    const stricter = splitChange(alone, { fourEyes: true, autoApproval: 'off' });
    assert.deepEqual(
      [stricter.rules.fourEyes, stricter.rules.autoApproval, stricter.waiting],
      [true, 'off', undefined],
    );
    const looser = splitChange(RULES, { fourEyes: false, autoApproval: 'expected-serial' });
    assert.deepEqual([looser.rules, looser.atOnce], [RULES, []]);
  });

  it('has no part when it changes nothing', () => {
    assert.deepEqual(splitChange(RULES, { ...RULES }), { rules: RULES, atOnce: [] });
  });
});

describe('a change that waits', () => {
  const { content } = pendingChange();

  it('fits as long as each of its settings has the value from before, whatever else has changed', () => {
    assert.ok(content.kind === 'rules');
    assert.equal(stillFits(content, { ...RULES, matchCode: 'shown' }), true);
    assert.equal(stillFits(content, { ...RULES, ttlHours: 9 }), false);
    const networks = { kind: 'rules', before: { autoApprovalNetworks: [] }, after: {} } as const;
    assert.equal(stillFits(networks, { ...RULES, autoApprovalNetworks: ['10.0.0.0/8'] }), false);
  });

  it('tells each setting with both values, and a channel with both names', () => {
    assert.deepEqual(factsOfChange(content).changes, [
      { name: 'ttlHours', before: '8', after: '24' },
      { name: 'fourEyes', before: 'on', after: 'off' },
    ]);
    const place = { tenantId: '', teamId: '', channelId: '', serviceUrl: '' };
    const before = { ...place, teamName: 'Facilities', channelName: 'Approvals' };
    assert.deepEqual(
      factsOfChange({ kind: 'channel', before, after: { ...before, teamName: '', channelName: 'Other' } }),
      { changes: [], channels: { before: 'Approvals (Facilities)', after: 'Other' } },
    );
  });

  it('is withdrawn by who asked, confirmed by other approvers known for a day, and only read by others', () => {
    const viewer = (person: typeof APPROVER | typeof ISSUER, mayApprove: boolean, isKnown: boolean): string =>
      viewerOf(pendingChange(), person, { mayApprove, isKnown });
    assert.equal(viewer(ISSUER, true, true), 'asker');
    assert.equal(viewer(ISSUER, false, true), 'reader');
    assert.equal(viewer(APPROVER, true, true), 'approver');
    assert.equal(viewer(APPROVER, true, false), 'new_approver');
    assert.equal(viewer(APPROVER, false, true), 'reader');
  });
});
