import { createHash } from 'node:crypto';
import type { AppTokens } from '../domain/app-identity.ts';
import { CLOUDS, type Cloud } from '../domain/cloud.ts';
import { type Observer, UNOBSERVED } from '../domain/observer.ts';
import { linkToCard } from '../domain/channel/card-link.ts';
import type { PostedCard } from '../domain/channel/channel.ts';
import type { ActivityFeed, WaitingNotice } from '../domain/ports/activity-feed.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { asDirectoryError } from './directory-problem.ts';
import { openGraphClient } from './graph-client.ts';
import { isObjectId } from './object-id.ts';

interface FeedOptions {
  readonly cloud: Cloud;
  /** Tokens of the bot. The manifest names the id of the bot, and no other app may send its notifications. */
  readonly tokens: AppTokens;
  readonly appId: string;
  readonly tenantId: string;
  /**
   * Text below the notification, in the language of the channel. The manifest has the notification itself in each
   * language.
   */
  readonly previewText: string;
  /** A stand-in for Microsoft Graph on this machine. Its address has no slash at the end. */
  readonly local?: { readonly graphUrl: string };
  readonly observer?: Observer;
}

/**
 * Returns the chain id of a request. In Microsoft Graph, a later notification replaces an earlier one with the same
 * chain id, so a repeated call shows only once.
 */
function chainOf(requestId: string): number {
  return createHash('sha256').update(requestId).digest().readUIntBE(0, 6);
}

interface LinkPlace extends Pick<FeedOptions, 'appId' | 'tenantId'> {
  readonly teamsUrl: string;
}

/** Returns the target of a notification: the card in the channel, or the chat with the bot if there is no card. */
function linkTo(card: PostedCard | undefined, { teamsUrl, appId, tenantId }: LinkPlace): string {
  const link = card && linkToCard(card, { teamsUrl, tenantId });
  return link ?? `${teamsUrl}/l/chat/0/0?users=${encodeURIComponent(`28:${appId}`)}`;
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

/**
 * Opens the activity feed, which sends notifications by `sendActivityNotification` of Microsoft Graph.
 * @throws DirectoryError from every call that fails
 */
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
