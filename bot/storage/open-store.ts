import type { Logger } from 'pino';
import { auditKeysOf } from '../domain/keys/audit-keys.ts';
import { UNOBSERVED } from '../domain/observer.ts';
import type { Observer } from '../domain/observer.ts';
import type { KeyStore } from '../domain/ports/key-store.ts';
import type { ReportPace } from '../domain/ports/report-pace.ts';
import type { SendPaces } from '../domain/ports/send-pace.ts';
import type { Queries, Store } from '../domain/ports/store/store.ts';
import { StoredAccountList } from './account-list.ts';
import { StoredAccountPolicies } from './accounts/account-policies.ts';
import { StoredAccounts } from './accounts.ts';
import { AuditKeeper } from './audit/audit-keeper.ts';
import { StoredAudit } from './audit.ts';
import { RecentlyFull } from './budgets/recently-full.ts';
import { sharedQueriesOn } from './budgets/shared-queries.ts';
import { StoredChannelAnchors } from './audit/channel-anchors.ts';
import { StoredAuditLog } from './audit/audit-log.ts';
import { StoredPeople } from './audit/people.ts';
import { StoredWitnessStates } from './audit/witness-states.ts';
import { StoredCards } from './cards.ts';
import { StoredChannel } from './channel.ts';
import { StoredChats } from './chats.ts';
import { StoredOpenings } from './consoles/openings.ts';
import { StoredCredentials } from './credentials.ts';
import { StoredDeviceCodes } from './device-codes.ts';
import { StoredDigest } from './digest.ts';
import { DiskRoom } from './engine/disk-room.ts';
import type { Engine } from './engine/engine.ts';
import { openEngine } from './engine/open-engine.ts';
import type { EngineOptions } from './engine/open-engine.ts';
import { PeopleFirst } from './engine/people-first.ts';
import { Statements } from './engine/statements.ts';
import { DueLooks } from './jobs/due-looks.ts';
import { moveJobs } from './jobs/pg-boss-tables.ts';
import { OwnJobs } from './jobs/own-jobs.ts';
import { startJobs, startWorkers, stopJobs } from './jobs/queues.ts';
import { StoredKeyChanges, StoredKeyMarks } from './key-rotation.ts';
import { StoredSigningKeys } from './keys/signing-keys.ts';
import { endOldConnections } from './migrations/end-old-connections.ts';
import { migrate } from './migrations/migrations.ts';
import { rewriteSearchTexts } from './migrations/rewrite-search-texts.ts';
import { StoredOutcomes } from './outcomes/outcomes.ts';
import { StoredOverviews } from './overview.ts';
import { reportPaceOn } from './pace/report-pace.ts';
import { StoredSendPaces } from './pace/send-paces.ts';
import { StoredSignInReads } from './sign-ins/sign-in-reads.ts';
import { StoredPageEvents } from './page-events.ts';
import { StoredPolls } from './polls.ts';
import { StoredPreferences } from './preferences.ts';
import { StoredRuleChanges } from './preferences/rule-changes.ts';
import { StoredSeenApprovers } from './preferences/seen-approvers.ts';
import { StoredRefusedActs } from './refusals/refused-acts.ts';
import { StoredReleaseAttempts } from './release-attempts.ts';
import { StoredRequests } from './requests.ts';
import { StoredRollouts } from './rollouts.ts';
import { AccountCounts } from './rows/account-counts.ts';
import { Beats } from './servers/beat.ts';
import { Looks } from './servers/look.ts';
import { recordJob } from './servers/server-jobs.ts';
import { type Beat, othersAlive } from './servers/servers.ts';
import { RowSeals } from './seals/row-seals.ts';
import { SeenRevisions } from './seals/seen-revisions.ts';
import { Standings } from './seals/standings.ts';
import { StoredSheets } from './sheets/sheets.ts';
import { StoredSignOuts } from './sign-outs/sign-outs.ts';
import { StoredSyncs } from './syncs.ts';
import { Transactions } from './transaction.ts';
import { lookAtPolls } from './watch/look-at-polls.ts';
import { measureStore, secondsAheadOf, type StoreMeasures } from './watch/measures.ts';
import { PageFeed } from './watch/page-feed.ts';
import { type StoreHealth, StoreProbe } from './watch/probe.ts';
import { RequestWatch } from './watch/request-watch.ts';
import { watchSchema } from './watch/schema-watch.ts';

