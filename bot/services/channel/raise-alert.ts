import { SYSTEM } from '../../domain/admin.ts';
import type { Alert, AlertLook } from '../../domain/channel/alert.ts';
import { isSignOutAlert, type SignOutAlert } from '../../domain/channel/sign-out-alert.ts';
import { ChannelError } from '../../domain/channel/channel.ts';
import { DomainError } from '../../domain/errors.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { PendingFacts } from '../../domain/preferences/pending-change.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Job } from '../../domain/ports/store/jobs.ts';
import type { ChatNotifier, Notifier } from '../../domain/ports/notifier.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { approversInReach } from '../cards/follow-in-chats.ts';
import { noteChannelWorks } from './channel-health.ts';
import type { PermissionDeps } from '../preferences/require-permission.ts';

interface AlertDeps extends PermissionDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen' | 'standing'>;
    readonly chats: Pick<Chats, 'list'>;
    readonly rateLimits: Pick<RateLimitCounts, 'forget' | 'take'>;
    readonly transaction: Transact<'audit' | 'channel' | 'clock' | 'jobs' | 'requests'>;
  };
  readonly notifier: Pick<Notifier, 'alert'>;
}

/**
 * `unheard` means that the alert reached nobody, so someone has to find it in the log. It is returned once for each
 * alert.
 */
type AlertOutcome = 'raised' | 'unheard' | 'again';

/** An alert on its way. */
export interface RaisedAlert extends AlertLook {
  readonly alert: Alert;
  /** The number of this attempt, from 1. */
  readonly attempt?: number | undefined;
  /** Identifies the job, which has the same ID when the queue runs it again. */
  readonly jobId: string;
}

/** The pause between two attempts, in seconds. */
const RETRY_SECONDS = 300;
/** The number of attempts, which last for a day. Within that time someone may add the bot to its channel again. */
const MOST_ATTEMPTS = 288;
/** The pause before the one repeat of an alert whose answer was lost, in seconds. */
const REPEAT_SECONDS = 60;

/**
 * Posts an alert in the approval channel. If it is not known whether the alert arrived, it is posted once more with the
 * words that it may be a repeat, because two alerts are better than none, and many are noise. If the channel refuses
 * it, the alert goes to the personal chats of approvers, and the channel is tried again for a day.
 */
export async function raiseAlert(deps: AlertDeps, raised: RaisedAlert): Promise<AlertOutcome> {
  const { state } = await deps.store.channel.standing();
  const channel = state === 'lost' ? undefined : await deps.store.channel.chosen();
  if (channel) {
    const outcome = await once(deps, raised, (look) => deps.notifier.alert(channel, raised.alert, look));
    if (outcome === 'sent') {
      await deps.store.transaction((tx) => noteChannelWorks(tx, channel.channelId));
      return 'raised';
    }
    if (outcome === 'repeat') {
      await repeatSoon(deps, { name: 'raise-alert', ...raised.alert, attempt: raised.attempt ?? 1 });
      return 'again';
    }
    if (outcome === 'over') return 'raised';
    if (outcome === 'unfit') return goToChats(deps, raised, 'card_refused');
  }
  return goToChats(deps, raised, channel ? 'channel_refused' : state === 'lost' ? 'channel_lost' : 'channel_missing');
}

/** What became of one post: `repeat` and `over` follow a lost answer, by whether another post is allowed. */
type Sending = 'sent' | 'refused' | 'unfit' | 'repeat' | 'over';

/**
 * Posts a message at most once in this job. The mark before the post stays when the answer was lost and when the server
 * crashed, and tells the next run that the message may have arrived.
 * @throws the error itself, unless it is a ChannelError
 */
async function once(
  { store }: { readonly store: { readonly rateLimits: Pick<RateLimitCounts, 'forget' | 'take'> } },
  { jobId, isRepeat = false }: Pick<RaisedAlert, 'isRepeat' | 'jobId'>,
  post: (look: AlertLook) => Promise<void>,
): Promise<Sending> {
  const mark = `alert ${jobId}`;
  if (await store.rateLimits.take(mark, 1, MARK_SECONDS)) return isRepeat ? 'over' : 'repeat';
  try {
    await post({ isRepeat });
    return 'sent';
  } catch (error) {
    const problem = error instanceof ChannelError ? error.problem : undefined;
    if (problem === 'unsure') return isRepeat ? 'over' : 'repeat';
    await store.rateLimits.forget(mark);
    if (problem === undefined) throw error;
    return problem === 'unfit' ? 'unfit' : 'refused';
  }
}

/** The time for which a post is remembered, in seconds. The queue gives up long before. */
const MARK_SECONDS = 86_400;

type AlertJob = Extract<Job, { readonly name: 'alert-in-chat' | 'raise-alert' }>;

async function repeatSoon(
  { store }: { readonly store: { readonly transaction: Transact<'clock' | 'jobs'> } },
  job: AlertJob,
): Promise<void> {
  await store.transaction(async (tx) =>
    tx.jobs.send({ ...job, isRepeat: true }, secondsAfter(await tx.clock.now(), REPEAT_SECONDS)),
  );
}

/**
 * Sends the alert to the personal chats of approvers at the first attempt, and lets the channel be tried again. A
 * message that Teams refuses for itself is not tried again, because it would be refused each time.
 */
