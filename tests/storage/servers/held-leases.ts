import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ApprovalChannel, CardLease } from '../../../bot/domain/channel/channel.ts';
import type { ChatCardLease } from '../../../bot/domain/channel/personal-chat.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { approve, submitted, WAIT_SECONDS } from '../store-contract.ts';

const CHANNEL: ApprovalChannel = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: 'Facilities',
  channelId: '19:a',
  channelName: 'Approvals',
  serviceUrl: 'https://old.example/',
};
const CARD = { serviceUrl: 'https://old.example/', conversationId: 'a:1', activityId: '17' };
const LEASE_SECONDS = 90;

/** Requests to lease: one whose credential is released, one with a card in the channel, and one with a card in a chat. */
export interface ToLease {
  readonly released: string;
  readonly inChannel: string;
  readonly inChat: string;
  readonly objectId: string;
}

/** One lease of each kind. */
export interface HeldLeases {
  readonly release: { readonly requestId: string; readonly attempt: number };
  readonly card: CardLease;
  readonly chatCard: ChatCardLease;
}

export async function prepareLeases(store: OpenedStore): Promise<ToLease> {
  const objectId = randomUUID();
  const chat = { tenantId: 'tenant', objectId, conversationId: 'a:1', serviceUrl: CARD.serviceUrl };
  const [released, inChannel, inChat] = [await submitted(store), await submitted(store), await submitted(store)];
  await approve(store, released);
  await store.transaction(async (tx) => {
    await tx.channel.choose(CHANNEL);
    await tx.chats.note(chat);
    await tx.chats.addCard(inChat.id, objectId, 20);
  });
  return { released: released.id, inChannel: inChannel.id, inChat: inChat.id, objectId };
}

export async function leaseRelease(store: OpenedStore, { released }: ToLease): Promise<HeldLeases['release']> {
  const begun = await store.transaction((tx) => tx.releases.begin(released, LEASE_SECONDS, WAIT_SECONDS));
  return { requestId: released, attempt: begun?.attempt ?? assert.fail('no release lease') };
}

export async function leaseCard(store: OpenedStore, { inChannel }: ToLease): Promise<CardLease> {
  const lease = await store.transaction((tx) => tx.cards.lease(inChannel, LEASE_SECONDS));
  return lease ?? assert.fail('no card lease');
}

export async function leaseChatCard(store: OpenedStore, { inChat, objectId }: ToLease): Promise<ChatCardLease> {
  const lease = await store.transaction((tx) => tx.chats.leaseCard(inChat, objectId, LEASE_SECONDS));
  return lease ?? assert.fail('no card lease in the chat');
}

/** Takes a lease of each kind. */
export async function takeLeases(store: OpenedStore): Promise<HeldLeases> {
  const requests = await prepareLeases(store);
  return {
    release: await leaseRelease(store, requests),
    card: await leaseCard(store, requests),
    chatCard: await leaseChatCard(store, requests),
  };
}

/** What the holder of the leases can still write. */
interface Written {
  readonly credential: boolean;
  readonly passwordChanged: boolean;
  readonly failure: boolean;
  readonly post: boolean;
  readonly card: boolean;
  readonly chatCard: boolean;
}

export const NOTHING: Written = {
  credential: false,
  passwordChanged: false,
  failure: false,
  post: false,
  card: false,
  chatCard: false,
};
/** A failure can't follow a change of the password. */
export const EVERYTHING: Written = {
  credential: true,
  passwordChanged: true,
  failure: false,
  post: true,
  card: true,
  chatCard: true,
};

/** Tries every write that needs one of the leases. */
export async function writeAll(store: OpenedStore, { release, card, chatCard }: HeldLeases): Promise<Written> {
  const { requestId, attempt } = release;
  return store.transaction(async (tx) => ({
    credential: await tx.credentials.keep(requestId, attempt, 'jwe', LEASE_SECONDS),
    passwordChanged: (await tx.releases.passwordChanged(requestId, attempt, 0)) !== undefined,
    failure: await tx.releases.fail(requestId, attempt, 'again'),
    post: await tx.cards.beginPost(card, LEASE_SECONDS),
    card: (await tx.cards.save(card, CARD, { revision: 1, posted: true })) !== undefined,
    chatCard: (await tx.chats.saveCard(chatCard, CARD)) !== undefined,
  }));
}
