import sinon from 'sinon';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import type { Store } from '../../bot/domain/ports/store/store.ts';
import type { Transaction } from '../../bot/domain/ports/store/transaction.ts';
import { approvedRequest } from '../support/samples/requests.ts';
import { soundlyExamined } from '../support/samples/evidence.ts';

export const NOW = new Date('2026-03-02T10:00:00.000Z');

type Call = (...given: never) => Promise<unknown>;
type Result<Method> = Method extends Call ? Awaited<ReturnType<Method>> | undefined : never;
type Results = {
  readonly [Noun in keyof Transaction]?: {
    readonly [Name in keyof Transaction[Noun]]?: Result<Transaction[Noun][Name]>;
  };
};

/** Every change wins, and finds nothing else, until a test says otherwise. */
const RESULTS = {
  accountPolicies: { note: [], want: 1 },
  accounts: {
    byId: undefined,
    markGone: [],
    noteKey: [],
    noteMailbox: [],
    noteMailboxesUnread: 0,
    notePasswordChange: undefined,
    save: [],
    saveCalendars: [],
    saveAllFresh: [],
    saveFresh: [],
  },
  audit: { append: undefined },
  cards: {
    abandon: [],
    adopt: undefined,
    beginPost: true,
    endLease: undefined,
    hold: NOW,
    forgetStray: undefined,
    lease: undefined,
    notePress: undefined,
    noteReminder: undefined,
    forgetReminder: undefined,
    refuse: undefined,
    save: 'current',
    skip: false,
    rewrite: undefined,
  },
  channel: {
    choose: undefined,
    chosen: undefined,
    followServiceUrl: true,
    lose: true,
    pause: true,
    rename: true,
    resume: false,
    standing: { state: 'works', channelName: 'Approvals' },
  },
  chats: {
    addCard: true,
    cardsBehind: [],
    endLease: undefined,
    forget: undefined,
    leaseCard: undefined,
    note: undefined,
    of: undefined,
    removeOldCards: undefined,
    saveCard: 'current',
  },
  clock: { now: NOW },
  consoleReports: { add: 'news' },
  deviceLooks: { note: 'on_card' },
  credentials: { keep: true, keepCodes: undefined, wipe: undefined, wipeUnused: undefined },
  outcomes: { removeOld: undefined },
  deviceCodes: { add: undefined, markCollected: 'first', removeOld: undefined },
  digest: { beginPost: 'first', cancelPost: undefined, leave: [], save: undefined },
  guesses: { addToLife: 1, removeOver: undefined },
  jobs: { hasten: undefined, send: undefined, sendChained: undefined, sendSuccessor: undefined },
  locks: {
    accountAndTwins: undefined,
    accounts: undefined,
    accountsOf: undefined,
    accountsPastTheirClock: ['account-1'],
    accountsWith: undefined,
  },
  otps: {
    byId: undefined,
    consume: true,
    expire: [],
    insert: undefined,
    insertAll: [],
    live: new Map(),
    revoke: true,
    submit: true,
    supersede: [],
  },
  pageEvents: { tell: undefined },
  preferences: { change: 2, stored: { revision: 1, changed: {} } },
  rateLimits: { removeOver: undefined, takeRefusals: [] },
  refusedActs: { takeOver: [] },
  releases: {
    begin: { attempt: 1, release: 1, attemptsBefore: 0, endsAt: new Date(NOW.getTime() + 1_800_000) },
    deliver: true,
    fail: true,
    failDelivery: 'approved',
    passwordChanged: NOW,
    passwordKept: true,
    publish: true,
    releaseAgain: 'released',
    replaceDelivered: [],
    releaseAnew: true,
    reportSignIn: true,
    retry: true,
    signIn: true,
    stop: true,
    stopOverdue: [],
    stopSettling: true,
  },
  releaseAttempts: {
    leave: true,
    noteChange: true,
    resolve: false,
    seed: undefined,
    showPause: undefined,
    unproven: undefined,
    waitUntil: undefined,
    wipe: undefined,
  },
  requests: {
    approve: approvedRequest(),
    byId: undefined,
    cancel: undefined,
    cancelAll: [],
    countWrongMatchCode: 1,
    expire: [],
    markReminded: true,
    noteSecondConsole: true,
    noteTwins: [],
    open: undefined,
    pending: [],
    reject: true,
  },
  rollouts: { removeOld: undefined },
  signInReads: {
    advance: true,
    begin: NOW,
    due: { now: NOW, reads: [] },
    nextAt: undefined,
    pause: undefined,
    removeOver: undefined,
  },
  seals: {
    cancelAltered: true,
    channelFits: true,
    examine: undefined,
    examineCode: { status: 'active', factsFit: true, isOlderThanSeen: false, trail: [], room: 'Oslo' },
    pauseAltered: true,
    sealChannel: undefined,
    sealDecision: undefined,
    sealPreferences: undefined,
  },
  ruleChanges: {
    ask: undefined,
    beginPost: true,
    cancelPost: undefined,
    confirm: undefined,
    endAltered: undefined,
    isAsAsked: true,
    expire: [],
    pending: [],
    refuse: undefined,
    replace: [],
    saveCard: undefined,
  },
  seenApprovers: { note: true },
  sights: { add: { after: 'signed_in', contradicts: false }, noteTold: true },
  signOuts: {
    again: true,
    answer: true,
    ask: undefined,
    begin: { attempt: 1, changed: false },
    beginPost: true,
    busyUntil: undefined,
    byId: undefined,
    cancelPost: undefined,
    confirm: true,
    endAltered: true,
    expire: undefined,
    fail: true,
    finish: true,
    isAsAsked: true,
    leave: true,
    obstacle: undefined,
    refuse: true,
    replace: true,
    saveCard: undefined,
  },
  syncs: {
    accept: true,
    held: undefined,
    hold: undefined,
    noteDone: undefined,
    noteProgress: undefined,
    noteSources: undefined,
    state: { running: false, sources: {} },
  },
} as const satisfies Results;

