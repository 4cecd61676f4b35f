import { CardFactory, MessageFactory } from 'botbuilder';
import type { CloudAdapter, ConversationParameters, TurnContext } from 'botbuilder';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { DailyCheckpoint } from '../../domain/audit/channel-anchor.ts';
import type { Logger } from 'pino';
import { ChannelError } from '../../domain/channel/channel.ts';
import type { ApprovalChannel, PostedCard } from '../../domain/channel/channel.ts';
import { linkToCard } from '../../domain/channel/card-link.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import type { CardLook, Notifier, Update } from '../../domain/ports/notifier.ts';
import { alertWords } from './alert-words.ts';
import { isServiceUrl } from '../authentication.ts';
import type { BotIdentity } from '../authentication.ts';
import type { ApprovalCardOptions } from '../cards/approval-request.ts';
import type { Card } from '../cards/card.ts';
import { digestCard } from '../cards/digest.ts';
import { knownDeviceReply } from '../cards/devices/known-device.ts';
import { ruleChangeCard } from '../cards/rule-change.ts';
import { noticeCard } from '../cards/notice.ts';
import { signOutCard } from '../cards/sign-out.ts';
import type { ChannelPlace, MembersOf, ViewersOf } from './channel-viewers.ts';
import { bare, plain } from '../markdown.ts';
import { asChannelCard } from '../life/seen-activity.ts';
import { type Message, summaryOfCard, summaryOfText } from './message.ts';
import { BusyError, UnsureError } from './send-policy.ts';
import { signInReply } from './sign-in-alert-words.ts';
import { troubleReply } from './trouble-reply.ts';

export interface NotifierParts {
  readonly adapter: CloudAdapter;
  readonly identity: BotIdentity;
  /** The texts in the language of the channel. */
  readonly texts: ServerTexts;
  readonly cardOf: (
    request: ApprovalRequest,
    options: Pick<ApprovalCardOptions, 'isPlain' | 'notice' | 'refreshFor'>,
  ) => Promise<Card>;
  readonly viewersOf: ViewersOf;
  readonly membersOf: MembersOf;
  readonly log: Logger;
}

/** Makes a message of a card. Its notification says what the card is about. */
export function withCard(card: Card): Message {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary: summaryOfCard(card) };
}

/** Makes a message of a text in Markdown. */
export function withText(text: string): Message {
  return { ...MessageFactory.text(text), summary: summaryOfText(text) };
}

/**
 * Creates the notifier for the approval channel. Its methods throw a ChannelError when Teams refuses a message or when
 * it stays unknown whether it was posted.
 */
export function createNotifier(parts: NotifierParts): Notifier {
  const { texts } = parts;
  const cardIn = async (
    place: ChannelPlace,
    request: ApprovalRequest,
    { hasTwin = false, isPlain = false }: CardLook = {},
  ): Promise<Message> => {
    // Teams gives bots no list of a channel's messages, so the bot can't take back a card whose ID it lost.
    const notice = hasTwin && request.status === 'pending' ? { notice: texts.requestCards.twin } : {};
    const form = isPlain ? { isPlain } : { refreshFor: await parts.viewersOf(place) };
    return withCard(asChannelCard(await parts.cardOf(request, { ...form, ...notice })));
  };
  const notice = (kind: 'alert' | 'note', text: string) => withCard(noticeCard(texts, kind, text));
  return {
    post: async (channel, request, look) => startThread(parts, channel, await cardIn(channel, request, look)),
    alert: async (channel, alert, look) => {
      await startThread(parts, channel, notice('alert', alertWords(texts, alert, look)));
    },
    postDigest: (channel, digest) => startThread(parts, channel, withCard(digestCard(texts, digest))),
    updateDigest: (card, digest) => updateCard(parts, card, withCard(digestCard(texts, digest))),
    update: async (card, request, look) => {
      const { serviceUrl, conversationId: channelId } = card;
      return updateCard(parts, card, await cardIn({ serviceUrl, channelId }, request, look));
    },
    ...createReminders(parts),
    tellTrouble: (card, trouble) => replyTo(parts, card, troubleReply(texts.consoleReports, trouble)),
    tellDevice: (card, device, look) => replyTo(parts, card, knownDeviceReply(texts.knownDevice, device, look)),
    tellSignIn: (card, alert) => replyTo(parts, card, signInReply(texts, alert)),
    retire: (card) => updateCard(parts, card, notice('note', texts.requestCards.retired)),
    postAnchor: (channel, month) => startThread(parts, channel, notice('note', texts.chatCards.anchor.month(month))),
    replyAnchor: (card, checkpoint) => replyAnchor(parts, card, checkpoint),
    retireDigest: (card) => updateCard(parts, card, notice('note', texts.chatCards.digest.retired)),
    postRuleChange: (channel, change) => startThread(parts, channel, withCard(ruleChangeCard(texts, change))),
    updateRuleChange: (card, change) => updateCard(parts, card, withCard(ruleChangeCard(texts, change))),
    postSignOut: (channel, signOut) => startThread(parts, channel, withCard(signOutCard(texts, signOut))),
    updateSignOut: (card, signOut) => updateCard(parts, card, withCard(signOutCard(texts, signOut))),
    retireSignOut: (card) => updateCard(parts, card, notice('note', texts.signOuts.retired)),
    retireRuleChange: (card) => updateCard(parts, card, notice('note', texts.ruleChanges.retired)),
  };
}

