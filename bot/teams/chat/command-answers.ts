import { TeamsInfo } from 'botbuilder';
import type { TeamsChannelData } from 'botbuilder';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Permission } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ChannelStanding } from '../../domain/channel/personal-chat.ts';
import { chooseAccount, generateNamed, revokeNamed } from './account-choice.ts';
import { askAccountCard } from '../cards/ask-account.ts';
import type { Card } from '../cards/card.ts';
import { helpCard } from '../cards/help.ts';
import { noticeCard } from '../cards/notice.ts';
import { overviewCard } from '../cards/overview.ts';
import { ruleChangesCard } from '../cards/rule-changes.ts';
import { pendingCard } from '../cards/pending.ts';
import type { Command } from './commands.ts';
import { plain } from '../markdown.ts';
import { statusOf, withText } from '../notify/notifier.ts';
import type { Turn } from '../turn.ts';

/** Answers a command that someone typed or that a button stands for. @throws DomainError from the API */
export async function answerCommand(turn: Turn, command: Command): Promise<Card> {
  const {
    api,
    admin,
    reader: { texts },
  } = turn;
  switch (command.kind) {
    case 'help':
      return helpCard(texts, await knownPermissions(turn), command.understood, turn.rules.rejectionReasons);
    case 'generate':
      return generateNamed(turn, command);
    case 'ask account':
      return askAccountCard(texts, command.hours ?? turn.rules.ttlHours);
    case 'status':
      return chooseAccount(turn, command.account, 'status');
    case 'overview':
      return overviewCard(texts, await api.overview(admin));
    case 'pending':
      return pendingCard(texts, await api.pending(admin, command.after), command.after);
    case 'revoke':
      return revokeNamed(turn, command.account);
    case 'use channel':
      return useChannel(turn);
    case 'accept list': {
      const { gone, roomsLost } = await api.acceptList(admin);
      return noticeCard(texts, 'done', texts.chat.listAccepted(gone, roomsLost));
    }
    case 'rules':
      return ruleChangesCard(texts, await api.ruleChanges(admin));
    case 'approve': {
      const { id, revision } = await api.request(admin, command.request);
      const { matchCode } = command;
      return turn.requestCard(await api.approve(admin, { requestId: id, revision, ...(matchCode && { matchCode }) }));
    }
    case 'reject':
      return rejectTyped(turn, command);
  }
}

async function rejectTyped(
  { api, admin, requestCard }: Turn,
  { request, reason, text }: Extract<Command, { readonly kind: 'reject' }>,
): Promise<Card> {
  if (!reason) throw new DomainError('reason_invalid');
  const { id } = await api.request(admin, request);
  return requestCard(await api.reject(admin, { requestId: id, reason, ...(text && { text }) }));
}

async function knownPermissions({ api, admin }: Turn): Promise<ReadonlySet<Permission> | undefined> {
  try {
    return await api.permissions(admin);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'directory_unavailable') return undefined;
    throw error;
  }
}

/**
 * Makes this channel the approval channel. It checks the permission before it posts the test message, so that a person
 * without permission causes no message.
 */
async function useChannel({ context, api, admin, reader: { texts } }: Turn): Promise<Card> {
  const { activity } = context;
  const { channel, team } = (activity.channelData ?? {}) as TeamsChannelData;
  const standing = await api.mayChooseChannel(admin);
  if (!channel?.id || !team?.id) throw typedElsewhere(standing);
  const [details, channels] = await Promise.all([
    TeamsInfo.getTeamDetails(context),
    TeamsInfo.getTeamChannels(context),
  ]);
  const found = channels.find(({ id }) => id === channel.id);
  if (found?.type === 'shared' || channel.type === 'shared') throw new DomainError('channel_shared');
  await probe(context, texts);
  const channelName = found?.name ?? channel.name ?? texts.chat.generalChannel;
  const outcome = await api.chooseChannel(admin, {
    tenantId: admin.tenantId,
    teamId: details.id ?? team.id,
    teamName: details.name ?? '',
    channelId: channel.id,
    channelName,
    serviceUrl: activity.serviceUrl,
  });
  if (outcome === 'waits') return noticeCard(texts, 'note', texts.ruleChanges.channelWaits(plain(channelName)));
  return noticeCard(texts, 'done', texts.chat.channelChosen(plain(channelName)));
}

function typedElsewhere(standing: ChannelStanding): DomainError {
  const takesCards = standing.state === 'works' || standing.state === 'refused';
  return new DomainError('channel_missing', takesCards ? { channel: standing.channelName } : {});
}

async function probe(context: Turn['context'], { chat }: ServerTexts): Promise<void> {
  try {
    await context.sendActivity(withText(chat.probe));
  } catch (error) {
    if (statusOf(error).status === 403) throw new DomainError('channel_refused');
    throw error;
  }
}
