import { TeamsInfo } from 'botbuilder';
import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { recentAnswers } from '../../runtime/recent-answers.ts';
import { isServiceUrl } from '../authentication.ts';
import type { BotIdentity } from '../authentication.ts';
import { channelOf } from '../conversation-id.ts';

/**
 * The most people who can get a personal view of one card (Teams, "User Specific Views"). In a larger channel everyone
 * uses the card as the bot posted it.
 */
const MOST_VIEWERS = 60;
/** One more than the limit, so that one page of members shows whether there are too many. */
const PAGE_SIZE = MOST_VIEWERS + 1;
const ROSTER_MILLISECONDS = 10 * 60_000;

/** A channel. `channelId` may also name one of its threads. */
export interface ChannelPlace {
  readonly serviceUrl: string;
  readonly channelId: string;
}

/**
 * Returns the roster IDs (`29:…`) of the people whose clients may ask for a personal view. The list is empty in a
 * channel with too many people.
 */
export type ViewersOf = (place: ChannelPlace) => Promise<readonly string[]>;

/** Remembers recent answers. Call `forgetAll` after someone joined or left a conversation. */
export type ChannelViewers = ViewersOf & { forgetAll(): void };

interface ViewerParts {
  readonly adapter: CloudAdapter;
  readonly identity: BotIdentity;
  readonly log: Logger;
}

/**
 * Opens the viewers of channels. When the server can't read a roster, the list is empty, because a card works without
 * personal views and must not wait for the roster.
 */
export function openChannelViewers({ adapter, identity, log }: ViewerParts): ChannelViewers {
  const { appId } = identity;
  const read: ViewersOf = async ({ serviceUrl, channelId }) => {
    const reference = {
      serviceUrl,
      channelId: 'msteams',
      bot: { id: `28:${appId}`, name: '' },
      conversation: { id: channelOf(channelId), isGroup: true, conversationType: 'channel', name: '' },
    };
    let viewers: readonly string[] = [];
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      viewers = await listViewers(context);
    });
    return viewers;
  };
  const recent = recentAnswers(read, {
    keyOf: ({ channelId }) => channelOf(channelId),
    milliseconds: ROSTER_MILLISECONDS,
    now: () => performance.now(),
  });
  const viewersOf: ViewersOf = async (place) => {
    if (!isServiceUrl(place.serviceUrl, identity)) return [];
    try {
      return await recent(place);
    } catch (error) {
      log.warn({ err: error }, "the members of the channel can't be read; its cards have no personal views");
      return [];
    }
  };
  return Object.assign(viewersOf, { forgetAll: () => recent.forgetAll() });
}

async function listViewers(context: TurnContext): Promise<readonly string[]> {
  const ids: string[] = [];
  let token: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, PAGE_SIZE, token);
    ids.push(...page.members.map(({ id }) => id));
    token = page.continuationToken;
  } while (token && ids.length <= MOST_VIEWERS);
  return ids.length > MOST_VIEWERS ? [] : ids;
}
