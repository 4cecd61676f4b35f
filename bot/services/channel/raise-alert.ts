import { SYSTEM } from '../../domain/admin.ts';
import type { Alert } from '../../domain/channel/alert.ts';
import { type ApprovalChannel, ChannelError } from '../../domain/channel/channel.ts';
import { DomainError } from '../../domain/errors.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { ChatNotifier, Notifier } from '../../domain/ports/notifier.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { approversInReach } from '../cards/follow-in-chats.ts';
import type { PermissionDeps } from '../preferences/require-permission.ts';

interface AlertDeps extends PermissionDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen' | 'standing'>;
    readonly chats: Pick<Chats, 'list'>;
    readonly transaction: Transact<'audit' | 'clock' | 'jobs'>;
  };
  readonly notifier: Pick<Notifier, 'alert'>;
}

/**
 * `unheard` means that the alert reached nobody, so someone has to find it in the log. It is returned once for each
 * alert.
 */
type AlertOutcome = 'raised' | 'unheard' | 'again';

/** The pause between two attempts, in seconds. */
const RETRY_SECONDS = 300;
/** The number of attempts, which last for a day. Within that time someone may add the bot to its channel again. */
const MOST_ATTEMPTS = 288;

/**
 * Posts an alert in the approval channel. If it is not known whether the alert arrived, it is posted again, because two
 * alerts are better than none. If the channel refuses it, the alert goes to the personal chats of approvers, and the
 * channel is tried again for a day.
 * @param attempt number of this attempt, from 1
 */
export async function raiseAlert(deps: AlertDeps, alert: Alert, attempt = 1): Promise<AlertOutcome> {
  const { state } = await deps.store.channel.standing();
  const channel = state === 'lost' ? undefined : await deps.store.channel.chosen();
  if (channel && (await postAlert(deps, channel, alert))) return 'raised';
  const people = attempt === 1 ? await peopleInReach(deps) : [];
  await deps.store.transaction(async (tx) => {
    if (attempt < MOST_ATTEMPTS) {
      await tx.jobs.send(
        { name: 'raise-alert', ...alert, attempt: attempt + 1 },
        secondsAfter(await tx.clock.now(), RETRY_SECONDS),
      );
    }
    if (attempt > 1) return;
    for (const chat of people) await tx.jobs.send({ name: 'alert-in-chat', chat, ...alert });
    const cause = channel ? 'channel_refused' : state === 'lost' ? 'channel_lost' : 'channel_missing';
    await tx.audit.append({
      actor: SYSTEM,
      act: 'alert_unheard',
      details: { cause, ...factsOf(alert), people: people.length },
    });
  });
  return attempt === 1 && people.length === 0 ? 'unheard' : 'again';
}

/** Returns the facts of an alert for the audit, where details are flat. */
export function factsOf(alert: Alert): Readonly<Record<string, string>> {
  switch (alert.kind) {
    case 'request_rejected':
      return { alert: alert.kind, room: alert.room, reason: alert.reason };
    case 'rules_loosened':
      return {
        alert: alert.kind,
        by: alert.by,
        changes: alert.changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`).join('; '),
      };
    case 'many_wrong_codes':
      return { alert: alert.kind };
    case 'list_held':
      return { alert: alert.kind, known: String(alert.known), gone: String(alert.gone) };
    case 'release_overdue':
      return { alert: alert.kind, room: alert.room };
    case 'release_refused':
      return { alert: alert.kind, room: alert.room, problem: alert.problem };
    case 'password_changed_later':
      return { alert: alert.kind, room: alert.room, cause: alert.source };
    case undefined:
      return { text: alert.text };
  }
}

/** Posts the alert, and returns `false` if the channel refuses it. */
async function postAlert({ notifier }: AlertDeps, channel: ApprovalChannel, alert: Alert): Promise<boolean> {
  try {
    await notifier.alert(channel, alert);
    return true;
  } catch (error) {
    if (error instanceof ChannelError && error.problem === 'refused') return false;
    throw error;
  }
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

/** Sends an alert to one personal chat. A chat that refuses it is given up, because other people have the alert. */
export async function alertInChat(
  { chats }: { readonly chats: Pick<ChatNotifier, 'alertInChat'> },
  chat: PersonalChat,
  alert: Alert,
): Promise<void> {
  try {
    await chats.alertInChat(chat, alert);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem !== 'refused') throw error;
  }
}