type Stub<Method> = Method extends (...given: infer Given) => infer Answer ? sinon.SinonStub<Given, Answer> : never;

/** The repositories of one transaction, with a stub for each method that use cases call. */
export type StubbedTransaction = {
  readonly [Noun in keyof typeof RESULTS]: {
    readonly [Name in keyof (typeof RESULTS)[Noun]]: Name extends keyof Transaction[Noun]
      ? Stub<Transaction[Noun][Name]>
      : never;
  };
};

export function stubTransaction(): StubbedTransaction {
  const stubbed = (results: object) =>
    Object.fromEntries(Object.entries(results).map(([name, result]) => [name, sinon.stub().resolves(result)]));
  const nouns = Object.entries(RESULTS).map(([noun, results]) => [noun, stubbed(results)]);
  return Object.fromEntries(nouns) as StubbedTransaction;
}

interface StubbedStore {
  readonly accounts: Pick<Store['accounts'], 'byId'>;
  readonly channel: Pick<Store['channel'], 'standing'>;
  readonly chats: Pick<Store['chats'], 'list'>;
  readonly clock: Store['clock'];
  readonly credentials: Pick<Store['credentials'], 'password'>;
  readonly guesses: Store['guesses'];
  readonly releaseAttempts: Pick<Store['releaseAttempts'], 'watched'>;
  readonly requests: Pick<Store['requests'], 'byId'>;
  readonly rollouts: Pick<Store['rollouts'], 'stranded'>;
  readonly ruleChanges: Pick<Store['ruleChanges'], 'behind' | 'pending'>;
  readonly seenApprovers: Store['seenApprovers'];
  readonly signOuts: Pick<Store['signOuts'], 'behind' | 'byId' | 'latestOf' | 'overdueAccounts' | 'stranded'>;
  readonly transaction: Store['transaction'];
}

/**
 * A store that holds one request and runs each transaction on the stubbed repositories.
 * @param parts what else the use case asks of each noun, or asks with another answer
 */
export function stubStore<Parts extends object = object>(
  tx: StubbedTransaction,
  request?: ApprovalRequest,
  parts = {} as Parts,
): StubbedStore & Parts {
  if (request) tx.seals.examine.resolves(soundlyExamined(request));
  const store: StubbedStore = {
    accounts: { byId: async () => undefined },
    channel: { standing: async () => RESULTS.channel.standing },
    chats: { list: async () => [] },
    clock: { now: async () => NOW },
    credentials: { password: async () => undefined },
    guesses: {
      reserve: async () => ({ outcome: 'taken' }),
      giveBack: async () => true,
      countWrong: async () => true,
      usedUp: async () => undefined,
      wrongInLife: async () => 0,
    },
    releaseAttempts: { watched: async () => undefined },
    requests: { byId: async () => request },
    rollouts: { stranded: async () => [] },
    ruleChanges: { behind: async () => [], pending: async () => [] },
    seenApprovers: { mayConfirm: async () => 'now' },
    signOuts: {
      behind: async () => [],
      byId: async () => undefined,
      latestOf: async () => undefined,
      overdueAccounts: async () => [],
      stranded: async () => [],
    },
    transaction: (work) => work(tx as unknown as Transaction),
  };
  const nouns = new Map<string, object>(Object.entries(store));
  const joined = Object.entries(parts).map(([noun, part]) => [noun, Object.assign({}, nouns.get(noun), part)]);
  return { ...store, ...Object.fromEntries(joined) } as StubbedStore & Parts;
}

export function jobNames(tx: StubbedTransaction): readonly string[] {
  return tx.jobs.send.args.map(([job]) => job.name);
}

export function acts(tx: StubbedTransaction): readonly string[] {
  return tx.audit.append.args.map(([event]) => event.act);
}
