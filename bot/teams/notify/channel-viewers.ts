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

/** A member of a channel as its roster has them. */
interface ChannelMember {
  /** The roster ID (`29:…`), by which a message can mention the person. */
  readonly id: string;
  readonly objectId: string;
  readonly name: string;
}

/** Returns the members of a channel; none when it has too many people, or when its roster can't be read. */
export type MembersOf = (place: ChannelPlace) => Promise<readonly ChannelMember[]>;

/** Remembers recent answers. Call `forgetAll` after someone joined or left a conversation. */
export type ChannelViewers = ViewersOf & { readonly membersOf: MembersOf; forgetAll(): void };

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
  const read: MembersOf = async ({ serviceUrl, channelId }) => {
    const reference = {
      serviceUrl,
      channelId: 'msteams',
      bot: { id: `28:${appId}`, name: '' },
      conversation: { id: channelOf(channelId), isGroup: true, conversationType: 'channel', name: '' },
    };
    let members: readonly ChannelMember[] = [];
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      members = await listMembers(context);
    });
    return members;
  };
  const recent = recentAnswers(read, {
    keyOf: ({ channelId }) => channelOf(channelId),
    milliseconds: ROSTER_MILLISECONDS,
    now: () => performance.now(),
  });
  const membersOf: MembersOf = async (place) => {
    if (!isServiceUrl(place.serviceUrl, identity)) return [];
    try {
      return await recent(place);
    } catch (error) {
      log.warn({ err: error }, "the members of the channel can't be read; its cards have no personal views");
      return [];
    }
  };
  const viewersOf: ViewersOf = async (place) => (await membersOf(place)).map(({ id }) => id);
  return Object.assign(viewersOf, { membersOf, forgetAll: () => recent.forgetAll() });
}

async function listMembers(context: TurnContext): Promise<readonly ChannelMember[]> {
  const found: ChannelMember[] = [];
  let token: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, PAGE_SIZE, token);
    found.push(...page.members.map(({ id, name, aadObjectId = '' }) => ({ id, name, objectId: aadObjectId })));
    token = page.continuationToken;
  } while (token && found.length <= MOST_VIEWERS);
  return found.length > MOST_VIEWERS ? [] : found;
}