/**
 * Posts a message that begins a thread in a channel.
 * @throws ChannelError when Teams refuses the message, or when it stays unknown whether it was posted
 */
export async function startThread(
  parts: Pick<NotifierParts, 'adapter' | 'identity' | 'log'>,
  channel: ApprovalChannel,
  message: Message,
): Promise<PostedCard> {
  const { adapter, identity } = parts;
  const { serviceUrl, tenantId, channelId } = channel;
  requireServiceUrl(serviceUrl, identity);
  const thread = {
    isGroup: true,
    bot: botAccount(identity),
    tenantId,
    channelData: { channel: { id: channelId }, tenant: { id: tenantId } },
    activity: message as ConversationParameters['activity'],
  } as ConversationParameters;
  let conversationId = '';
  try {
    await adapter.createConversationAsync(
      identity.appId,
      'msteams',
      serviceUrl,
      CLOUDS[identity.cloud].connectorUrl,
      thread,
      (context) => {
        conversationId = context.activity.conversation.id;
        return Promise.resolve();
      },
    );
  } catch (error) {
    throw channelProblem(parts, channelId, error);
  }
  // The ID of the thread contains the ID of its first message, which is the one that the bot can update.
  const [, activityId] = conversationId.split(';messageid=');
  if (!activityId)
    throw channelProblem(
      parts,
      channelId,
      new UnsureError(`Teams named the new thread without its message: ${conversationId}`),
    );
  return { serviceUrl, conversationId, activityId };
}

async function replyTo(parts: NotifierParts, card: PostedCard, text: string): Promise<void> {
  await reply(parts, card, withText(text));
}

/** Replies in the thread of a card. @returns the place of the reply */
async function reply(parts: NotifierParts, card: PostedCard, message: Message): Promise<PostedCard> {
  let activityId = '';
  await within(parts, card, async (context) => {
    activityId = (await context.sendActivity(message))?.id ?? '';
  });
  return { serviceUrl: card.serviceUrl, conversationId: card.conversationId, activityId };
}

function waitingText({ chat }: ServerTexts, rooms: readonly string[]): string {
  return chat.reminder.waiting(rooms.length, rooms.map(plain).join(', '));
}

function createReminders(parts: NotifierParts): Pick<Notifier, 'remind' | 'settleReminder'> {
  const { texts } = parts;
  return {
    remind: (card, about) => remind(parts, card, about),
    settleReminder: (reminder, waiting) => {
      const text = waiting.length === 0 ? texts.chat.reminder.over : waitingText(texts, waiting);
      return updateCard(parts, reminder, withText(text));
    },
  };
}

/**
 * Reminds of rooms that wait, with a link to the card and a mention of each approver who is a member of the channel.
 * Teams notifies a mentioned person (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations).
 */
async function remind(
  parts: NotifierParts,
  card: PostedCard,
  { rooms, approvers }: { readonly rooms: readonly string[]; readonly approvers: readonly string[] },
): Promise<PostedCard> {
  const { texts, identity } = parts;
  const members = await parts.membersOf({ serviceUrl: card.serviceUrl, channelId: card.conversationId });
  const entities = members
    .filter(({ objectId }) => approvers.includes(objectId))
    .map(({ id, name }) => ({
      type: 'mention',
      text: `<at>${bare(name).replaceAll(/[<>]/g, '')}</at>`,
      mentioned: { id, name },
    }));
  const place = { teamsUrl: CLOUDS[identity.cloud].tabAncestors[0], tenantId: identity.tenantId };
  const link = linkToCard(card, place);
  const open = link === undefined ? [] : [`[${texts.chat.reminder.open}](${link})`];
  const text = [...entities.map((entity) => entity.text), waitingText(texts, rooms), ...open].join(' ');
  return reply(parts, card, { ...withText(text), summary: summaryOfText(waitingText(texts, rooms)), entities });
}

/** The checkpoint stands in a code block, so that it keeps each of its lines when somebody copies it. */
async function replyAnchor(
  parts: NotifierParts,
  card: PostedCard,
  { day, size, note }: DailyCheckpoint,
): Promise<'replied' | 'gone'> {
  try {
    await replyTo(parts, card, `${parts.texts.chatCards.anchor.day(day, size)}\n\n\`\`\`\n${note}\`\`\``);
    return 'replied';
  } catch (error) {
    if (isGone(error)) return 'gone';
    throw error;
  }
}

