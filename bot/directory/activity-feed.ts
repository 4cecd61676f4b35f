import { createHash } from 'node:crypto';
import type { AppTokens } from '../domain/app-identity.ts';
import { CLOUDS, type Cloud } from '../domain/cloud.ts';
import { type Observer, UNOBSERVED } from '../domain/observer.ts';
import type { PostedCard } from '../domain/channel/channel.ts';
import type { ActivityFeed, WaitingNotice } from '../domain/ports/activity-feed.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { asDirectoryError } from './directory-problem.ts';
import { openGraphClient } from './graph-client.ts';
import { isObjectId } from './object-id.ts';

interface FeedOptions {
  readonly cloud: Cloud;
  /** Of the bot, whose id the manifest names: no other app may notify for it. */
  readonly tokens: AppTokens;
  readonly appId: string;
  readonly tenantId: string;
  /** What many read under the notification's own words, which the manifest has in each language. */
  readonly previewText: string;
  /** A stand-in on this machine for Microsoft Graph, without a slash at the end. */
  readonly local?: { readonly graphUrl: string };
  readonly observer?: Observer;
}

/** Microsoft Graph: a later notification of a chain takes the place of an earlier one, so that a repeated call shows once. */
function chainOf(requestId: string): number {
  return createHash('sha256').update(requestId).digest().readUIntBE(0, 6);
}

interface LinkPlace extends Pick<FeedOptions, 'appId' | 'tenantId'> {
  readonly teamsUrl: string;
}

/** Where a notification leads: the card in the channel, or the chat with the bot where there is no card. */
function linkTo(card: PostedCard | undefined, { teamsUrl, appId, tenantId }: LinkPlace): string {
  const [channelId = '', messageId] = card?.conversationId.split(';messageid=') ?? [];
  return messageId
    ? `${teamsUrl}/l/message/${encodeURIComponent(channelId)}/${messageId}?tenantId=${tenantId}`
    : `${teamsUrl}/l/chat/0/0?users=${encodeURIComponent(`28:${appId}`)}`;
}

function waitingBody({ requestId, room, minutes }: WaitingNotice, webUrl: string, previewText: string) {
  return {
    topic: { source: 'text', value: 'Rooms OTP', webUrl },
    activityType: 'requestWaits',
    chainId: chainOf(requestId),
    previewText: { content: previewText },
    templateParameters: [
      { name: 'room', value: room },
      { name: 'minutes', value: String(minutes) },
    ],
  };
}

/** Microsoft Graph: userTeamwork sendActivityNotification. */
export function openActivityFeed({
  cloud,
  tokens,
  appId,
  tenantId,
  previewText,
  local,
  observer = UNOBSERVED,
}: FeedOptions): ActivityFeed {
  const {
    graphUrl,
    tabAncestors: [teamsUrl],
  } = CLOUDS[cloud];
  const client = openGraphClient(() => tokens.read(graphUrl), { graphUrl, localUrl: local?.graphUrl });
  const call = 'sendActivityNotification';
  return {
    tellWaiting: async (objectId, notice) => {
      if (!isObjectId(objectId)) throw new DirectoryError('account_gone');
      const webUrl = linkTo(notice.card, { teamsUrl, appId, tenantId });
      try {
        await client.api(`/users/${objectId}/teamwork/${call}`).post(waitingBody(notice, webUrl, previewText));
        observer.note({ what: 'graph call', call, outcome: 'done' });
      } catch (error) {
        const known = asDirectoryError(error);
        observer.note({
          what: 'graph call',
          call,
          outcome: known.retryAfterSeconds === undefined ? known.problem : 'throttled',
        });
        if (known.problem === 'permission_missing') tokens.forget();
        throw known;
      }
    },
  };
}