async function goToChats(
  deps: AlertDeps,
  { alert, attempt = 1, isRepeat }: RaisedAlert,
  cause: 'card_refused' | 'channel_refused' | 'channel_lost' | 'channel_missing',
): Promise<AlertOutcome> {
  const people = attempt === 1 ? await peopleInReach(deps) : [];
  const look = isRepeat === undefined ? {} : { isRepeat };
  await deps.store.transaction(async (tx) => {
    if (attempt < MOST_ATTEMPTS && cause !== 'card_refused') await tryLater(tx, { ...alert, ...look, attempt });
    if (attempt > 1) return;
    for (const chat of people) await tx.jobs.send({ name: 'alert-in-chat', chat, ...alert, ...look });
    const details = { cause, ...factsOf(alert), people: people.length };
    await tx.audit.append({ actor: SYSTEM, act: 'alert_unheard', details });
  });
  return attempt === 1 && people.length === 0 ? 'unheard' : 'again';
}

async function tryLater(
  tx: Pick<Transaction, 'clock' | 'jobs'>,
  { attempt, ...alert }: Alert & AlertLook & { readonly attempt: number },
): Promise<void> {
  const at = secondsAfter(await tx.clock.now(), RETRY_SECONDS);
  await tx.jobs.send({ name: 'raise-alert', ...alert, attempt: attempt + 1 }, at);
}

/** Returns the facts of an alert for the audit, where details are flat. */
export function factsOf(alert: Alert): Readonly<Record<string, string>> {
  if (isSignOutAlert(alert) || alert.kind === 'sign_in_news' || alert.kind === 'console_trouble')
    return factsOfSignIn(alert);
  switch (alert.kind) {
    case 'request_rejected':
      return { alert: alert.kind, room: alert.room, reason: alert.reason };
    case 'rules_loosened':
    case 'rules_change_waits':
      return { alert: alert.kind, ...factsOfPending(alert) };
    case 'rules_change_decided':
      return { alert: alert.kind, outcome: alert.outcome, ...factsOfPending(alert) };
    case 'channel_chosen_alone':
      return { alert: alert.kind, channel: alert.channel };
    case 'audit_altered':
    case 'many_refusals':
    case 'many_wrong_codes':
      return { alert: alert.kind };
    case 'witness_contradicts':
      return { alert: alert.kind, witness: alert.witness, problem: alert.problem };
    case 'code_guessed':
    case 'code_revoked':
      return { alert: alert.kind, room: alert.room, wrong: String(alert.wrong) };
    case 'list_held':
      return { alert: alert.kind, known: String(alert.known), gone: String(alert.gone) };
    case 'rule_change_altered':
      return { alert: alert.kind, by: alert.by };
    case 'card_refused':
    case 'code_altered':
    case 'release_overdue':
      return { alert: alert.kind, room: alert.room };
    case 'rows_altered':
    case 'release_refused':
    case 'password_changed_later':
      return { alert: alert.kind, room: alert.room, ...factsOfRelease(alert) };
    case 'credential_ends':
      return { alert: alert.kind, app: alert.app, credential: alert.credential, endsAt: alert.endsAt };
    case undefined:
      return { text: alert.text };
  }
}

type SignInAlerts = SignOutAlert | Extract<Alert, { readonly kind: 'console_trouble' | 'sign_in_news' }>;

function factsOfSignIn(alert: SignInAlerts): Readonly<Record<string, string>> {
  const known = { alert: alert.kind, room: alert.room };
  if (alert.kind === 'sign_in_news') return { ...known, news: alert.news };
  if (alert.kind === 'console_trouble') return { ...known, stage: alert.report.stage };
  return { ...known, ...('what' in alert && { what: alert.what }) };
}

type ReleaseAlert = Extract<Alert, { readonly kind: 'password_changed_later' | 'release_refused' | 'rows_altered' }>;

function factsOfRelease(alert: ReleaseAlert): Readonly<Record<string, string>> {
  switch (alert.kind) {
    case 'rows_altered':
      return { found: alert.found };
    case 'release_refused':
      return { problem: alert.problem };
    case 'password_changed_later':
      return { cause: alert.source };
  }
}

function factsOfPending({ changes, channels }: PendingFacts): Readonly<Record<string, string>> {
  const channel = channels && `${channels.before} → ${channels.after}`;
  return { changes: channel ?? changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`).join('; ') };
}

/**
 * Returns the chats of approvers. The list is empty if we cannot know who may approve; the log is the only way then.
 */
async function peopleInReach(deps: AlertDeps): Promise<readonly PersonalChat[]> {
  try {
    return await approversInReach(deps);
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'store_unavailable') return [];
    throw error;
  }
}

interface ChatAlertDeps {
  readonly store: {
    readonly rateLimits: Pick<RateLimitCounts, 'forget' | 'take'>;
    readonly transaction: Transact<'clock' | 'jobs'>;
  };
  readonly chats: Pick<ChatNotifier, 'alertInChat'>;
}

/**
 * Sends an alert to one personal chat. A chat that refuses it is given up, because other people have the alert. After a
 * lost answer it is sent once more, with the words that it may be a repeat.
 */
export async function alertInChat(deps: ChatAlertDeps, chat: PersonalChat, raised: RaisedAlert): Promise<void> {
  const outcome = await once(deps, raised, (look) => deps.chats.alertInChat(chat, raised.alert, look));
  if (outcome === 'repeat') await repeatSoon(deps, { name: 'alert-in-chat', chat, ...raised.alert });
}
