import assert from 'node:assert/strict';
import type { PreferencesChange } from '../../../contract/preferences.ts';
import type { Admin } from '../../../bot/domain/admin.ts';
import type { ApprovalChannel } from '../../../bot/domain/channel/channel.ts';
import type { RuleSettings } from '../../../bot/domain/preferences/preferences.ts';
import { chooseChannel } from '../../../bot/services/channel/choose-channel.ts';
import { changePreferences } from '../../../bot/services/preferences/change-preferences.ts';
import { confirmRuleChange, rejectRuleChange } from '../../../bot/services/preferences/decide-rule-change.ts';
import { expireRuleChanges } from '../../../bot/services/preferences/expire-rule-changes.ts';
import { type CurrentPreferences, showPreferences } from '../../../bot/services/preferences/preferences.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { refusal } from '../../services/refusal.ts';
import { permissions, RULE_SETTINGS, RULES } from '../../services/stubbed-permissions.ts';
import { APPROVER } from '../../support/samples/requests.ts';
import { storeContract } from '../store-contract.ts';

const { diego, grady } = SANDBOX_PEOPLE;
const asAdmin = ({ objectId, displayName }: Omit<Admin, 'tenantId'>): Admin => ({
  tenantId: APPROVER.tenantId,
  objectId,
  displayName,
});
const [DIEGO, GRADY] = [asAdmin(diego), asAdmin(grady)];
const DAY_SECONDS = 86_400;

