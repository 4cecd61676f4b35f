import { MessageFactory, TeamsInfo } from 'botbuilder';
import type { Activity, TeamsChannelData } from 'botbuilder';
import type { ApprovalRequest } from '../domain/approval-request.ts';
import { DomainError } from '../domain/errors.ts';
import { chooseAccount, revokeNamed } from './account-choice.ts';
import type { Command } from './commands.ts';
import { plain } from './markdown.ts';
import { statusOf, withCard } from './notifier.ts';
import { helpText, pendingText } from './texts.ts';
import type { Turn } from './turn.ts';

type Answer = Partial<Activity>;

/** @throws DomainError of the act */
export async function answerCommand(turn: Turn, command: Command): Promise<Answer> {
  const { acts, admin } = turn;
  switch (command.kind) {
    case 'help': return MessageFactory.text(helpText(command.understood));
    case 'generate': return withCard(await chooseAccount(turn, command.account, 'generate', command.hours));
    case 'status': return withCard(await chooseAccount(turn, command.account, 'status'));
    case 'pending': return MessageFactory.text(pendingText(await acts.pending(admin)));
    case 'revoke': return withCard(await revokeNamed(turn, command.account));
    case 'use channel': return useChannel(turn);
    case 'approve': {
      const { id, revision } = await requestNamed(turn, command.request);
      const { matchCode } = command;
      return withCard(turn.requestCard(await acts.approve(admin, { requestId: id, revision, ...(matchCode && { matchCode }) })));
    }
    case 'reject': {
      if (!command.reason) throw new DomainError('reason_invalid');
      const { id } = await requestNamed(turn, command.request);
      const { reason, text } = command;
      return withCard(turn.requestCard(await acts.reject(admin, { requestId: id, reason, ...(text && { text }) })));
    }
  }
}

/** By the beginning of its id, as "pending" lists it, or by all of it. */
async function requestNamed({ acts, admin }: Turn, name: string): Promise<ApprovalRequest> {
  const matches = (await acts.pending(admin)).filter(({ id }) => id.startsWith(name.toLowerCase()));
  if (matches.length > 1) throw new DomainError('request_unknown', { matches: matches.length });
  return matches[0] ?? acts.request(admin, name);
}

/** Whoever has no right leaves no trace here: the right is asked for before the probe. */
async function useChannel({ context, acts, admin }: Turn): Promise<Answer> {
  const { activity } = context;
  const { channel, team } = (activity.channelData ?? {}) as TeamsChannelData;
  if (!channel?.id || !team?.id) throw new DomainError('channel_missing');
  await acts.mayChooseChannel(admin);
  const [details, channels] = await Promise.all([TeamsInfo.getTeamDetails(context), TeamsInfo.getTeamChannels(context)]);
  const found = channels.find(({ id }) => id === channel.id);
  if (found?.type === 'shared' || channel.type === 'shared') throw new DomainError('channel_shared');
  await probe(context);
  const channelName = found?.name ?? channel.name ?? 'General';
  await acts.chooseChannel(admin, {
    tenantId: admin.tenantId,
    teamId: details.id ?? team.id,
    teamName: details.name ?? '',
    channelId: channel.id,
    channelName,
    serviceUrl: activity.serviceUrl,
  });
  return MessageFactory.text(`Approval requests now come to the channel ${plain(channelName)}.`);
}

async function probe(context: Turn['context']): Promise<void> {
  try {
    await context.sendActivity('Checking that I can post in this channel …');
  } catch (error) {
    if (statusOf(error).status === 403) throw new DomainError('channel_refused');
    throw error;
  }
}
