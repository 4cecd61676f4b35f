import { type Admin, sameAdmin } from '../admin.ts';
import type { AuditAct } from '../audit/audit.ts';
import type { ApprovalChannel, PostedCard } from '../channel/channel.ts';
import { changeRules, changesBetween, pickRules, type RuleChange, type RuleName, type Rules } from './preferences.ts';

/**
 * The states of a change that waits for a second approver.
 *
 * ```
 *   pending ─┬─ another approver confirms ──> confirmed
 *            ├─ another approver rejects ───> rejected
 *            ├─ who asked takes it back ────> withdrawn
 *            ├─ the same setting changes ───> replaced
 *            └─ 24 hours pass ──────────────> expired
 * ```
 */
export type PendingChangeStatus = 'pending' | 'confirmed' | 'rejected' | 'withdrawn' | 'replaced' | 'expired';

/** How a change can end. */
export type PendingChangeEnd = Exclude<PendingChangeStatus, 'pending'>;

/** The acts of the audit that end a change. A change that has ended never waits again. */
export const ENDS_OF_CHANGES = {
  confirmed: 'rules_change_confirmed',
  rejected: 'rules_change_rejected',
  withdrawn: 'rules_change_withdrawn',
  replaced: 'rules_change_replaced',
  expired: 'rules_change_expired',
} as const satisfies Readonly<Record<PendingChangeEnd, AuditAct>>;

/** The hours in which another approver can confirm a change. */
export const CONFIRM_HOURS = 24;

/**
 * The hours for which this server must have known a person as an approver before they can confirm a change. An attacker
 * who adds an account of their own to the approvers has to wait that long, and the alert is in the channel meanwhile.
 */
export const KNOWN_APPROVER_HOURS = 24;

/** The name under which a change of the approval channel waits. Rules wait under their own names. */
export const CHANNEL_SETTING = 'approvalChannel';
export type WaitingSetting = RuleName | typeof CHANNEL_SETTING;

/** What waits: new values of rules, or another approval channel, each with what held when somebody asked. */
export type PendingContent =
  | { readonly kind: 'rules'; readonly before: Partial<Rules>; readonly after: Partial<Rules> }
  | { readonly kind: 'channel'; readonly before: ApprovalChannel; readonly after: ApprovalChannel };

/** A change that relaxes the rules, which another approver confirms. */
export interface PendingChange {
  readonly id: string;
  readonly content: PendingContent;
  readonly askedBy: Admin;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** The revision of the preferences when somebody asked. */
  readonly revision: number;
  readonly status: PendingChangeStatus;
  /** Who ended it. It is absent while it waits, and when no person ended it. */
  readonly decidedBy?: Admin;
  readonly decidedAt?: Date;
}

/** Where the card of a pending change is, and what it shows. */
export interface PendingChangeCard {
  readonly card?: PostedCard;
  readonly shows?: PendingChangeStatus;
  /** Posts whose answers were lost, together with those that are known. */
  readonly posts: number;
}

/** Returns the settings that a change touches. */
export function settingsOf(content: PendingContent): readonly WaitingSetting[] {
  return content.kind === 'channel' ? [CHANNEL_SETTING] : (Object.keys(content.after) as readonly RuleName[]);
}

/** What a change does, in the form in which people read it: rules with their values, or the names of channels. */
export interface PendingFacts {
  readonly changes: readonly Omit<RuleChange, 'isWeaker'>[];
  readonly channels?: { readonly before: string; readonly after: string };
}

/** Returns what a change does. */
export function factsOfChange(content: PendingContent): PendingFacts {
  if (content.kind === 'rules') {
    const changes = changesBetween(content.before, content.after);
    return { changes: changes.map(({ name, before, after }) => ({ name, before, after })) };
  }
  const named = ({ channelName, teamName }: ApprovalChannel): string =>
    teamName === '' ? channelName : `${channelName} (${teamName})`;
  return { changes: [], channels: { before: named(content.before), after: named(content.after) } };
}

/** A change of the rules in two parts: what acts at once, and what waits for a second approver. */
export interface SplitChange {
  readonly rules: Rules;
  readonly atOnce: readonly RuleChange[];
  readonly waiting?: Extract<PendingContent, { readonly kind: 'rules' }>;
}

/**
 * Splits a change of the rules. What makes a rule stricter acts at once, and what relaxes a rule waits.
 * @throws DomainError preferences_conflict, reasons_missing, networks_invalid, for the rules as they would be in the end
 */
export function splitChange(before: Rules, wishes: Partial<Rules>): SplitChange {
  const { rules: wanted, changes } = changeRules(before, wishes);
  const loose = changes.filter(({ isWeaker }) => isWeaker).map(({ name }) => name);
  const atOnce = changes.filter(({ isWeaker }) => !isWeaker);
  const rules = {
    ...before,
    ...pickRules(
      wanted,
      atOnce.map(({ name }) => name),
    ),
  };
  if (loose.length === 0) return { rules, atOnce };
  return {
    rules,
    atOnce,
    waiting: { kind: 'rules', before: pickRules(before, loose), after: pickRules(wanted, loose) },
  };
}

/** Whether the rules still have the values that the person saw who asked for the change. */
export function stillFits({ before }: Extract<PendingContent, { readonly kind: 'rules' }>, rules: Rules): boolean {
  return JSON.stringify(before) === JSON.stringify(pickRules(rules, Object.keys(before) as readonly RuleName[]));
}

/** What a person can do with a change that waits. */
export type PendingChangeViewer = 'asker' | 'approver' | 'new_approver' | 'reader';

/**
 * Returns what a person can do with a change. An approver whom this server has not known for long can reject it, and
 * confirm it later.
 * @param isKnown whether this server has known the person as an approver long enough
 */
export function viewerOf(
  { askedBy }: Pick<PendingChange, 'askedBy'>,
  person: Admin,
  { mayApprove, isKnown }: { readonly mayApprove: boolean; readonly isKnown: boolean },
): PendingChangeViewer {
  if (!mayApprove) return 'reader';
  if (sameAdmin(askedBy, person)) return 'asker';
  return isKnown ? 'approver' : 'new_approver';
}