interface StoreOptions extends EngineOptions {
  /** The key that the keys of the audit come from. */
  readonly auditKey: Uint8Array;
  readonly observer?: Observer;
}

/** Seconds that a stop waits for running jobs. */
const JOB_SECONDS = 10;

export type OpenedStore = Store &
  KeyStore & {
    /** Runs work that someone waits for. Meanwhile, new jobs wait for a fraction of a second. */
    answerFirst<Result>(work: () => Promise<Result>): Promise<Result>;
    /**
     * Does what an upgrade has left for a server with the keys, and begins to seal the audit. Call it once, when the keys
     * have proved to be those of the data.
     * @throws OlderServerRuns while a server of an earlier version runs
     */
    startAudit(): Promise<void>;
    /** Seals all entries of the audit that wait, unless another server is doing so. */
    sealAudit(): Promise<void>;
    /** Compares the audit with what this server knows of it, and raises an alert when something is missing. */
    checkAudit(): Promise<void>;
    /** The pace that the servers share. It is absent for the embedded database, which only one server can use. */
    readonly sendPaces: SendPaces | undefined;
    /** The pace of calls to the sign-in log and to authentication methods. */
    readonly reportPace: ReportPace;
    measure(): Promise<StoreMeasures>;
    /** Calls the listener after each beat of this server that reached the database. */
    onBeat(listener: (beat: Beat) => void): void;
    /** Tries what the acts need, and answers within 2 seconds. */
    probe(): Promise<StoreHealth>;
    /** Tells whether only a restart helps: the pool got no answer for a minute, but a new connection does. */
    isStuck(): Promise<boolean>;
    /** Returns by how many seconds the clock of this machine is ahead of the database's, negative for behind. */
    secondsAhead(): Promise<number | undefined>;
    /**
     * Sets how many seconds `rooms_now()` of this process is ahead, for tests and the sandbox. Waiting jobs move with
     * it.
     */
    setClockOffset(seconds: number): Promise<void>;
    /** Resolves with the reason when a newer version has changed the database so that this server must end. */
    readonly tooNew: Promise<string>;
    /** Begins no further job. Jobs that run go on. */
    stopJobs(): Promise<void>;
    /**
     * Stops the jobs and closes the database.
     * @param jobSeconds seconds to wait for running jobs, by default 10; after it, they go back to the queue
     */
    close(jobSeconds?: number): Promise<void>;
  };

interface Watches {
  readonly requests: RequestWatch;
  readonly pages: PageFeed;
}

interface QueryParts {
  readonly serverId: string;
  readonly auditKey: Uint8Array;
  readonly seals: RowSeals;
  readonly seen: SeenRevisions;
  readonly full: RecentlyFull;
}

/** Queries about the rules, the channel and the audit, whose rows prove each other. */
function ruleQueriesOn(
  db: Statements,
  events: StoredPageEvents,
  { auditKey, seals, seen }: QueryParts,
): Pick<Queries, 'audit' | 'channel' | 'preferences' | 'ruleChanges' | 'seenApprovers'> {
  const audit = new StoredAudit(db, auditKey);
  return {
    audit,
    channel: new StoredChannel(db, seen),
    preferences: new StoredPreferences(db, events, new Standings(db, { seals, seen, audit }), seen),
    ruleChanges: new StoredRuleChanges(db, { events, seals, audit }),
    seenApprovers: new StoredSeenApprovers(db, seals, audit),
  };
}

