import { randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import type {
  Activity,
  AdaptiveCardInvokeResponse,
  Request,
  Response,
  TaskModuleResponse,
  TurnContext,
} from 'botbuilder';
import type { Language } from '../../contract/language.ts';
import { serverTexts } from '../../texts/server-texts.ts';
import { DomainError } from '../domain/errors.ts';
import { UNOBSERVED, type Work } from '../domain/observer.ts';
import type { ChatNotifier, Notifier } from '../domain/ports/notifier.ts';
import type { OutcomeNotifier } from '../domain/ports/outcome-notifier.ts';
import type { SeenActivity } from '../services/channel/note-activity.ts';
import { openRoster } from './actor.ts';
import { authentication } from './authentication.ts';
import type { BotIdentity } from './authentication.ts';
import { answerPress, cardAnswer, PRIVATE_VERBS, refusalAnswer } from './presses/card-presses.ts';
import { attemptOf, noteAttempt } from './attempt.ts';
import { welcomeCard } from './cards/help.ts';
import { noticeCard } from './cards/notice.ts';
import type { Card } from './cards/card.ts';
import { changesMembers } from './life/channel-events.ts';
import { openChannelViewers } from './notify/channel-viewers.ts';
import { createChatNotifier } from './notify/chat-notifier.ts';
import { asksForDialog, dialogMessage, openCodeDialog } from './presses/code-dialog.ts';
import { answerMessage } from './chat/answer/answer-message.ts';
import { createNotifier, withCard } from './notify/notifier.ts';
import { createOutcomeNotifier } from './notify/outcome-notifier.ts';
import type { NotifierParts } from './notify/notifier.ts';
import { asksForRollout, openRolloutDialog } from './presses/outcome-presses.ts';
import { readPress } from './presses/press.ts';
import { QuietAdapter } from './quiet-adapter.ts';
import { readerOf } from './reader.ts';
import { asChannelCard, isOfChannelCard, tellSeen } from './life/seen-activity.ts';
import { requestCardFor } from './turn.ts';
import type { Turn, TurnParts } from './turn.ts';
import { asksForWizard, openWizardDialog } from './presses/wizard-dialog.ts';
import { unexpectedWording, wordingOf } from './wording.ts';

export interface BotOptions extends BotIdentity, Omit<TurnParts, 'identity' | 'actorOf'> {
  /** The language of messages that many people read: those in the channel, and those that the bot sends by itself. */
  readonly language: Language;
  /** Notes each activity of our tenant while the bot answers it. */
  readonly noteActivity: (seen: SeenActivity) => Promise<void>;
  /** Notes that the app was added or removed. Resolves to true when the bot is new in this conversation. */
  readonly noteInstallation: (conversationId: string, change: 'add' | 'remove') => Promise<boolean>;
}

/**
 * A request as restify passes it on. Node declares that its method may be undefined, and Bot Builder that it may be
 * absent.
 */
type IncomingRequest = Omit<Request, 'method'> & { readonly method?: string | undefined };

export interface Bot {
  /**
   * Handles a request whose body is an activity, an object with a `type`. It answers 401 when Teams hasn't signed the
   * request, and it never rejects.
   */
  process(request: IncomingRequest, response: Response): Promise<void>;
  readonly notifier: Notifier;
  readonly chats: ChatNotifier;
  readonly outcomes: OutcomeNotifier;
}

const INVOKES: ReadonlySet<string> = new Set(['adaptiveCard/action', 'task/fetch', 'task/submit']);

/**
 * Creates the bot with its notifiers for the channel, for personal chats, and for people about their own codes.
 * @throws Error without an app ID or a tenant ID
 */
export function createBot(options: BotOptions): Bot {
  const { api, rules, matchCodeOf, tabUrl, noteRefusal, log, language, noteActivity, noteInstallation, ...identity } =
    options;
  const texts = serverTexts(language);
  const { observer = UNOBSERVED } = identity;
  const roster = openRoster(identity.tenantId);
  const parts: TurnParts = { identity, actorOf: roster, api, rules, matchCodeOf, tabUrl, noteRefusal, log };
  const adapter = new QuietAdapter(authentication(identity), log);
  const viewersOf = openChannelViewers({ adapter, identity, log });
  const cardOf: NotifierParts['cardOf'] = async (request, card) =>
    requestCardFor(parts, await rules(), texts)(request, card);
  const cards: NotifierParts = { adapter, identity, texts, cardOf, viewersOf, membersOf: viewersOf.membersOf, log };
  const takeTurn = async (context: TurnContext): Promise<void> => {
    if (changesMembers(context.activity)) {
      roster.forgetAll();
      viewersOf.forgetAll();
    }
    const noted = noteSeen(context.activity, { tenantId: identity.tenantId, noteActivity, log });
    if (context.activity.type === ActivityTypes.InstallationUpdate) await greet(context, noteInstallation);
    else await answerTurn(parts, context);
    const fault = await noted;
    if (fault && !isAnswered(context.activity)) throw fault;
  };
  return {
    process: async (request, response) => {
      try {
        await adapter.process(request as Request, response, (context) =>
          observer.within(workOf(context.activity), () => askingAgain(response, () => takeTurn(context))),
        );
      } catch (error) {
        // This happens outside of a turn, so there is nobody to answer.
        log.error({ err: error }, 'a request to the bot failed');
      }
    },
    notifier: createNotifier(cards),
    chats: createChatNotifier(cards),
    outcomes: createOutcomeNotifier(cards),
  };
}

/** Seconds after which Teams should send an activity again that nobody waits for. */
const RETRY_SECONDS = 5;

function isUnavailable(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'store_unavailable';
}

/** Adds the header Retry-After when the database is away, because the SDK answers with a status only. */
async function askingAgain(response: Response, turn: () => Promise<void>): Promise<void> {
  try {
    await turn();
  } catch (error) {
    if (isUnavailable(error)) response.header('retry-after', String(RETRY_SECONDS));
    throw error;
  }
}

/** Tells whether a person gets an answer, which then says that the database is away. */
function isAnswered({ type }: Activity): boolean {
  return type === ActivityTypes.Message || type === ActivityTypes.Invoke;
}

/**
 * Notes what an activity reveals, while the bot answers it.
 * @returns the error when the database is away, so that Teams can send an activity again that nobody waits for
 */
async function noteSeen(
  activity: Activity,
  { tenantId, noteActivity, log }: Pick<BotOptions, 'log' | 'noteActivity' | 'tenantId'>,
): Promise<DomainError | undefined> {
  try {
    await tellSeen(activity, tenantId, noteActivity);
  } catch (error) {
    if (isUnavailable(error)) return error;
    log.error({ err: error }, 'an activity was not noted');
  }
  return undefined;
}

/** Names the work after the kind of the activity only, because its text may hold anything. */
function workOf({ type, name }: Activity): Work {
  return {
    kind: 'turn',
    name: type === ActivityTypes.Invoke ? `${type} ${name !== undefined && INVOKES.has(name) ? name : 'other'}` : type,
  };
}

async function answerTurn(parts: TurnParts, context: TurnContext): Promise<void> {
  const { type, name } = context.activity;
  if (type === ActivityTypes.Message) await answerSaid(parts, context);
  else if (type === ActivityTypes.Invoke && name === 'adaptiveCard/action') await answerInvoke(parts, context);
  else if (type === ActivityTypes.Invoke && name === 'task/fetch') await answerFetch(parts, context);
  // The page in the dialog sends no data, and an empty answer closes the dialog.
  else if (type === ActivityTypes.Invoke && name === 'task/submit') await sendInvokeAnswer(context, 200, {});
  else if (type === ActivityTypes.Invoke) await sendInvokeAnswer(context, 501);
}

/**
 * Greets once for each installation, no matter how often Teams reports it. A new version of the app is no new
 * installation.
 */
async function greet(context: TurnContext, noteInstallation: BotOptions['noteInstallation']): Promise<void> {
  const { action, conversation } = context.activity;
  if (action !== 'add' && action !== 'remove') return;
  if (await noteInstallation(conversation.id, action))
    await context.sendActivity(withCard(welcomeCard(readerOf(context.activity).texts)));
}

async function answerSaid(parts: TurnParts, context: TurnContext): Promise<void> {
  try {
    const turn = await turnOf(parts, context);
    await context.sendActivity(await answerText(turn));
  } catch (error) {
    const { texts } = readerOf(context.activity);
    await context.sendActivity(withCard(noticeCard(texts, 'refused', await refuse(parts, context, error))));
  }
}

async function answerText(turn: Turn): Promise<Partial<Activity>> {
  const { activity } = turn.context;
  const submitted: unknown = activity.value;
  if (typeof submitted === 'object' && submitted !== null) return withCard(await answerSubmit(turn, submitted));
  return answerMessage(turn);
}

/**
 * Answers clients that don't support Action.Execute. Everyone in the conversation sees the answer, so it never shows a
 * code.
 */
async function answerSubmit(turn: Turn, submitted: object): Promise<Card> {
  const { texts } = turn.reader;
  if (asksForDialog(submitted))
    return noticeCard(texts, 'note', asksForWizard(submitted) ? texts.chat.noWizard : texts.chat.noDialogs);
  const press = readPress({ action: { ...submitted, data: submitted } });
  if (PRIVATE_VERBS.has(press.verb)) throw new DomainError('code_gone');
  return answerPress(turn, press);
}

async function answerInvoke(parts: TurnParts, context: TurnContext): Promise<void> {
  const press = readPress(context.activity.value);
  let answer: AdaptiveCardInvokeResponse;
  try {
    const card = await answerPress(await turnOf(parts, context), press);
    answer = cardAnswer(isOfChannelCard(press.data) ? asChannelCard(card) : card);
  } catch (error) {
    answer = refusalAnswer(readerOf(context.activity).texts, press, await refuse(parts, context, error));
  }
  await sendInvokeAnswer(context, 200, answer);
}

async function answerFetch(parts: TurnParts, context: TurnContext): Promise<void> {
  let answer: TaskModuleResponse;
  try {
    answer = await openDialog(await turnOf(parts, context), parts.tabUrl());
  } catch (error) {
    answer = dialogMessage(await refuse(parts, context, error));
  }
  await sendInvokeAnswer(context, 200, answer);
}

function openDialog(turn: Turn, tabUrl: string): Promise<TaskModuleResponse> {
  const value: unknown = turn.context.activity.value;
  const data: unknown = (value as { readonly data?: unknown } | undefined)?.data;
  if (asksForRollout(data)) return openRolloutDialog(turn, tabUrl, data);
  return asksForWizard(data) ? openWizardDialog(turn, tabUrl, data) : openCodeDialog(turn, tabUrl, value);
}

async function sendInvokeAnswer(context: TurnContext, status: number, body?: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
}

async function turnOf(parts: TurnParts, context: TurnContext): Promise<Turn> {
  const [admin, rules] = await Promise.all([parts.actorOf(context), parts.rules()]);
  const reader = readerOf(context.activity);
  const cardFor = requestCardFor(parts, rules, reader.texts);
  const refreshFor = [context.activity.from.id];
  return {
    context,
    reader,
    admin,
    rules,
    api: parts.api(attemptOf(context.activity).via),
    requestCard: (request, options) => cardFor(request, { refreshFor, ...options }),
    wordsFor: (error) => wordsFor(parts, context, error),
  };
}

/** Notes a refusal, and returns the words for the person. */
async function refuse(parts: TurnParts, context: TurnContext, error: unknown): Promise<string> {
  if (error instanceof DomainError) await noteAttempt(parts, context, error);
  return wordsFor(parts, context, error);
}

function wordsFor({ log, identity }: TurnParts, { activity }: TurnContext, error: unknown): string {
  const reader = readerOf(activity);
  if (error instanceof DomainError) return wordingOf(error, reader);
  const correlationId = identity.observer?.correlationId() ?? randomUUID();
  log.error({ err: error, correlationId }, 'a turn failed');
  return unexpectedWording(reader.texts, correlationId);
}
