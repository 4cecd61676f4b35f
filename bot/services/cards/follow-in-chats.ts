import { SYSTEM } from '../../domain/admin.ts';
import { MOST_CARDS } from '../../domain/audit/overview.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import type { Store } from '../../domain/ports/store.ts';
import { currentRights, type RightsDeps } from '../preferences/require-permission.ts';

interface FollowDeps extends RightsDeps {
  readonly store: Pick<
    Store,
    'channelStanding' | 'chatsWant' | 'lastAct' | 'personalChats' | 'request' | 'transaction'
  >;
}

/** More would be a flood, and a tenant has few approvers. */
const MOST_PEOPLE = 20;
/** Chats that are looked at for people who may approve. */
const MOST_CHATS = 200;

/** `unheard`: nobody can be reached; said once for each request. */
type Followed = 'nothing' | 'sent' | 'unheard';

/**
 * While cards do not reach the channel, each approver whose personal chat is known gets a card there. Cards that are there
 * follow the request, whether the channel is back or not.
 */
export async function followInChats(deps: FollowDeps, requestId: string): Promise<Followed> {
  const { store } = deps;
  if (!(await store.chatsWant(requestId))) return 'nothing';
  const request = await store.request(requestId);
  if (!request) return 'nothing';
  const isAway = (await store.channelStanding()).state !== 'works';
  const people = isAway && request.status === 'pending' ? await approversInReach(deps) : [];
  const isSilent = isAway && people.length === 0 && (await store.lastAct(requestId, 'request_unheard')) === undefined;
  return store.transaction(async (changes) => {
    for (const { objectId } of people) await changes.addChatCard(requestId, objectId, MOST_CARDS);
    const sent = await sendCards(changes, requestId);
    if (!isSilent || request.status !== 'pending' || sent > 0) return sent > 0 ? 'sent' : 'nothing';
    await changes.audit({ actor: SYSTEM, act: 'request_unheard', requestId, accountId: request.account.id });
    return 'unheard';
  });
}

async function sendCards(changes: Changes, requestId: string): Promise<number> {
  const behind = await changes.chatCardsBehind(requestId);
  for (const objectId of behind) await changes.send({ name: 'deliver-chat-card', requestId, objectId });
  return behind.length;
}

/** @throws DomainError directory_unavailable: who may approve cannot be known now */
export async function approversInReach(
  deps: RightsDeps & { readonly store: Pick<Store, 'personalChats'> },
): Promise<readonly PersonalChat[]> {
  const found: PersonalChat[] = [];
  for (const chat of await deps.store.personalChats(MOST_CHATS)) {
    const rights = await currentRights(deps, { ...chat, displayName: '' });
    if (rights.has('approve')) found.push(chat);
    if (found.length === MOST_PEOPLE) break;
  }
  return found;
}