function queriesOn(db: Statements, { requests, pages }: Watches, parts: QueryParts): Omit<Queries, 'jobs'> {
  const { serverId, seals, seen, full } = parts;
  const counts = new AccountCounts();
  pages.listen(() => counts.forget());
  const accountList = new StoredAccountList(db, counts);
  const events = new StoredPageEvents(db);
  return {
    ...sharedQueriesOn(db, full, seals),
    accounts: new StoredAccounts(db, { list: accountList, events }),
    accountList,
    accountPolicies: new StoredAccountPolicies(db, { list: accountList, events }),
    syncs: new StoredSyncs(db, events),
    openings: new StoredOpenings(db, seals),
    credentials: new StoredCredentials(db, seals),
    requests: new StoredRequests(db, seals, seen),
    releaseAttempts: new StoredReleaseAttempts(db),
    signInReads: new StoredSignInReads(db),
    deviceCodes: new StoredDeviceCodes(db),
    polls: new StoredPolls(db, requests, serverId),
    cards: new StoredCards(db, serverId),
    digest: new StoredDigest(db),
    chats: new StoredChats(db, serverId),
    rollouts: new StoredRollouts(db, seals),
    ...ruleQueriesOn(db, events, parts),
    sheets: new StoredSheets(db),
    signOuts: new StoredSignOuts(db, seals, serverId),
    auditLog: new StoredAuditLog(db),
    people: new StoredPeople(db),
    witnessStates: new StoredWitnessStates(db),
    channelAnchors: new StoredChannelAnchors(db),
    refusedActs: new StoredRefusedActs(db),
    outcomes: new StoredOutcomes(db, serverId),
    overview: new StoredOverviews(db),
    pageEvents: pages,
  };
}

/** The part of the store for rotations of keys. A server that crashed counts as one that uses the data until it is dead. */
function keyStoreOn(engine: Engine, db: Statements, transactions: Transactions, auditKey: Uint8Array): KeyStore {
  return {
    keyMarks: new StoredKeyMarks(db),
    signingKeys: new StoredSigningKeys(db),
    rotate: (work) => transactions.run((tx, bound) => work(tx, new StoredKeyChanges(bound, auditKey)), 'long'),
    whileAlone: async (work) => {
      let ran = false;
      await engine.whileAlone(async () => {
        if (await db.won(othersAlive(engine.serverId))) return;
        await work();
        ran = true;
      });
      return ran;
    },
  };
}

/** The part of the store that tells how it is. */
function healthOn(engine: Engine, room: DiskRoom): Pick<OpenedStore, 'isStuck' | 'measure' | 'probe' | 'secondsAhead'> {
  const probe = new StoreProbe(engine, room);
  return {
    measure: () => measureStore(engine.db),
    probe: () => probe.ask(),
    isStuck: () => engine.isStuck(),
    secondsAhead: () => secondsAheadOf(engine.db),
  };
}

/** Stops the jobs, then the sealer, then the beats, because the jobs hold leases, and then the database. */
async function stopWorking(engine: Engine, beats: Beats, audit: AuditKeeper, jobSeconds: number): Promise<void> {
  await engine.boss.stop({ graceful: true, timeout: jobSeconds * 1000 });
  await audit.close();
  await beats.close();
  await engine.close();
}

async function vacuumed(engine: Engine, log: Logger | undefined): Promise<void> {
  const tables = await engine.vacuum();
  if (tables.length > 0) log?.debug({ tables }, 'dead rows cleared');
}

interface StoreParts {
  readonly db: Statements;
  readonly transactions: Transactions;
  readonly ownJobs: OwnJobs;
  readonly dueLooks: DueLooks;
  readonly room: DiskRoom;
  readonly audit: AuditKeeper;
  readonly seals: RowSeals;
  readonly seen: SeenRevisions;
}

function partsOn(engine: Engine, { auditKey, log, observer = UNOBSERVED }: StoreOptions): StoreParts {
  const room = new DiskRoom();
  const seals = new RowSeals(auditKeysOf(auditKey));
  const seen = new SeenRevisions();
  const ownJobs = new OwnJobs((job) => recordJob(engine, job));
  const failed = (error: unknown): void => room.note(error);
  engine.boss.on('error', failed).on('error', () => ownJobs.doubt());
  const committed = (entryIds: readonly string[]): void => {
    observer.note({ what: 'commit' });
    audit.committed(entryIds);
  };
  const db = new Statements(engine.db, failed);
  const transactions = new Transactions(engine, { auditKey, seen, failed, committed });
  const audit = new AuditKeeper({ engine, db, transactions, auditKey, log });
  return { db, transactions, ownJobs, dueLooks: new DueLooks(engine, db), room, audit, seals, seen };
}

