import { TeamsInfo } from 'botbuilder';
import type { TeamsChannelData } from 'botbuilder';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ChannelStanding } from '../../../domain/channel/personal-chat.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice.ts';
import { plain } from '../../markdown.ts';
import { statusOf, withText } from '../../notify/notifier.ts';
import type { Turn } from '../../turn.ts';

/**
 * Makes this channel the approval channel. It checks the permission before it posts the test message, so that a person
 * without permission causes no message.
 * @throws DomainError from the API, channel_missing, channel_shared, channel_refused
 */
export async function chooseThisChannel({ context, api, admin, reader: { texts } }: Turn): Promise<Card> {
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
