import { SYSTEM } from '../../domain/admin.ts';
import { MOST_CARDS } from '../../domain/audit/overview.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { currentPermissions, type PermissionDeps } from '../preferences/require-permission.ts';

interface FollowDeps extends PermissionDeps {
  readonly store: {
    readonly audit: Pick<Audit, 'lastAct'>;
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly chats: Pick<Chats, 'list' | 'want'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'chats' | 'jobs'>;
  };
}

/**
 * The number of people who get a card in their chat at most. A tenant has few approvers, and more cards would be a
 * flood.
 */
const MOST_PEOPLE = 20;
/** The number of chats that are searched for people who may approve. */
const MOST_CHATS = 200;

/** `unheard` means that no approver can be reached. It is returned once for each request. */
type Followed = 'nothing' | 'sent' | 'unheard';

/**
 * Sends a card to each approver whose personal chat is known, while cards do not reach the channel or Teams refuses the
 * card of this request there. Cards that are
 * already in chats are kept current, whether or not the channel works again.
 */
export async function followInChats(deps: FollowDeps, requestId: string): Promise<Followed> {
  const { store } = deps;
  if (!(await store.chats.want(requestId))) return 'nothing';
  const request = await store.requests.byId(requestId);
  if (!request) return 'nothing';
  const isAway =
    (await store.channel.standing()).state !== 'works' || (await store.cards.delivery(requestId))?.isRefused === true;
  const people = isAway && request.status === 'pending' ? await approversInReach(deps) : [];
  const isSilent =
    isAway && people.length === 0 && (await store.audit.lastAct(requestId, 'request_unheard')) === undefined;
  return store.transaction(async (tx) => {
    for (const { objectId } of people) await tx.chats.addCard(requestId, objectId, MOST_CARDS);
    const sent = await sendCards(tx, requestId);
    if (!isSilent || request.status !== 'pending' || sent > 0) return sent > 0 ? 'sent' : 'nothing';
    await tx.audit.append({ actor: SYSTEM, act: 'request_unheard', requestId, accountId: request.account.id });
    return 'unheard';
  });
}

async function sendCards(tx: Pick<Transaction, 'chats' | 'jobs'>, requestId: string): Promise<number> {
  const behind = await tx.chats.cardsBehind(requestId);
  for (const objectId of behind) await tx.jobs.send({ name: 'deliver-chat-card', requestId, objectId });
  return behind.length;
}

/**
 * Returns the personal chats of people who may approve, as far as we know them.
 * @throws DomainError directory_unavailable when we cannot know who may approve
 */
export async function approversInReach(
  deps: PermissionDeps & { readonly store: { readonly chats: Pick<Chats, 'list'> } },
): Promise<readonly PersonalChat[]> {
  const found: PersonalChat[] = [];
  for (const chat of await deps.store.chats.list(MOST_CHATS)) {
    const permissions = await currentPermissions(deps, { ...chat, displayName: '' });
    if (permissions.has('approve')) found.push(chat);
    if (found.length === MOST_PEOPLE) break;
  }
  return found;
}