async function updateCard(parts: NotifierParts, card: PostedCard, message: Message): Promise<Update> {
  let outcome: Update = 'updated';
  try {
    await within(parts, card, async (context) => {
      outcome = await update(context, { ...message, id: card.activityId });
    });
    return outcome;
  } catch (error) {
    if (isGone(error)) return 'gone';
    throw error;
  }
}

/** Updates a message. @throws UnsureError when Teams may have carried it out, and the SDK's own errors */
export async function update(context: TurnContext, message: Message): Promise<'updated' | 'unsure'> {
  try {
    await context.updateActivity(message);
    return 'updated';
  } catch (error) {
    if (error instanceof UnsureError && error.isDone) return 'unsure';
    throw error;
  }
}

/**
 * Runs `work` in the thread of a card.
 * @throws ChannelError unsure when a post may have gone through, ChannelError refused when Teams doesn't accept
 * messages there, and any other error unchanged
 */
async function within(
  parts: NotifierParts,
  card: PostedCard,
  work: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const { adapter, identity } = parts;
  requireServiceUrl(card.serviceUrl, identity);
  const reference = {
    serviceUrl: card.serviceUrl,
    channelId: 'msteams',
    bot: botAccount(identity),
    conversation: { id: card.conversationId, isGroup: true, conversationType: 'channel', name: '' },
  };
  try {
    await adapter.continueConversationAsync(identity.appId, reference, work);
  } catch (error) {
    throw isGone(error) ? error : channelProblem(parts, card.conversationId, error);
  }
}

/**
 * Logs why a message failed and returns the error to throw. The callers try again after any error that isn't a
 * ChannelError.
 */
function channelProblem({ log }: Pick<NotifierParts, 'log'>, channelId: string, error: unknown): unknown {
  const passing = passingProblem(log, channelId, error);
  if (passing) return passing;
  const { status, code } = statusOf(error);
  if (status !== 403 && status !== 404) return error;
  log.error(
    { channelId, status, code },
    "Teams doesn't accept messages in the approval channel: add the app to its team, or choose another channel",
  );
  return new ChannelError('refused', { cause: error });
}

/** With these statuses Teams refuses a message for itself: it can't read it, or finds it too large. */
const UNFIT: ReadonlySet<number | undefined> = new Set([400, 413]);

/** The most characters of Teams' reason that the log holds. */
const LONGEST_REASON = 300;

/**
 * Logs a failure that says nothing about the conversation itself, and returns the error to throw. The answer is
 * `undefined` for other failures.
 */
export function passingProblem(log: Logger, conversationId: string, error: unknown): ChannelError | undefined {
  if (error instanceof UnsureError) {
    log.warn({ err: error, conversationId }, 'a message may have been posted or updated; the answer was lost');
    return new ChannelError('unsure', { cause: error });
  }
  if (error instanceof BusyError) {
    const { seconds } = error;
    log.warn(
      { conversationId, seconds },
      'Teams asks for a long pause in a conversation; messages wait or go to chats',
    );
    return new ChannelError('busy', { cause: error });
  }
  const { status, code } = statusOf(error);
  if (!UNFIT.has(status)) return undefined;
  const reason = error instanceof Error ? error.message.slice(0, LONGEST_REASON) : undefined;
  log.error({ conversationId, status, code, reason }, 'Teams refuses a message for itself');
  return new ChannelError('unfit', { cause: error });
}

/** Returns the bot's account in Teams, whose ID is the app ID with the prefix "28:". */
export function botAccount({ appId }: BotIdentity) {
  return { id: `28:${appId}`, name: '' };
}

/**
 * Checks that the bot may send its token to an address.
 * @throws Error for an address that doesn't belong to the bot's cloud
 */
export function requireServiceUrl(address: string, identity: BotIdentity): void {
  if (!isServiceUrl(address, identity)) throw new Error(`service URL refused: ${address}`);
}

/** Reads the status and the error code of the Bot Connector from the error that the SDK throws. */
export function statusOf(error: unknown): { readonly status?: number; readonly code?: string } {
  const { statusCode, code, body } = (error ?? {}) as {
    statusCode?: number;
    code?: string;
    body?: { error?: { code?: string } };
  };
  const named = body?.error?.code ?? code;
  return { ...(statusCode !== undefined && { status: statusCode }), ...(named !== undefined && { code: named }) };
}

/** Tells whether an error means that the message no longer exists. */
export function isGone(error: unknown): boolean {
  const { status, code } = statusOf(error);
  return status === 404 && code === 'ActivityNotFoundInConversation';
}
