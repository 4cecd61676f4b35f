import { auditKeysOf } from '../domain/keys/audit-keys.ts';
import type { Transaction } from '../domain/ports/store/transaction.ts';
import { StoredAccountList } from './account-list.ts';
import { StoredAccounts } from './accounts.ts';
import { AccountLocks } from './accounts/account-locks.ts';
import { StoredAccountPolicies } from './accounts/account-policies.ts';
import { StoredAudit } from './audit.ts';
import { StoredPeople } from './audit/people.ts';
import { StoredGuessChanges } from './budgets/guess-changes.ts';
import { StoredCards } from './cards.ts';
import { StoredChannel } from './channel.ts';
import { StoredChats } from './chats.ts';
import { DatabaseClock } from './clock.ts';
import { StoredConsoleReports } from './consoles/console-reports.ts';
import { StoredDeviceLooks } from './consoles/device-looks.ts';
import { StoredCredentials } from './credentials.ts';
import { StoredDeviceCodes } from './device-codes.ts';
import { StoredDigest } from './digest.ts';
import type { Engine } from './engine/engine.ts';
import { isStalePlan } from './engine/stale-plan.ts';
import { Statements } from './engine/statements.ts';
import { storeUnavailable } from './engine/store-unavailable.ts';
import { StoredJobs } from './jobs.ts';
import { StoredOpenings } from './consoles/openings.ts';
import { StoredOtps } from './otps.ts';
import { StoredOutcomes } from './outcomes/outcomes.ts';
import { StoredPageEvents } from './page-events.ts';
import { StoredPreferences } from './preferences.ts';
import { StoredRuleChanges } from './preferences/rule-changes.ts';
import { StoredSeenApprovers } from './preferences/seen-approvers.ts';
import { StoredRateLimits } from './rate-limits.ts';
import { StoredRefusedActs } from './refusals/refused-acts.ts';
import { StoredReleaseAttempts } from './release-attempts.ts';
import { StoredReleases } from './releases.ts';
import { StoredRequests } from './requests.ts';
import { StoredRollouts } from './rollouts.ts';
import { RowSeals } from './seals/row-seals.ts';
import { SeenRevisions } from './seals/seen-revisions.ts';
import { Standings } from './seals/standings.ts';
import { StoredSeals } from './seals/stored-seals.ts';
import { StoredSights } from './sign-ins/sights.ts';
import { StoredSignInReads } from './sign-ins/sign-in-reads.ts';
import { StoredSignOuts } from './sign-outs/sign-outs.ts';
import { StoredSyncs } from './syncs.ts';

interface TransactionsOptions {
  /** The key that the keys of the audit come from. */
  readonly auditKey: Uint8Array;
  /** The revisions that this server has seen; absent in a program that runs for a moment. */
  readonly seen?: SeenRevisions;
  /** Receives the error of every failed transaction, and of every failed statement in one. */
  readonly failed: (error: unknown) => void;
  /** Called after each commit, with the ids of the entries that it added to the audit. */
  readonly committed: (entryIds: readonly string[]) => void;
}

interface Bound {
  readonly db: Statements;
  readonly jobs: StoredJobs;
  readonly audit: StoredAudit;
  readonly seals: RowSeals;
  readonly seen: SeenRevisions;
}

/** What consoles, inventories and others say about requests. */
function witnessesOn(
  db: Statements,
  pageEvents: StoredPageEvents,
): Pick<Transaction, 'consoleReports' | 'deviceLooks' | 'sights'> {
  return {
    consoleReports: new StoredConsoleReports(db),
    deviceLooks: new StoredDeviceLooks(db, pageEvents),
    sights: new StoredSights(db),
  };
}

function repositoriesOn({ db, jobs, audit, seals, seen }: Bound, serverId: string): Transaction {
  const standings = new Standings(db, { seals, seen, audit });
  const pageEvents = new StoredPageEvents(db);
  const accountList = new StoredAccountList(db);
  return {
    clock: new DatabaseClock(db),
    locks: new AccountLocks(db),
    accounts: new StoredAccounts(db, { list: accountList, events: pageEvents }),
    accountList,
    accountPolicies: new StoredAccountPolicies(db, { list: accountList, events: pageEvents }),
    syncs: new StoredSyncs(db, pageEvents),
    openings: new StoredOpenings(db, seals),
    otps: new StoredOtps(db, seals),
    credentials: new StoredCredentials(db, seals),
    requests: new StoredRequests(db, seals),
    releases: new StoredReleases(db, serverId),
    releaseAttempts: new StoredReleaseAttempts(db),
    signInReads: new StoredSignInReads(db),
    deviceCodes: new StoredDeviceCodes(db),
    ...witnessesOn(db, pageEvents),
    cards: new StoredCards(db, serverId),
    digest: new StoredDigest(db),
    chats: new StoredChats(db, serverId),
    channel: new StoredChannel(db),
    preferences: new StoredPreferences(db, pageEvents, standings),
    rollouts: new StoredRollouts(db, seals),
    ruleChanges: new StoredRuleChanges(db, { events: pageEvents, seals, audit }),
    seenApprovers: new StoredSeenApprovers(db, seals, audit),
    signOuts: new StoredSignOuts(db, seals, serverId),
    audit,
    seals: new StoredSeals(db, { seals, seen, audit, standings }),
    people: new StoredPeople(db),
    rateLimits: new StoredRateLimits(db),
    guesses: new StoredGuessChanges(db),
    refusedActs: new StoredRefusedActs(db),
    outcomes: new StoredOutcomes(db, serverId),
    jobs,
    pageEvents,
  };
}

