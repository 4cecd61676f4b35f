import { type Admin, whoAndWhen, asActor, SYSTEM } from '../../domain/admin.ts';
import { REQUESTS_FOR_APPROVERS } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RuleChangeQueries } from '../../domain/ports/store/rules/rule-changes.ts';
import type { SeenApproverQueries } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { type PendingChange, type PendingContent, stillFits } from '../../domain/preferences/pending-change.ts';
import { changeRules, effectiveRules, type RuleSettings } from '../../domain/preferences/preferences.ts';
import { type ChannelNoun, takeChannel } from '../channel/take-channel.ts';
import { applyRules } from './apply-rules.ts';
import { judgeSecond } from './judge-second.ts';
import { type Acting, noteEnd } from './note-end.ts';
import { type ActDeps, requirePermission } from './require-permission.ts';

type DecisionNoun = ChannelNoun | 'chats' | 'locks' | 'preferences' | 'seenApprovers';

interface DecideDeps extends ActDeps, RuleSettings {
  readonly store: {
    readonly ruleChanges: Pick<RuleChangeQueries, 'byId' | 'pending'>;
    readonly seenApprovers: Pick<SeenApproverQueries, 'mayConfirm'>;
    readonly transaction: Transact<DecisionNoun>;
  };
}

async function load({ store }: Pick<DecideDeps, 'store'>, changeId: string): Promise<PendingChange> {
  const change = await store.ruleChanges.byId(changeId);
  if (!change) throw new DomainError('rules_change_unknown');
  return change;
}

/** Says why a decision came too late. A change whose time is over may still say that it waits. */
async function tooLate(deps: DecideDeps, changeId: string): Promise<DomainError> {
  const { status, decidedBy, decidedAt, expiresAt } = await load(deps, changeId);
  const by = decidedBy ? asActor(decidedBy) : SYSTEM;
  const outcome = status === 'pending' ? 'expired' : status;
  return new DomainError('rules_change_over', { outcome, ...whoAndWhen(by, decidedAt ?? expiresAt) });
}

/** @throws DomainError rules_change_own, rules_change_too_new */
async function requireSecond({ store }: DecideDeps, { askedBy }: PendingChange, admin: Admin): Promise<void> {
  const second = await judgeSecond(store, askedBy, admin);
  if (second.outcome === 'own') throw new DomainError('rules_change_own');
  if (second.outcome === 'too_new')
    throw new DomainError('rules_change_too_new', second.from ? { at: second.from.toISOString() } : {});
}

/**
 * Makes rules hold that waited, if they still have the values that the person saw who asked.
 * @throws DomainError rules_change_changed, rules_pinned, preferences_changed, preferences_conflict
 */
async function relaxRules(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'preferences' | 'seals'>,
  settings: RuleSettings,
  content: Extract<PendingContent, { readonly kind: 'rules' }>,
  acting: Acting,
): Promise<void> {
  const pinned = settings.pinnedRules.filter((name) => name in content.after);
  if (pinned.length > 0) throw new DomainError('rules_pinned', { rules: pinned });
  const stored = await tx.preferences.stored();
  const { revision } = stored;
  const before = effectiveRules(settings, stored);
  if (stored.isAltered || !stillFits(content, before)) throw new DomainError('rules_change_changed');
  const { rules, changes } = changeRules(before, content.after);
  await applyRules(tx, { revision, rules, changes, ...acting });
}

async function moveChannel(
  tx: Pick<Transaction, Exclude<DecisionNoun, 'preferences'>>,
  { before, after }: Extract<PendingContent, { readonly kind: 'channel' }>,
  acting: Acting,
): Promise<void> {
  if ((await tx.channel.chosen())?.channelId !== before.channelId) throw new DomainError('rules_change_changed');
  await takeChannel(tx, after, acting);
}

/** Ends a change that somebody altered in the database, so that nobody knows what was asked for, or that it was over. */
async function endAltered(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'ruleChanges'>,
  { id, askedBy }: PendingChange,
): Promise<void> {
  if (!(await tx.ruleChanges.endAltered(id))) return;
  await tx.jobs.send({ name: 'raise-alert', kind: 'rule_change_altered', by: askedBy.displayName });
  await tx.jobs.send({ name: 'deliver-rule-card', changeId: id });
  await tx.audit.append({ actor: SYSTEM, act: 'alteration_found', details: { found: 'rule_change', change: id } });
}

/**
 * Confirms a change that relaxes the rules, which makes it hold. The person who asked for it can't confirm it, nor can
 * a person whom this server has not known as an approver for a day. The race between several approvers is decided by
 * one conditional statement.
 * @throws DomainError rules_change_*, rules_pinned, preferences_changed, preferences_conflict
 */
export async function confirmRuleChange(deps: DecideDeps, admin: Admin, changeId: string): Promise<PendingChange> {
  await requirePermission(deps, admin, 'approve');
  const asked = await load(deps, changeId);
  const waiting = await deps.store.ruleChanges.pending();
  if (!waiting.some(({ id }) => id === changeId)) throw await tooLate(deps, changeId);
  await requireSecond(deps, asked, admin);
  const confirmed = await deps.store.transaction(async (tx) => {
    if (asked.content.kind === 'channel') await tx.locks.accountsWith(REQUESTS_FOR_APPROVERS);
    if (!(await tx.ruleChanges.isAsAsked(changeId))) {
      await endAltered(tx, asked);
      return 'altered';
    }
    const won = await tx.ruleChanges.confirm(changeId, admin);
    if (!won) return undefined;
    await noteEnd(tx, won, deps.via);
    const people = { by: admin, via: deps.via, askedBy: won.askedBy };
    if (won.content.kind === 'rules') await relaxRules(tx, deps, won.content, people);
    else await moveChannel(tx, won.content, people);
    return won;
  });
  if (confirmed === 'altered') throw new DomainError('rules_change_changed');
  if (!confirmed) throw await tooLate(deps, changeId);
  return confirmed;
}

/**
 * Ends a change that waits: it is withdrawn when the person asked for it, and rejected otherwise. Every approver can do
 * so, also one whom this server has not known for long.
 * @throws DomainError rules_change_unknown, rules_change_over
 */
export async function rejectRuleChange(deps: DecideDeps, admin: Admin, changeId: string): Promise<PendingChange> {
  await requirePermission(deps, admin, 'approve');
  await load(deps, changeId);
  const ended = await deps.store.transaction(async (tx) => {
    const won = await tx.ruleChanges.refuse(changeId, admin);
    if (won) await noteEnd(tx, won, deps.via);
    return won;
  });
  if (!ended) throw await tooLate(deps, changeId);
  return ended;
}