async function storeOn(engine: Engine, watches: Watches, beats: Beats, options: StoreOptions): Promise<OpenedStore> {
  const { auditKey, dataDir, log, observer = UNOBSERVED } = options;
  const people = new PeopleFirst();
  const { db, transactions, ownJobs, dueLooks, room, audit, seals, seen } = partsOn(engine, options);
  const full = new RecentlyFull();
  const looks = new Looks({ engine, db, transactions, ownJobs, dataDir, log });
  await looks.start();
  dueLooks.start();
  return {
    ...queriesOn(db, watches, { auditKey, serverId: engine.serverId, seals, seen, full }),
    jobs: { work: (name, handler) => startWorkers(engine, people, name, handler, { log, observer, ownJobs }) },
    ...keyStoreOn(engine, db, transactions, auditKey),
    transaction: (work) => transactions.run((tx) => work(tx)),
    startAudit: () => audit.start(),
    sealAudit: () => audit.seal(),
    checkAudit: () => audit.check(),
    answerFirst: (work) => people.answer(work),
    reportPace: reportPaceOn(db),
    sendPaces: engine.embedded ? undefined : new StoredSendPaces(db),
    onBeat: (listener) => beats.onBeat(listener),
    ...healthOn(engine, room),
    vacuum: () => vacuumed(engine, log),
    tooNew: watchSchema(engine, beats),
    stopJobs: async () => {
      await dueLooks.close();
      await stopJobs(engine);
    },
    setClockOffset: async (seconds) => {
      await engine.setClockOffset(seconds);
      full.clear();
      await db.all(moveJobs(transactions.setClockOffset(seconds)));
    },
    close: async (jobSeconds = JOB_SECONDS) => {
      watches.requests.close();
      await dueLooks.close();
      await looks.close();
      await stopWorking(engine, beats, audit, jobSeconds).finally(() => looks.leavePlace());
    },
  };
}

/** Servers of the first version go on without an upgrade of their own, if their connections can be ended. */
async function leaveOldConnections(engine: Engine, log: Logger | undefined): Promise<void> {
  await endOldConnections(engine).catch((error: unknown) =>
    log?.warn({ err: error }, 'servers of version 0.1.0 must be restarted, because their connections stay'),
  );
}

/**
 * Opens the database, runs missing migrations, and listens to notifications. Jobs of a queue start only after a call of
 * `jobs.work` for that queue.
 * @throws what `openEngine` throws, and errors of the migrations, after closing the database again
 */
export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  return openStoreOn(await openEngine(options), options);
}

/**
 * Opens the store, as {@link openStore} does, on a database that is already open. The store closes it with itself.
 * @throws errors of the migrations, after closing the database
 */
export async function openStoreOn(engine: Engine, options: StoreOptions): Promise<OpenedStore> {
  const beats = new Beats(engine, options.log);
  const looks = new Statements(engine.db);
  const requests = new RequestWatch(
    (polls) => lookAtPolls(looks, polls),
    () => beats.isFresh,
  );
  const pages = new PageFeed();
  try {
    let schema = { isNewest: true, upgraded: false };
    await engine.script(async (run) => void (schema = await migrate(run)));
    if (schema.upgraded && !engine.embedded) await leaveOldConnections(engine, options.log);
    await rewriteSearchTexts(engine);
    await beats.start();
    await startJobs(engine, options.log, schema.isNewest);
    await engine.listen(
      'rooms_request',
      (requestId) => requests.heard(requestId),
      () => requests.missed(),
    );
    await engine.listen('rooms_batch', (batchId) => pages.heardOfBatch(batchId));
    await engine.listen(
      'rooms_change',
      (payload) => pages.heard(payload),
      () => pages.missed(),
    );
    return await storeOn(engine, { requests, pages }, beats, options);
  } catch (error) {
    await beats.close();
    await engine.close();
    throw error;
  }
}
