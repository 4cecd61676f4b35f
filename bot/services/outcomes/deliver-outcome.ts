import { ChannelError, type PostedCard, UPDATE_AGAIN_SECONDS } from '../../domain/channel/channel.ts';
import { secondsAfter } from '../../domain/instant.ts';
import {
  fingerprintOf,
  isNewNeed,
  isWorthCard,
  type OutcomeLease,
  toldOf,
} from '../../domain/outcomes/outcome-card.ts';
import type { Outcome } from '../../domain/outcomes/outcome.ts';
import type { Update } from '../../domain/ports/notifier.ts';
import type { OutcomeNotifier } from '../../domain/ports/outcome-notifier.ts';
import type { OutcomeSaved } from '../../domain/ports/store/outcomes/outcomes.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { currentPermissions, type PermissionDeps } from '../preferences/require-permission.ts';
import { loadOutcome, type LoadDeps } from './load-outcome.ts';

interface DeliverDeps extends LoadDeps, PermissionDeps {
  readonly store: LoadDeps['store'] & { readonly transaction: Transact<'chats' | 'clock' | 'jobs' | 'outcomes'> };
  readonly outcomes: Pick<OutcomeNotifier, 'post' | 'update'>;
}

/** Length of the card lease in seconds. It is longer than all tries of one update and one post. */
const LEASE_SECONDS = 90;
/** Seconds until the card is looked at again when something changed while it was written. */
const NEXT_SECONDS = 10;
/** What stands for the fingerprint of a card that tells no facts. */
const NO_PERMISSION = 'no permission';

/** What a card must show. Without an outcome, its person may not read it anymore. */
interface Wanted {
  readonly outcome?: Outcome;
  readonly shows: string;
}

/**
 * Posts the card that tells a person what became of their code or rollout, or brings it to the present state. One card
 * follows all changes, because only a new message notifies; {@link isNewNeed} decides when a person is notified of an
 * edit. A server that does not get the card lease does nothing, because the one that holds it looks again after it has
 * saved. What the person may read is asked each time.
 */
export async function deliverOutcome(deps: DeliverDeps, subjectId: string): Promise<void> {
  const lease = await deps.store.transaction((tx) => tx.outcomes.lease(subjectId, LEASE_SECONDS));
  if (!lease) return;
  let wanted: Wanted | undefined;
  try {
    wanted = await wantedOf(deps, lease);
  } catch (error) {
    await deps.store.transaction((tx) => tx.outcomes.endLease(lease, 'not_sent', false));
    throw error;
  }
  if (!wanted) return saveUnchanged(deps, lease);
  const { card, isRepeat, shows } = lease;
  if (card && shows === wanted.shows && !isRepeat) return saveUnchanged(deps, lease, wanted.outcome);
  if (card) await updateCard(deps, lease, card, wanted);
  else await postCard(deps, lease, wanted);
}

async function wantedOf(deps: DeliverDeps, lease: OutcomeLease): Promise<Wanted | undefined> {
  const { subject, news, language } = lease;
  const outcome = await loadOutcome(deps, subject);
  if (!outcome) return undefined;
  const permissions = await currentPermissions(deps, { ...subject.person, displayName: '' });
  if (!permissions.has('generate')) return { shows: NO_PERMISSION };
  return { outcome, shows: fingerprintOf(outcome, news, language) };
}

async function updateCard(deps: DeliverDeps, lease: OutcomeLease, known: PostedCard, wanted: Wanted): Promise<void> {
  const card = lease.chat ? { ...known, serviceUrl: lease.chat.serviceUrl } : known;
  let updated: Update;
  try {
    updated = await deps.outcomes.update(card, wanted.outcome ?? 'no_permission', lease);
  } catch (error) {
    return giveUp(deps, lease, error, false);
  }
  if (updated === 'gone') return postCard(deps, lease, wanted);
  await deps.store.transaction(async (tx) => {
    const { outcome, shows } = wanted;
    const isNew = outcome !== undefined && lease.news !== 'none' && isNewNeed(outcome, lease.told);
    const told = outcome && toldOf(outcome);
    if (isNew && told !== undefined) await tx.jobs.send({ name: 'notify-outcome', subjectId: lease.subject.id, told });
    const again = updated === 'unsure' && { againAt: secondsAfter(await tx.clock.now(), UPDATE_AGAIN_SECONDS) };
    await save(tx, lease, { card, shows, ...again, ...(told !== undefined && { told }) });
  });
}