/** The code of PostgreSQL for a statement after a failed one, which says nothing about the cause. */
const AFTER_A_FAILURE = '25P02';
/**
 * The codes of PostgreSQL for a transaction that was rolled back because of others: it deadlocked with them, or it
 * could not be put into an order with them. Both are over once the others have ended.
 */
const COLLISIONS: ReadonlySet<unknown> = new Set(['40P01', '40001']);
/** How often a transaction that collided with others is repeated. */
const MOST_REPEATS = 3;

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Writes jobs and audit. Changes that depend on what a queue holds come first, because they wait for answers. The rest
 * is written at the same time, without waiting for the answers in between.
 */
async function finish(jobs: StoredJobs, audit: StoredAudit): Promise<void> {
  await jobs.changeQueues();
  // All statements must have ended before the transaction may roll back.
  const ended = await Promise.allSettled([...jobs.write(), audit.write()]);
  const failed = ended.filter((one) => one.status === 'rejected');
  const cause = failed.find(({ reason }) => codeOf(reason) !== AFTER_A_FAILURE) ?? failed[0];
  if (cause) await Promise.reject(cause.reason as Error);
}

type Work<Result> = (tx: Transaction, db: Statements) => Promise<Result>;

/** What a transaction has left. */
interface Committed<Result> {
  readonly result: Result;
  /** The ids of the entries that it added to the audit. */
  readonly entryIds: readonly string[];
  /** The ids of the one-time passwords that it took or ended. */
  readonly endedCodes: readonly string[];
}

/** Runs work in transactions of one engine, with every repository bound to the transaction. */
export class Transactions {
  readonly #engine: Engine;
  readonly #options: TransactionsOptions;
  readonly #seals: RowSeals;
  readonly #seen: SeenRevisions;
  #clockOffsetSeconds = 0;

  constructor(engine: Engine, options: TransactionsOptions) {
    this.#engine = engine;
    this.#options = options;
    this.#seals = new RowSeals(auditKeysOf(options.auditKey));
    this.#seen = options.seen ?? new SeenRevisions();
  }

  /**
   * Runs `work` in a transaction. At its end, it writes the jobs and the audit entries of `work`, and then commits. If
   * the transaction collides with others, or with a newer version that changed a table, `work` runs again in a new one,
   * at most {@link MOST_REPEATS} times.
   * @param span `long` when its statements may take longer than an answer to a person
   * @throws DomainError store_unavailable when it collides with others each time
   */
  async run<Result>(work: Work<Result>, span: 'short' | 'long' = 'short'): Promise<Result> {
    for (let repeats = 0; ; repeats += 1) {
      try {
        const { result, entryIds, endedCodes } = await this.#runOnce(work, span);
        this.#seen.noteEndedCodes(endedCodes);
        this.#options.committed(entryIds);
        return result;
      } catch (error) {
        this.#options.failed(error);
        const isCollision = COLLISIONS.has(codeOf(error));
        if (!isCollision && !isStalePlan(error)) throw error;
        if (repeats === MOST_REPEATS) throw isCollision ? storeUnavailable(error) : error;
      }
    }
  }

  /**
   * Sets how many seconds `rooms_now()` is ahead of the real clock, which changes when later jobs are due.
   * @returns the seconds by which the offset changed
   */
  setClockOffset(seconds: number): number {
    const moved = seconds - this.#clockOffsetSeconds;
    this.#clockOffsetSeconds = seconds;
    return moved;
  }

  async #runOnce<Result>(work: Work<Result>, span: 'short' | 'long'): Promise<Committed<Result>> {
    const { auditKey, failed } = this.#options;
    const { boss, serverId } = this.#engine;
    return this.#engine.transaction(async (database) => {
      const db = new Statements(database, failed);
      const jobs = new StoredJobs(db, { boss, clockOffsetSeconds: this.#clockOffsetSeconds });
      const audit = new StoredAudit(db, auditKey);
      const result = await work(
        repositoriesOn({ db, jobs, audit, seals: this.#seals, seen: this.#seen }, serverId),
        db,
      );
      await finish(jobs, audit);
      return { result, entryIds: audit.appended, endedCodes: audit.endedCodes };
    }, span);
  }
}
