import assert from 'node:assert/strict';
import { changePreferences } from '../../bot/services/preferences/change-preferences.ts';
import { currentRules, showPreferences } from '../../bot/services/preferences/preferences.ts';
import { APPROVER } from '../support/samples/requests.ts';
import { refusal } from '../services/refusal.ts';
import { RULE_SETTINGS, RULES, permissions } from '../services/stubbed-permissions.ts';
import { storeContract } from './store-contract.ts';

storeContract('the preferences', (opened) => {
  /** One approver is enough here; the changes that need two have a suite of their own. */
  const deps = () => ({ ...permissions('a'), ...RULE_SETTINGS, rulesByTwo: false, store: opened.store });

  it('are those of the environment until somebody changes them, and what is stored wins', async () => {
    const first = await showPreferences(deps(), APPROVER);
    assert.deepEqual([first.rules, first.changedBy], [RULES, undefined]);
    const changed = await changePreferences(deps(), APPROVER, {
      revision: first.revision,
      ttlHours: 4,
      rejectionReasons: [{ code: 'not_scheduled', enabled: false }],
    });
    assert.deepEqual([changed.rules.ttlHours, changed.rules.rejectionReasons.includes('not_scheduled')], [4, false]);
    assert.deepEqual([changed.revision, changed.changedBy?.objectId], [first.revision + 1, APPROVER.objectId]);
    await opened.reopen();
    const rules = await currentRules({
      store: opened.store,
      pinnedRules: [],
      firstRules: { ...RULES, ttlHours: 100, decisionMinutes: 15 },
    })();
    assert.deepEqual([rules.ttlHours, rules.decisionMinutes], [4, 15]);
  });

  it('are changed by the first of several at once; the others are told', async () => {
    const { revision } = await showPreferences(deps(), APPROVER);
    const changes = await Promise.allSettled(
      [20, 21, 22].map((decisionMinutes) => changePreferences(deps(), APPROVER, { revision, decisionMinutes })),
    );
    const refused = changes.filter((change) => change.status === 'rejected');
    assert.equal(refused.length, 2);
    for (const { reason } of refused) assert.equal((reason as { code?: string }).code, 'preferences_changed');
    assert.equal((await showPreferences(deps(), APPROVER)).revision, revision + 1);
  });

  it('leave one audit row for each value, and an alert for what is weaker', async () => {
    const { revision } = await showPreferences(deps(), APPROVER);
    await changePreferences(deps(), APPROVER, { revision, matchCode: 'shown', fourEyes: true });
    const rows = await opened.rows<{ details: object }>(`
      select event -> 'details' as details from audit_entries where event ->> 'act' = 'preference_changed' and event -> 'details' ->> 'name' in ('matchCode', 'fourEyes')
      order by id`);
    assert.deepEqual(
      rows.map(({ details }) => details),
      [
        { via: 'card', name: 'fourEyes', before: 'off', after: 'on', revision: revision + 1 },
        { via: 'card', name: 'matchCode', before: 'typed', after: 'shown', revision: revision + 1 },
      ],
    );
    const alerts = await opened.rows<{ data: object }>(
      `select data from pgboss.job where name = 'raise-alert-2' and data ->> 'changes' like '%matchCode%'`,
    );
    assert.deepEqual(
      alerts.map(({ data }) => data),
      [
        {
          kind: 'rules_loosened',
          by: 'Megan Bowen',
          changes: [{ name: 'matchCode', before: 'typed', after: 'shown' }],
        },
      ],
    );
  });

  it('are changed by approvers only, and not to what excludes itself', async () => {
    const { revision } = await showPreferences(deps(), APPROVER);
    await refusal(
      changePreferences({ ...deps(), ...permissions('g') }, APPROVER, { revision, ttlHours: 1 }),
      'no_permission',
    );
    await refusal(
      changePreferences(deps(), APPROVER, { revision, autoApprovalNetworks: ['0.0.0.0/0'] }),
      'networks_invalid',
    );
    await refusal(
      changePreferences(deps(), APPROVER, { revision, autoApproval: 'expected-serial', fourEyes: true }),
      'preferences_conflict',
    );
    assert.equal((await showPreferences(deps(), APPROVER)).revision, revision);
  });

  it('have no new revision after a change that changes nothing', async () => {
    const { revision, rules } = await showPreferences(deps(), APPROVER);
    const again = await changePreferences(deps(), APPROVER, { revision, ttlHours: rules.ttlHours });
    assert.equal(again.revision, revision);
  });

  it('keep the value of the environment for a rule that is pinned, and let nobody change it', async () => {
    const { revision } = await changePreferences(deps(), APPROVER, {
      revision: (await showPreferences(deps(), APPROVER)).revision,
      decisionMinutes: 33,
    });
    const pinned = { ...deps(), pinnedRules: ['decisionMinutes'] as const };
    assert.equal((await showPreferences(pinned, APPROVER)).rules.decisionMinutes, RULES.decisionMinutes);
    assert.equal((await currentRules(pinned)()).decisionMinutes, RULES.decisionMinutes);
    const details = await refusal(
      changePreferences(pinned, APPROVER, { revision, decisionMinutes: 20 }),
      'rules_pinned',
    );
    assert.deepEqual(details, { rules: ['decisionMinutes'] });
  });
});
