import { secondsAfter } from '../../../domain/instant.ts';
import type { ConditionalAccess, PolicyReading } from '../../../domain/ports/conditional-access.ts';
import type { AccountPolicyQueries } from '../../../domain/ports/store/account-policies.ts';
import type { Transact, Transaction } from '../../../domain/ports/store/transaction.ts';
import { updateCards } from '../update-cards.ts';

/** What an evaluation of the Conditional Access policies needs. */
export interface PolicyDeps {
  readonly store: {
    readonly accountPolicies: AccountPolicyQueries;
    readonly transaction: Transact<'accountPolicies' | 'clock' | 'jobs' | 'locks'>;
  };
  readonly conditionalAccess: ConditionalAccess;
  /** The public address from which the consoles sign in. Absent while nobody has set it. */
  readonly siteAddress?: string;
}

type Unread = Extract<PolicyReading, { outcome: 'unread' }>;

const JOB = { name: 'check-policies' } as const;
/** The most accounts that are noted in one go when the policies can't be read at all. */
const UNREAD_PORTION = 100;
/** The pause after the first evaluation without an answer, in seconds. It doubles each time. */
const RETRY_SECONDS = 30;
/** The longest pause that Microsoft Graph can ask for, in seconds, because all accounts wait for it. */
const LONGEST_PAUSE_SECONDS = 900;
/** How often the first account is tried before it is left as it is, so that it doesn't hold up the others. */
const MOST_ATTEMPTS = 5;

async function note({ store }: Pick<PolicyDeps, 'store'>, accountId: string, reading: PolicyReading): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    await updateCards(tx, await tx.accountPolicies.note(accountId, reading));
  });
}

async function goOn({ store }: Pick<PolicyDeps, 'store'>, seconds: number, attempt: number): Promise<void> {
  const job = attempt === 1 ? JOB : ({ ...JOB, attempt } as const);
  await store.transaction(async (tx: Pick<Transaction, 'clock' | 'jobs'>) =>
    tx.jobs.sendSuccessor(job, secondsAfter(await tx.clock.now(), seconds)),
  );
}

/** Notes for all accounts that wait why no policies can be read. Each of them is asked about again after an hour. */
async function noteAll(deps: PolicyDeps, reading: Unread): Promise<void> {
  for (;;) {
    const ids = await deps.store.accountPolicies.due(UNREAD_PORTION);
    if (ids.length === 0) return;
    await deps.store.transaction(async (tx) => {
      await tx.locks.accounts(ids);
      for (const id of ids) await updateCards(tx, await tx.accountPolicies.note(id, reading));
    });
  }
}

/** Tries again after a pause when the call failed, and gives up at once when another call would not help. */
async function putOff(deps: PolicyDeps, accountId: string, reading: Unread, attempt: number): Promise<void> {
  const { reason } = reading;
  const asked = Math.min(reading.retryAfterSeconds ?? 0, LONGEST_PAUSE_SECONDS);
  if (reason !== 'busy' && reason !== 'no_answer') return noteAll(deps, reading);
  if (attempt >= MOST_ATTEMPTS) {
    await note(deps, accountId, reading);
    return goOn(deps, asked, 1);
  }
  return goOn(deps, Math.max(RETRY_SECONDS * 2 ** (attempt - 1), asked), attempt + 1);
}

/**
 * Asks Conditional Access about the account that is due first, and sends itself again for the next one: is the room going
 * to be able to sign in? One account takes some seconds, because the port keeps the pace of the calls over all servers,
 * so a job for several would hold up the stop of a server and those who wait. Nothing waits for the answers; pages and
 * cards show them as they come.
 * @param attempt how often this account was tried since the last answer, this time included
 */
export async function checkPolicies(deps: PolicyDeps, attempt = 1): Promise<void> {
  const [accountId] = await deps.store.accountPolicies.due(1);
  if (accountId === undefined) return;
  const reading = await deps.conditionalAccess.evaluate(accountId, deps.siteAddress);
  if (reading.outcome === 'unread') return putOff(deps, accountId, reading, attempt);
  await note(deps, accountId, reading);
  await goOn(deps, 0, 1);
}
