import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import { ChannelError, type PostedCard } from '../../bot/domain/channel/channel.ts';
import type { ActivityFeed } from '../../bot/domain/ports/activity-feed.ts';
import type { ChatNotifier, Notifier, Update } from '../../bot/domain/ports/notifier.ts';
import type { OutcomeNotifier } from '../../bot/domain/ports/outcome-notifier.ts';
import type { MessageFate } from './fates.ts';

/** Seconds after which a late message arrives, which is before an update in doubt is written again. */
const LATE_SECONDS = 30;

/** One message of the bot. */
export interface Message {
  readonly id: string;
  /** The request of a card in the channel, or the code of a card in the chat of the person who generated it. */
  readonly about: string;
  readonly place: 'channel' | 'chat';
  /** What it shows, such as `approved 3`. */
  shows: string;
  isRetired: boolean;
}

interface Coming {
  readonly at: Date;
  readonly act: () => void;
}

const SERVICE = { serviceUrl: 'https://teams.example/' } as const;
export const CHANNEL_ID = '19:approvals@thread.tacv2';

/** Returns what the card of a request shows. */
export function shownOf({ status, revision }: Pick<ApprovalRequest, 'revision' | 'status'>): string {
  return `${status} ${revision}`;
}

/** Plays the Bot Connector and the activity feed: the messages in the channel and in chats. */
export class TeamsStandIn {
  readonly #now: () => Date;
  readonly messages: Message[] = [];
  readonly alerts: { readonly kind: string; readonly room: string }[] = [];
  /** For each request or code: posts whose answer was lost, and cards that were deleted. */
  readonly lost = new Map<string, number>();
  readonly deleted = new Map<string, number>();
  #coming: Coming[] = [];
  #sentNow: Message[] = [];
  #serial = 0;
  next: MessageFate = 'done';

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Begins a run without messages. */
  forget(): void {
    this.messages.length = 0;
    this.alerts.length = 0;
    this.#coming = [];
    this.lost.clear();
    this.deleted.clear();
  }

  /** Lets messages arrive whose time has come. */
  catchUp(): void {
    const due = this.#coming.filter(({ at }) => at <= this.#now());
    this.#coming = this.#coming.filter(({ at }) => at > this.#now());
    for (const { act } of due) act();
  }

  /** Begins the messages of one job. */
  beginJob(): void {
    this.#sentNow = [];
  }

  /** A server that crashed doesn't know what it posted since the job began, and may have noted a post it never made. */
  noteCrash(subject: string | undefined): void {
    for (const { about } of this.#sentNow) this.#count(this.lost, about);
    if (subject !== undefined && this.#sentNow.every(({ about }) => about !== subject)) this.#count(this.lost, subject);
  }

  of(about: string, place: Message['place']): readonly Message[] {
    return this.messages.filter((one) => one.about === about && one.place === place);
  }

  message({ activityId }: PostedCard): Message | undefined {
    return this.messages.find(({ id }) => id === activityId);
  }

  #count(counts: Map<string, number>, about: string): void {
    counts.set(about, (counts.get(about) ?? 0) + 1);
  }

  #fate(): MessageFate {
    const fate = this.next;
    this.next = 'done';
    if (fate === 'failed') throw new Error('nothing was sent');
    return fate;
  }

  #later(act: () => void): void {
    this.#coming.push({ at: new Date(this.#now().getTime() + LATE_SECONDS * 1000), act });
  }

  #post(place: Message['place'], about: string, shows: string): PostedCard {
    const fate = this.#fate();
    this.#serial += 1;
    const message = { id: `m${this.#serial}`, about, place, shows, isRetired: false };
    const conversationId = place === 'channel' ? `${CHANNEL_ID};messageid=${message.id}` : `a:${about}`;
    if (fate === 'late') this.#later(() => void this.messages.push(message));
    else if (fate !== 'vanished') this.messages.push(message);
    this.#sentNow.push(message);
    if (fate === 'done' || fate === 'gone') return { ...SERVICE, conversationId, activityId: message.id };
    this.#count(this.lost, about);
    this.#sentNow.pop();
    throw new ChannelError('unsure');
  }

  #update(card: PostedCard, change: (message: Message) => void): Update {
    const fate = this.#fate();
    const message = this.message(card);
    if (!message || fate === 'gone') {
      if (message) this.#delete(message);
      return 'gone';
    }
    if (fate === 'late') this.#later(() => change(message));
    else if (fate !== 'vanished') change(message);
    if (fate !== 'done') throw new ChannelError('unsure');
    return 'updated';
  }

  #delete(message: Message): void {
    this.messages.splice(this.messages.indexOf(message), 1);
    this.#count(this.deleted, message.about);
  }

  /** The approval channel. Only requests have cards in the model. */
  readonly notifier: Notifier = {
    post: async (_channel, request) => this.#post('channel', request.id, shownOf(request)),
    update: async (card, request) => this.#update(card, (message) => void (message.shows = shownOf(request))),
    retire: async (card) => this.#update(card, (message) => void (message.isRetired = true)),
    alert: async (_channel, alert) => {
      const fate = this.#fate();
      if (fate !== 'vanished')
        this.alerts.push({ kind: alert.kind ?? 'text', room: 'room' in alert ? String(alert.room) : '' });
      if (fate !== 'done' && fate !== 'gone') throw new ChannelError('unsure');
    },
    tellTrouble: async () => undefined,
    tellDevice: async () => undefined,
    tellSignIn: async () => undefined,
    remind: () => this.#never(),
    settleReminder: () => this.#never(),
    postDigest: () => this.#never(),
    updateDigest: () => this.#never(),
    retireDigest: () => this.#never(),
    postRuleChange: () => this.#never(),
    updateRuleChange: () => this.#never(),
    retireRuleChange: () => this.#never(),
    postSignOut: () => this.#never(),
    updateSignOut: () => this.#never(),
    retireSignOut: () => this.#never(),
    postAnchor: () => this.#never(),
    replyAnchor: () => this.#never(),
  };

  /** Chats of approvers, which get cards only when the channel doesn't work. */
  readonly chats: ChatNotifier = {
    alertInChat: async () => undefined,
    postToChat: () => this.#never(),
    updateInChat: () => this.#never(),
  };

  /** The chats of people who generate codes. */
  readonly outcomes: OutcomeNotifier = {
    post: async (_chat, outcome) => {
      const about = outcome.kind === 'code' ? outcome.otp.id : '';
      const { request } = outcome.kind === 'code' ? outcome : {};
      return this.#post('chat', about, request ? shownOf(request) : 'no request');
    },
    update: async (card, outcome) =>
      this.#update(card, (message) => {
        if (outcome === 'moved') message.isRetired = true;
        if (typeof outcome === 'string') message.shows = outcome;
        else message.shows = outcome.kind === 'code' && outcome.request ? shownOf(outcome.request) : 'no request';
      }),
    tell: async () => undefined,
  };

  readonly feed: ActivityFeed = { tellWaiting: async () => undefined, tellOutcome: async () => undefined };

  async #never(): Promise<never> {
    throw new Error('the model has no such message');
  }
}
