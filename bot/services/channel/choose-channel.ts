import { type Admin, sameAdmin } from '../../domain/admin.ts';
import { REQUESTS_FOR_APPROVERS } from '../../domain/approval/approval-request.ts';
import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import type { ChannelStanding, PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { CHANNEL_SETTING } from '../../domain/preferences/pending-change.ts';
import type { RuleSettings } from '../../domain/preferences/preferences.ts';
import { approversInReach } from '../cards/follow-in-chats.ts';
import { askRuleChange, replaceRuleChanges } from '../preferences/ask-rule-change.ts';
import { type ActDeps, requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import { type ChannelNoun, takeChannel } from './take-channel.ts';

interface StandingDeps extends PermissionDeps {
  readonly store: { readonly channel: Pick<Channel, 'standing'> };
}

type ChooseNoun = ChannelNoun | 'chats' | 'locks' | 'preferences';

interface ChooseDeps extends ActDeps, Pick<RuleSettings, 'rulesByTwo'> {
  readonly store: {
    readonly channel: Pick<Channel, 'standing'>;
    readonly chats: Pick<Chats, 'list'>;
    readonly transaction: Transact<ChooseNoun>;
  };
}

/**
 * Returns how the channel stands that was chosen before. Call it before a person chooses another one, to check their
 * permission.
 */
export async function mayChooseChannel(deps: StandingDeps, by: Admin): Promise<ChannelStanding> {
  await requirePermission(deps, by, 'approve');
  return deps.store.channel.standing();
}

/**
 * Chooses the approval channel. While another channel works, the choice waits for a second approver, because whoever
 * moves the cards also moves the alerts. While none works, it acts at once, and the other approvers hear of it. A channel
 * that somebody wrote into the database counts as another one, so choosing it again takes two people as well.
 * @returns `waits` when another approver has to confirm it
 */
export async function chooseChannel(
  deps: ChooseDeps,
  by: Admin,
  channel: ApprovalChannel,
): Promise<'chosen' | 'waits'> {
  await requirePermission(deps, by, 'approve');
  const isAlone = deps.rulesByTwo && (await deps.store.channel.standing()).state !== 'works';
  const acting = { by, via: deps.via };
  const others = isAlone ? await othersInReach(deps, by) : [];
  return deps.store.transaction(async (tx) => {
    await tx.locks.accountsWith(REQUESTS_FOR_APPROVERS);
    const { state } = await tx.channel.standing();
    const former = await tx.channel.chosen();
    const isOther = former?.channelId !== channel.channelId || !(await tx.seals.channelFits());
    if (deps.rulesByTwo && state === 'works' && former && isOther) {
      const { revision } = await tx.preferences.stored();
      await askRuleChange(tx, { content: { kind: 'channel', before: former, after: channel }, revision, ...acting });
      return 'waits';
    }
    await replaceRuleChanges(tx, [CHANNEL_SETTING], acting);
    await takeChannel(tx, channel, acting);
    if (deps.rulesByTwo && isOther) await tellOfChoice(tx, by, channel, others);
    return 'chosen';
  });
}

/** Tells the new channel and the chats of other approvers that one person chose it. */
async function tellOfChoice(
  tx: Pick<Transaction, 'jobs'>,
  { displayName: by }: Admin,
  { channelName: channel }: ApprovalChannel,
  others: readonly PersonalChat[],
): Promise<void> {
  const alert = { kind: 'channel_chosen_alone', by, channel } as const;
  await tx.jobs.send({ name: 'raise-alert', ...alert });
  for (const chat of others) await tx.jobs.send({ name: 'alert-in-chat', chat, ...alert });
}

async function othersInReach(deps: ChooseDeps, by: Admin): Promise<readonly PersonalChat[]> {
  const people = await approversInReach(deps);
  return people.filter((chat) => !sameAdmin({ ...chat, displayName: '' }, by));
}
