import { TeamsInfo } from 'botbuilder';
import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { recentAnswers } from '../../runtime/recent-answers.ts';
import { isServiceUrl } from '../authentication.ts';
import type { BotIdentity } from '../authentication.ts';
import { channelOf } from '../conversation-id.ts';

/** Teams, "User Specific Views": beyond it nobody gets a personal view, and everybody uses the card that was posted. */
const MOST_VIEWERS = 60;
/** One more than may be, so that one page tells. */
const PAGE_SIZE = MOST_VIEWERS + 1;
const ROSTER_MILLISECONDS = 10 * 60_000;

/** A channel; `channelId` may name a thread of it. */
export interface ChannelPlace {
  readonly serviceUrl: string;
  readonly channelId: string;
}

/** Ids of the roster (`29:…`) of those whose clients may ask for views of their own; nobody where too many are. */
export type ViewersOf = (place: ChannelPlace) => Promise<readonly string[]>;

/** `forgetAll`: after somebody came or left. */
export type ChannelViewers = ViewersOf & { forgetAll(): void };

interface ViewerParts {
  readonly adapter: CloudAdapter;
  readonly identity: BotIdentity;
  readonly log: Logger;
}

/** Cards are not held up by a roster that cannot be read: they work without views. */
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
