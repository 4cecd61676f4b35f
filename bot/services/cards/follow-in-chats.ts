import { SYSTEM } from '../../domain/admin.ts';
import { MOST_CARDS } from '../../domain/audit/overview.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { currentPermissions, type PermissionDeps } from '../preferences/require-permission.ts';

interface FollowDeps extends PermissionDeps {
  readonly store: {
    readonly audit: Pick<Audit, 'lastAct'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly chats: Pick<Chats, 'list' | 'want'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'chats' | 'jobs'>;
  };
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
  if (!(await store.chats.want(requestId))) return 'nothing';
  const request = await store.requests.byId(requestId);
  if (!request) return 'nothing';
  const isAway = (await store.channel.standing()).state !== 'works';
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

/** @throws DomainError directory_unavailable: who may approve cannot be known now */
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
