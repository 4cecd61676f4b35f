import { createHash } from 'node:crypto';
import pino from 'pino';
import type { Parts } from '../../bot/main/compose-parts.ts';
import { startAccountWork, startOutcomes, startReminders, startWork } from '../../bot/main/compose-work.ts';
import type { Keys } from '../../bot/domain/ports/keys.ts';
import type { JobName } from '../../bot/domain/ports/store/jobs.ts';
import type { Secret } from '../../bot/domain/secret.ts';
import { openKeys } from '../../bot/keys/keys.ts';
import { openServerKeys } from '../../bot/keys/server-keys.ts';
import { openTargetCheck } from '../../bot/services/accounts/check-target.ts';
import { adminUseCases } from '../../bot/services/admin-api.ts';
import { bind } from '../../bot/services/bind.ts';
import { consoleUseCases } from '../../bot/services/console-api.ts';
import { reconcile } from '../../bot/services/cards/reconcile.ts';
import { notingApprovers } from '../../bot/services/preferences/note-approvers.ts';
import { currentRules } from '../../bot/services/preferences/preferences.ts';
import { vouchSignIn } from '../../bot/services/release/vouch-sign-in.ts';
import { type OpenedStore, openStoreOn } from '../../bot/storage/open-store.ts';
import { RULE_SETTINGS } from '../services/stubbed-permissions.ts';
import type { DirectoryStandIn } from './directory-stand-in.ts';
import { ServerEngine, type SharedEngine } from './shared-engine.ts';
import type { TeamsStandIn } from './teams-stand-in.ts';

export const TENANT_ID = 'tenant';
export const GROUPS = { generators: 'g', approvers: 'a', readers: 'r' } as const;
/** Seconds that a new password settles. */
const SETTLE_SECONDS = 15;
export const AUDIT_KEY = new Uint8Array(32).fill(7);
const SECRET_KEY = new Uint8Array(32).fill(9);
const SILENT = pino({ level: 'silent' });

/** What the servers of the model talk to. */
export interface Outside {
  readonly directory: DirectoryStandIn;
  readonly teams: TeamsStandIn;
}

/** A job as the workers of a server run it. */
type RunJob = (job: Readonly<Record<string, unknown>>, id: string) => Promise<void>;

/** One server: its store, its use cases and its workers, with nothing remembered of a server before. */
export interface ModelServer {
  readonly link: ServerEngine;
  readonly store: OpenedStore;
  readonly admins: ReturnType<typeof apisOf>['admins'];
  readonly consoles: ReturnType<typeof apisOf>['consoles'];
  readonly workers: ReadonlyMap<string, RunJob>;
  /** Learns that the clock was moved, with which it forgets what was true for a moment. */
  followClock(): Promise<void>;
  reconcile(): Promise<void>;
  close(): Promise<void>;
}

function cheapHash(verifier: Secret, salt: string): string {
  return createHash('sha256').update(`${salt} ${verifier.reveal()}`).digest('base64');
}

/** The real keys, except that verifiers are hashed in no time: the cost of scrypt has tests of its own. */
function modelKeys(): Keys {
  return {
    ...openKeys({ pepper: SECRET_KEY, encryptionKey: SECRET_KEY }),
    hashVerifier: async (verifier) => ({ salt: 'c2FsdA==', hash: cheapHash(verifier, 'salt'), pepperVersion: 1 }),
    matchesVerifier: async (verifier, stored) => stored.hash === cheapHash(verifier, 'salt'),
  };
}

function partsOf(store: OpenedStore, { directory: outside }: Outside) {
  const settings = { ...RULE_SETTINGS, firstRules: { ...RULE_SETTINGS.firstRules, fourEyes: true } };
  const directory = notingApprovers(bound(outside), { store, groups: GROUPS });
  return {
    store,
    keys: modelKeys(),
    serverKeys: openServerKeys({ auditKey: AUDIT_KEY, encryptionKey: SECRET_KEY }),
    directory,
    checkTarget: openTargetCheck({ store, directory }),
    policy: { tenantId: TENANT_ID, groups: GROUPS, settleSeconds: SETTLE_SECONDS, resetWaitSeconds: 50 },
    calendar: { read: async () => new Map() },
    ...settings,
    rules: currentRules({ store, ...settings }),
    // Nothing of the model reaches the other parts; one that is missing fails loudly.
  } as unknown as Parts;
}

/** The server spreads its directory, which a class with methods doesn't survive. */
function bound(directory: DirectoryStandIn): DirectoryStandIn {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(directory) as object);
  const methods = names.map((name) => {
    const method: unknown = Reflect.get(directory, name);
    return [name, typeof method === 'function' ? method.bind(directory) : method] as const;
  });
  return Object.fromEntries(methods) as unknown as DirectoryStandIn;
}

function apisOf(parts: Parts) {
  const { inventory: _inventory, ...ofConsoles } = parts;
  return {
    admins: bind({ ...parts, via: 'card' as const }, { ...adminUseCases, vouchSignIn }),
    consoles: bind(ofConsoles, consoleUseCases),
  };
}

async function startWorkers(parts: Parts, { teams }: Outside): Promise<ReadonlyMap<string, RunJob>> {
  const workers = new Map<string, RunJob>();
  const work = async (name: JobName, handler: RunJob): Promise<void> => {
    workers.set(name, (job, id) => handler({ ...job, name }, id));
  };
  const working = { ...parts, store: { ...parts.store, jobs: { work } } } as unknown as Parts;
  await startReminders(working, teams.notifier, teams.feed, SILENT);
  await startOutcomes(working, teams, teams.feed, SILENT);
  await startAccountWork(working, 60, SILENT);
  await startWork(working, teams, 'off', SILENT);
  return workers;
}

/** Starts a server on the database of the others. As any start does, it takes up what a dead one left. */
export async function openModelServer(shared: SharedEngine, outside: Outside): Promise<ModelServer> {
  const link = new ServerEngine(shared);
  const store = await openStoreOn(link.engine, { dataDir: '', auditKey: AUDIT_KEY });
  const followClock = () => link.muted(() => store.setClockOffset(shared.offsetSeconds));
  await followClock();
  const parts = partsOf(store, outside);
  return {
    link,
    store,
    ...apisOf(parts),
    workers: await startWorkers(parts, outside),
    followClock,
    reconcile: () => reconcile(parts),
    close: () => store.close(0).catch(() => undefined),
  };
}