/** Posts the card if it is worth one. A card that was deleted is posted once more, as {@link OutcomeLease} counts. */
async function postCard(deps: DeliverDeps, lease: OutcomeLease, { outcome, shows }: Wanted): Promise<void> {
  if (!outcome || !isWorthCard(outcome, lease.news)) return saveUnchanged(deps, { ...lease, card: undefined }, outcome);
  const { chat } = lease;
  if (!chat) return deps.store.transaction((tx) => tx.outcomes.endLease(lease, 'not_sent', false));
  if (!(await deps.store.transaction((tx) => tx.outcomes.beginPost(lease, LEASE_SECONDS))))
    return saveUnchanged(deps, { ...lease, card: undefined }, outcome);
  let card: PostedCard;
  try {
    card = await deps.outcomes.post(chat, outcome, lease);
  } catch (error) {
    return giveUp(deps, lease, error, true);
  }
  const told = toldOf(outcome);
  const saved = await deps.store.transaction((tx) =>
    save(tx, lease, { card, shows, ...(told !== undefined && { told }) }),
  );
  if (saved === undefined) await retire(deps, card, lease);
}

/** Empties a card that was posted by a server whose lease had ended, because the next one posts its own. */
async function retire({ outcomes }: DeliverDeps, card: PostedCard, lease: OutcomeLease): Promise<void> {
  await outcomes.update(card, 'moved', lease).catch((error: unknown) => {
    if (!(error instanceof ChannelError)) throw error;
  });
}

/** Ends the lease although nothing was written. A person who has no card has still nothing new to know. */
async function saveUnchanged(
  { store }: DeliverDeps,
  lease: Omit<OutcomeLease, 'card'> & { readonly card?: PostedCard | undefined },
  outcome?: Outcome,
): Promise<void> {
  const { card, shows, ...rest } = lease;
  const told = outcome && toldOf(outcome);
  await store.transaction((tx) =>
    save(tx, rest, {
      ...(card && { card, ...(shows !== undefined && { shows }) }),
      ...(told !== undefined && { told }),
    }),
  );
}

type SavingTransaction = Parameters<Parameters<DeliverDeps['store']['transaction']>[0]>[0];

async function save(
  tx: SavingTransaction,
  lease: OutcomeLease,
  saved: OutcomeSaved,
): Promise<'current' | 'behind' | undefined> {
  const { id: subjectId } = lease.subject;
  const done = await tx.outcomes.save(lease, saved);
  if (done === 'behind')
    await tx.jobs.send({ name: 'deliver-outcome', subjectId }, secondsAfter(await tx.clock.now(), NEXT_SECONDS));
  if (done && saved.againAt) await tx.jobs.send({ name: 'deliver-outcome', subjectId }, saved.againAt);
  return done;
}

/**
 * Ends the card lease after a failure. If the chat refuses messages, it is forgotten, and nothing more is tried until the
 * person writes to the bot again.
 * @throws the error itself, unless it is a ChannelError
 */
async function giveUp({ store }: DeliverDeps, lease: OutcomeLease, error: unknown, posting: boolean): Promise<void> {
  const problem = error instanceof ChannelError ? error.problem : undefined;
  await store.transaction(async (tx) => {
    const failure = problem === undefined || problem === 'refused' ? 'not_sent' : problem;
    await tx.outcomes.endLease(lease, failure, posting);
    if (problem === 'refused') await tx.chats.forget(lease.subject.person.objectId);
  });
  if (problem === undefined) throw error;
}
