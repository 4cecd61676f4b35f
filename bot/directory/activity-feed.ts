import { createHash } from 'node:crypto';
import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Language } from '../domain/language.ts';
import type { AppTokens } from '../domain/app-identity.ts';
import { CLOUDS, type Cloud } from '../domain/cloud.ts';
import { type Observer, UNOBSERVED } from '../domain/observer.ts';
import { linkToCard } from '../domain/channel/card-link.ts';
import type { PostedCard } from '../domain/channel/channel.ts';
import type { OutcomeNeed } from '../domain/outcomes/outcome.ts';
import type { ActivityFeed, OutcomeNotice, WaitingNotice } from '../domain/ports/activity-feed.ts';
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
  /** Returns the text below a notification about a person's own code. */
  readonly outcomePreview: (language: Language | undefined) => string;
  /**
   * The id of the app in Teams. Microsoft Graph needs it only for people who have several apps with the id of the bot
   * (https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification).
   */
  readonly teamsAppId?: string;
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

/** The type of the manifest's notification for each thing that a person has to know about their code. */
const OUTCOME_TYPES = {
  rejected: 'codeRejected',
  attention: 'codeNeedsAttention',
  sign_in_failed: 'signInFailed',
  sign_in_not_seen: 'signInNotSeen',
  expired: 'codeExpired',
  not_picked_up: 'codeNotPickedUp',
  ended: 'codeEnded',
} as const satisfies Record<OutcomeNeed, string>;

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

/** A code has another chain than its request, so that its issuer, who may approve too, keeps both notifications. */
function outcomeBody(notice: OutcomeNotice, webUrl: string, previewText: string) {
  const [activityType, parameter] =
    'need' in notice
      ? [OUTCOME_TYPES[notice.need], { name: 'room', value: notice.room }]
      : ['rolloutNeedsYou', { name: 'rooms', value: String(notice.rooms) }];
  return {
    topic: { source: 'text', value: 'Rooms OTP', webUrl },
    activityType,
    chainId: chainOf(`outcome ${notice.subjectId}`),
    previewText: { content: previewText },
    templateParameters: [parameter],
  };
}

/**
 * Returns the meaning of a failure. With 409, the person has several apps with the id of the bot, so that only a setting
 * can help (https://learn.microsoft.com/graph/teams-send-activityfeednotifications).
 */
function feedError(error: unknown): DirectoryError {
  if (error instanceof GraphError && error.statusCode === 409)
    return new DirectoryError('account_refused', { cause: error });
  return asDirectoryError(error);
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
  outcomePreview,
  teamsAppId,
  local,
  observer = UNOBSERVED,
}: FeedOptions): ActivityFeed {
  const {
    graphUrl,
    tabAncestors: [teamsUrl],
  } = CLOUDS[cloud];
  const client = openGraphClient(() => tokens.read(graphUrl), { graphUrl, localUrl: local?.graphUrl });
  const call = 'sendActivityNotification';
  const send = async (objectId: string, body: object): Promise<void> => {
    if (!isObjectId(objectId)) throw new DirectoryError('account_gone');
    try {
      await client.api(`/users/${objectId}/teamwork/${call}`).post({ ...body, ...(teamsAppId && { teamsAppId }) });
      observer.note({ what: 'graph call', call, outcome: 'done' });
    } catch (error) {
      const known = feedError(error);
      observer.note({
        what: 'graph call',
        call,
        outcome: known.retryAfterSeconds === undefined ? known.problem : 'throttled',
      });
      if (known.problem === 'permission_missing') tokens.forget();
      throw known;
    }
  };
  const place = { teamsUrl, appId, tenantId };
  return {
    tellWaiting: (objectId, notice) => send(objectId, waitingBody(notice, linkTo(notice.card, place), previewText)),
    tellOutcome: (objectId, notice) =>
      send(objectId, outcomeBody(notice, linkTo(undefined, place), outcomePreview(notice.language))),
  };
}
