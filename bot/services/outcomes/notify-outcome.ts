import { secondsAfter } from '../../domain/instant.ts';
import { ChannelError } from '../../domain/channel/channel.ts';
import { type OutcomeSubject, toldOf } from '../../domain/outcomes/outcome-card.ts';
import type { Outcome } from '../../domain/outcomes/outcome.ts';
import type { ActivityFeed, OutcomeNotice } from '../../domain/ports/activity-feed.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
import type { OutcomeNotifier, OutcomeReader } from '../../domain/ports/outcome-notifier.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Outcomes } from '../../domain/ports/store/outcomes/outcomes.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { currentPermissions, type PermissionDeps } from '../preferences/require-permission.ts';
import { loadOutcome, type LoadDeps } from './load-outcome.ts';

interface NotifyDeps extends LoadDeps, PermissionDeps {
  readonly store: LoadDeps['store'] & {
    readonly chats: Pick<Chats, 'languageOf' | 'of'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly outcomes: Pick<Outcomes, 'newsOf' | 'subject'>;
    readonly rateLimits: Pick<RateLimitCounts, 'take'>;
    readonly transaction: Transact<'jobs'>;
  };
  readonly outcomes: Pick<OutcomeNotifier, 'tell'>;
  readonly feed: Pick<ActivityFeed, 'tellOutcome'>;
}

/**
 * Notifications a second over all servers. Microsoft Graph takes 5 from an app in a tenant
 * (https://learn.microsoft.com/graph/throttling-limits#microsoft-teams-service-limits), and reminders use the same limit.
 */
const PACE = { key: 'activity feed', most: 4, seconds: 1 } as const;

/**
 * Notifies a person of what they have to know about their code or rollout, because Teams notifies nobody of an edited
 * card. The activity feed does it, and a short message in the chat where it can't: without the app or its permission.
 * `over` means that they have nothing to know anymore, or don't want to or may not, and `later` that others are notified
 * first.
 * @throws DirectoryError when another try may help, ChannelError busy when Teams asks for a pause
 */
export async function notifyOutcome(
  deps: NotifyDeps,
  { subjectId, told }: { readonly subjectId: string; readonly told: string },
): Promise<'told' | 'message' | 'over' | 'later'> {
  const { store, feed } = deps;
  const subject = await store.outcomes.subject(subjectId);
  const outcome = subject && (await loadOutcome(deps, subject));
  if (!outcome || subject.told !== told || toldOf(outcome) === undefined) return 'over';
  const busy = await store.rateLimits.take(PACE.key, PACE.most, PACE.seconds);
  if (busy) {
    const at = secondsAfter(await store.clock.now(), busy.retryAfterSeconds);
    await store.transaction((tx) => tx.jobs.send({ name: 'notify-outcome', subjectId, told }, at));
    return 'later';
  }
  // Jobs that wait for their turn must not ask the directory each time.
  const reader = await readerOf(deps, subject);
  if (!reader) return 'over';
  try {
    await feed.tellOutcome(subject.person.objectId, noticeOf(subjectId, outcome, reader));
    return 'told';
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.problem === 'directory_failing') throw error;
  }
  return tellInChat(deps, subject, outcome, reader);
}

/** Returns for whom the notification is, or `undefined` for a person who may not read it or wants none. */
async function readerOf(deps: NotifyDeps, { person }: OutcomeSubject): Promise<OutcomeReader | undefined> {
  const news = await deps.store.outcomes.newsOf(person);
  if (news === 'none') return undefined;
  const permissions = await currentPermissions(deps, { ...person, displayName: '' });
  if (!permissions.has('generate')) return undefined;
  const language = await deps.store.chats.languageOf(person);
  return { news, ...(language && { language }) };
}

function noticeOf(subjectId: string, outcome: Outcome, { language }: OutcomeReader): OutcomeNotice {
  const about = { subjectId, ...(language && { language }) };
  if (outcome.kind === 'rollout') return { ...about, rooms: outcome.inNeed.length };
  return { ...about, need: outcome.need ?? 'attention', room: outcome.account.displayName };
}

/** A message that may have arrived is not repeated, because the card says the same. */
async function tellInChat(
  { store, outcomes }: NotifyDeps,
  { person }: OutcomeSubject,
  outcome: Outcome,
  reader: OutcomeReader,
): Promise<'message' | 'over'> {
  const chat = await store.chats.of(person);
  if (!chat) return 'over';
  try {
    await outcomes.tell(chat, outcome, reader);
    return 'message';
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
    return 'over';
  }
}