storeContract('a change that relaxes the rules', (opened) => {
  const deps = (settings: Partial<RuleSettings> = {}) => ({
    ...permissions('a'),
    ...RULE_SETTINGS,
    firstRules: { ...RULES, fourEyes: true },
    ...settings,
    store: opened.store,
  });
  const show = (person: Admin = APPROVER): Promise<CurrentPreferences> => showPreferences(deps(), person);
  const ask = async (wishes: Omit<PreferencesChange, 'revision'>, by: Admin = APPROVER): Promise<CurrentPreferences> =>
    changePreferences(deps(), by, { revision: (await show()).revision, ...wishes });
  const waitingId = async (): Promise<string> => (await show()).pending[0]?.change.id ?? assert.fail('nothing waits');
  const actsOf = async (id: string): Promise<readonly string[]> => {
    const entries = await opened.store.audit.list({}, 200);
    return entries.flatMap(({ act, details }) => (details?.['change'] === id ? [act] : [])).toReversed();
  };
  /** Brings the rules back, and ends what waits. */
  const strictAgain = async (): Promise<void> => {
    await ask({ ttlHours: 8, decisionMinutes: 60, fourEyes: true, matchCode: 'typed', autoApproval: 'off' });
    for (const { change } of (await show()).pending) await rejectRuleChange(deps(), DIEGO, change.id);
  };
  afterEach(strictAgain);

  it('waits, and holds once another approver confirms it; the audit names both', async () => {
    const asked = await ask({ fourEyes: false });
    assert.deepEqual([asked.rules.fourEyes, asked.revision, asked.pending[0]?.viewer], [true, 0, 'asker']);
    const id = await waitingId();
    assert.equal((await show(DIEGO)).pending[0]?.viewer, 'approver');
    assert.equal((await confirmRuleChange(deps(), DIEGO, id)).status, 'confirmed');
    const { rules, revision, changedBy, pending } = await show();
    assert.deepEqual([rules.fourEyes, revision, pending], [false, 1, []]);
    assert.equal(changedBy?.objectId, DIEGO.objectId);
    assert.deepEqual(await actsOf(id), ['rules_change_asked', 'rules_change_confirmed']);
    const [changed] = await opened.store.audit.list({ act: 'preference_changed' }, 1);
    assert.deepEqual(changed?.details, {
      ...{ via: 'card', name: 'fourEyes', before: 'on', after: 'off', revision: 1 },
      askedBy: APPROVER.objectId,
    });
  });

  it('is never confirmed by who asked, and by nobody without the permission', async () => {
    await ask({ matchCode: 'shown' });
    const id = await waitingId();
    await refusal(confirmRuleChange(deps(), APPROVER, id), 'rules_change_own');
    await refusal(confirmRuleChange({ ...deps(), ...permissions('g', 'r') }, DIEGO, id), 'no_permission');
    await refusal(rejectRuleChange({ ...deps(), ...permissions('g', 'r') }, DIEGO, id), 'no_permission');
    const confirmed = await opened.store.transaction((tx) => tx.ruleChanges.confirm(id, APPROVER));
    assert.equal(confirmed, undefined, 'the statement itself refuses who asked');
    assert.equal((await show()).rules.matchCode, 'typed');
  });

  it('is confirmed once when two approvers confirm it at the same time', async () => {
    await ask({ decisionMinutes: 90 });
    const id = await waitingId();
    const { revision } = await show();
    const decisions = await Promise.allSettled([DIEGO, GRADY].map((by) => confirmRuleChange(deps(), by, id)));
    assert.deepEqual(decisions.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    assert.equal((await show()).revision, revision + 1);
    assert.deepEqual(await actsOf(id), ['rules_change_asked', 'rules_change_confirmed']);
  });

  it('is confirmed or rejected, and never both', async () => {
    await ask({ decisionMinutes: 95 });
    const id = await waitingId();
    const decisions = await Promise.allSettled([
      confirmRuleChange(deps(), DIEGO, id),
      rejectRuleChange(deps(), GRADY, id),
    ]);
    assert.deepEqual(decisions.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const [, end] = await actsOf(id);
    assert.equal((await show()).rules.decisionMinutes, end === 'rules_change_confirmed' ? 95 : 60);
  });

  it('is withdrawn by who asked, rejected by others, and cannot be confirmed after that', async () => {
    for (const [by, status] of [
      [APPROVER, 'withdrawn'],
      [DIEGO, 'rejected'],
    ] as const) {
      await ask({ ttlHours: 24 });
      const id = await waitingId();
      assert.equal((await rejectRuleChange(deps(), by, id)).status, status);
      const over = await refusal(confirmRuleChange(deps(), GRADY, id), 'rules_change_over');
      assert.deepEqual([over['outcome'], over['by']], [status, by.displayName]);
      assert.equal((await show()).rules.ttlHours, 8);
    }
    await refusal(rejectRuleChange(deps(), DIEGO, 'none'), 'rules_change_unknown');
  });

  it('leaves its stricter part to act at once, and only the rest to wait', async () => {
    const { rules, pending } = await ask({ ttlHours: 4, decisionMinutes: 120 });
    assert.deepEqual([rules.ttlHours, rules.decisionMinutes], [4, 60]);
    assert.deepEqual(pending[0]?.facts.changes, [{ name: 'decisionMinutes', before: '60', after: '120' }]);
    await confirmRuleChange(deps(), DIEGO, await waitingId());
    assert.deepEqual([(await show()).rules.ttlHours, (await show()).rules.decisionMinutes], [4, 120]);
  });

  it('is replaced by a newer change of the same setting, stricter or not, and by no other', async () => {
    await ask({ ttlHours: 24 });
    const first = await waitingId();
    await ask({ matchCode: 'shown' }, DIEGO);
    assert.equal((await show()).pending.length, 2);
    await ask({ ttlHours: 48 }, DIEGO);
    assert.deepEqual(await actsOf(first), ['rules_change_asked', 'rules_change_replaced']);
    assert.equal((await show()).pending.length, 2);
    await ask({ ttlHours: 2 }, GRADY);
    assert.deepEqual(
      (await show()).pending.map(({ facts }) => facts.changes[0]?.name),
      ['matchCode'],
    );
    await refusal(confirmRuleChange(deps(), GRADY, first), 'rules_change_over');
    assert.equal((await show()).rules.ttlHours, 2);
  });

  it('does not hold when the setting has another value than the person saw who asked', async () => {
    await ask({ ttlHours: 24 });
    const id = await waitingId();
    await opened.rows(`update preferences set changed = changed || '{"ttlHours": 10}' returning revision`);
    await refusal(confirmRuleChange(deps(), DIEGO, id), 'rules_change_changed');
    assert.equal((await show()).pending[0]?.change.status, 'pending', 'nothing of the confirmation stays');
    const pinned = deps({ pinnedRules: ['ttlHours'] });
    await refusal(confirmRuleChange(pinned, DIEGO, id), 'rules_pinned');
  });

  it('is refused with an alert when it ended and waits again in the database, or was changed there', async () => {
    const ends: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
      rejected: (id) => rejectRuleChange(deps(), DIEGO, id),
      withdrawn: (id) => rejectRuleChange(deps(), APPROVER, id),
      replaced: () => ask({ ttlHours: 7 }),
      confirmed: (id) => confirmRuleChange(deps(), DIEGO, id),
      edited: async () => undefined,
    };
    const ids: Record<string, string> = {};
    for (const [name, end] of Object.entries(ends)) {
      await ask({ ttlHours: 20 });
      ids[name] = await waitingId();
      await end(ids[name]);
      await ask({ ttlHours: 8 });
    }
    await ask({ ttlHours: 24 });
    ids['edited'] = await waitingId();
    const all = Object.values(ids).map((id) => `'${id}'`);
    await opened.rows(`update rule_changes set status = 'pending' where id in (${all.join()}) returning id`);
    const edit = `jsonb_set(content, '{after,ttlHours}', '300')`;
    await opened.rows(`update rule_changes set content = ${edit} where id = '${ids['edited']}' returning id`);
    for (const [name, id] of Object.entries(ids)) {
      await refusal(confirmRuleChange(deps(), GRADY, id), 'rules_change_changed');
      assert.equal((await opened.store.ruleChanges.byId(id))?.status, 'expired', name);
      assert.equal((await actsOf(id)).at(-1), 'alteration_found', name);
    }
    assert.equal((await show()).rules.ttlHours, 8);
    const told = await opened.rows<{ by: string }>(
      `select data ->> 'by' as by from pgboss.job where name like 'raise-alert%' and data ->> 'kind' = 'rule_change_altered'`,
    );
    assert.deepEqual(
      told.map(({ by }) => by),
      all.map(() => APPROVER.displayName),
    );
  });

  it('ends after 24 hours, also before the job has noticed, and tells who asked', async () => {
    const chat = { ...APPROVER, conversationId: 'chat-of-the-asker', serviceUrl: 'https://teams.example/' };
    await opened.store.transaction((tx) => tx.chats.note(chat));
    await ask({ ttlHours: 24 });
    const id = await waitingId();
    await opened.store.setClockOffset(DAY_SECONDS + 1);
    assert.deepEqual((await show()).pending, []);
    const over = await refusal(confirmRuleChange(deps(), DIEGO, id), 'rules_change_over');
    assert.equal(over['outcome'], 'expired');
    await expireRuleChanges(deps());
    await expireRuleChanges(deps());
    assert.deepEqual(await actsOf(id), ['rules_change_asked', 'rules_change_expired']);
    const told = await opened.rows<{ outcome: string }>(
      `select data ->> 'outcome' as outcome from pgboss.job where name = 'alert-in-chat-2' and data -> 'chat' ->> 'conversationId' = 'chat-of-the-asker'`,
    );
    assert.deepEqual(
      told.map(({ outcome }) => outcome),
      ['expired'],
    );
    await opened.store.setClockOffset(0);
  });

  it('of the channel waits while another channel works, and moves it once confirmed', async () => {
    const channel = (name: string): ApprovalChannel => ({
      ...{
        tenantId: APPROVER.tenantId,
        teamId: 't',
        teamName: 'Facilities',
        channelId: `19:${name}`,
        channelName: name,
      },
      serviceUrl: 'https://teams.example/',
    });
    assert.equal(await chooseChannel(deps(), APPROVER, channel('first')), 'chosen');
    assert.equal(await chooseChannel(deps(), APPROVER, channel('second')), 'waits');
    assert.equal((await opened.store.channel.chosen())?.channelName, 'first');
    const id = await waitingId();
    await refusal(confirmRuleChange(deps(), APPROVER, id), 'rules_change_own');
    await confirmRuleChange(deps(), DIEGO, id);
    assert.equal((await opened.store.channel.chosen())?.channelName, 'second');
    assert.equal(await chooseChannel(deps(), APPROVER, channel('third')), 'waits');
    const late = await waitingId();
    await opened.store.transaction((tx) => tx.channel.lose({ teamId: 't' }, 'app_removed'));
    assert.equal(await chooseChannel(deps(), DIEGO, channel('fourth')), 'chosen', 'none works');
    await refusal(confirmRuleChange(deps(), DIEGO, late), 'rules_change_over');
    assert.equal((await opened.store.channel.chosen())?.channelName, 'fourth');
  });

  it('of the channel waits, too, when the channel is the one that somebody wrote into the database', async () => {
    const chosen = await opened.store.channel.chosen();
    assert.ok(chosen);
    const written = { ...chosen, channelId: '19:written' };
    await opened.rows(
      `update settings set value = '${JSON.stringify(written)}'::jsonb where name = 'approval_channel'`,
    );
    assert.equal(await chooseChannel(deps(), APPROVER, written), 'waits');
    await confirmRuleChange(deps(), DIEGO, await waitingId());
    assert.equal(await opened.store.transaction((tx) => tx.seals.channelFits()), true);
  });

  it('waits for an approver who has been known for a day, once anybody has', async () => {
    const { seenApprovers } = opened.store;
    const note = (person: Admin): Promise<boolean> =>
      opened.store.transaction((tx) => tx.seenApprovers.note(person.objectId));
    assert.equal(await seenApprovers.mayConfirm(DIEGO.objectId, 24), 'now', 'the first day of an installation');
    assert.deepEqual([await note(APPROVER), await note(APPROVER)], [true, false]);
    assert.equal(await seenApprovers.mayConfirm(DIEGO.objectId, 24), 'now');
    await opened.store.setClockOffset(DAY_SECONDS);
    await note(GRADY);
    await opened.store.setClockOffset(DAY_SECONDS + 3_600);
    await ask({ ttlHours: 24 });
    const id = await waitingId();
    assert.deepEqual(await refusal(confirmRuleChange(deps(), DIEGO, id), 'rules_change_too_new'), {});
    await note(DIEGO);
    const { at } = await refusal(confirmRuleChange(deps(), DIEGO, id), 'rules_change_too_new');
    const { viewer, confirmFrom } = (await show(DIEGO)).pending[0] ?? assert.fail();
    assert.deepEqual([viewer, confirmFrom?.toISOString()], ['new_approver', at]);
    await opened.store.setClockOffset(2 * DAY_SECONDS + 1);
    await refusal(confirmRuleChange(deps(), DIEGO, id), 'rules_change_too_new');
    await confirmRuleChange(deps(), GRADY, id);
    assert.equal((await show()).rules.ttlHours, 24);
  });

  it('are sealed again by one save after somebody altered them, also when a pinned rule goes against the strictest', async () => {
    const firstRules = { ...RULES, fourEyes: false, autoApproval: 'expected-serial' } as const;
    const pinned = () => deps({ firstRules, pinnedRules: ['autoApproval'] });
    await ask({ decisionMinutes: 55 });
    await opened.rows(`update preferences set changed = changed || '{"ttlHours": 300}' returning revision`);
    const found = await showPreferences(pinned(), APPROVER);
    assert.deepEqual([found.isAltered, found.rules.fourEyes], [true, true]);
    const saved = await changePreferences(pinned(), APPROVER, { revision: found.revision });
    assert.deepEqual([saved.isAltered, saved.rules.fourEyes, saved.rules.ttlHours], [undefined, true, RULES.ttlHours]);
  });

  it('needs no known approver in a young installation, which an audit without its first entries never is', async () => {
    const year = 24 * 365;
    await opened.store.sealAudit();
    assert.deepEqual([await opened.store.audit.isYoung(year), await opened.store.audit.isYoung(0)], [true, false]);
    assert.equal(await opened.store.seenApprovers.mayConfirm('a stranger', year), 'now');
    await opened.rows('delete from audit_entries where leaf_index = 0 returning id');
    assert.equal(await opened.store.seenApprovers.mayConfirm('a stranger', year), 'unseen');
  });

  it('is not confirmed by a stranger after somebody deleted all known approvers, and each is known again', async () => {
    const later = (): Promise<void> => opened.store.setClockOffset(3 * DAY_SECONDS);
    const alter = async (statement: string): Promise<void> => {
      await opened.rows(statement);
      await later();
    };
    await later();
    assert.equal(await opened.store.seenApprovers.mayConfirm(GRADY.objectId, 24), 'now');
    await ask({ decisionMinutes: 80 });
    const id = await waitingId();
    const confirmed = (): Promise<unknown> => refusal(confirmRuleChange(deps(), GRADY, id), 'rules_change_too_new');
    await alter('delete from seen_approvers returning object_id');
    assert.deepEqual(await confirmed(), {});
    assert.notDeepEqual(await confirmed(), {}, 'the refusal has noted who asked');
    await alter(`update seen_approvers set first_seen_at = first_seen_at - interval '2 days' returning object_id`);
    assert.deepEqual(await confirmed(), {}, 'an earlier time has no seal');
    await alter('delete from seen_approvers returning object_id');
    await alter(`update audit_entries set at = at + interval '3 days' returning id`);
    assert.deepEqual(await confirmed(), {}, 'entries that were made younger are not authentic');
  });
});
