import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { checkStart, openTokens, type Tokens } from './compose-checks.ts';
import type { Config } from './config.ts';
import { openActivityFeed } from './directory/activity-feed.ts';
import { openDirectory } from './directory/directory.ts';
import { CLOUDS } from './domain/cloud.ts';
import { readConsolePublicKey } from './domain/credential.ts';
import { readDeviceInformation } from './domain/device.ts';
import { Secret } from './domain/secret.ts';
import { REJECTION_REASONS } from './domain/approval-request.ts';
import type { Rules } from './domain/preferences.ts';
import type { Observer } from './domain/observer.ts';
import type { ActivityFeed, Directory, Keys, Notifier } from './domain/ports.ts';
import { openWatch, type Watch } from './observability/watch.ts';
import { observedDecisions, observedPolls } from './observability/observed-acts.ts';
import { type HttpServer, startHttpServer } from './http/server.ts';
import { readTabFiles } from './http/tab-files.ts';
import type { TabTokenRules } from './http/tab-token.ts';
import { readKeys } from './keys/key-source.ts';
import { openKeyVault } from './keys/key-vault.ts';
import { openKeys } from './keys/keys.ts';
import { accountStatus } from './services/account-status.ts';
import { acknowledge } from './services/acknowledge.ts';
import { auditVerdicts } from './services/audit-verdict.ts';
import { batchActs } from './services/batch-acts.ts';
import { chooseChannel, mayChooseChannel } from './services/choose-channel.ts';
import { checkAccountKey } from './services/check-account-key.ts';
import { checkMailboxes } from './services/check-mailboxes.ts';
import { collectCredential } from './services/collect-credential.ts';
import { confirmSignIn } from './services/confirm-sign-in.ts';
import { deliverChatCard } from './services/deliver-chat-card.ts';
import { deliverDigest } from './services/deliver-digest.ts';
import { deliverRequest } from './services/deliver-request.ts';
import { expire } from './services/expire.ts';
import { exportFile } from './services/export-file.ts';
import { orderExport } from './services/export-ticket.ts';
import { matchAccounts } from './services/find-account.ts';
import { importCalendarProcessing } from './services/import-calendar-processing.ts';
import { introduce } from './services/introduce.ts';
import { issueOtp } from './services/issue-otp.ts';
import { listAccounts, listBuildings } from './services/list-accounts.ts';
import { listAudit } from './services/list-audit.ts';
import { listPending, showRequest } from './services/list-requests.ts';
import { activityNotes } from './services/note-activity.ts';
import { noteInstallation } from './services/note-installation.ts';
import { overview } from './services/overview.ts';
import type { CurrentRules, Policy } from './services/policy.ts';
import { changePreferences, currentRules, showPreferences } from './services/preferences.ts';
import { raiseAlert } from './services/raise-alert.ts';
import { reconcile } from './services/reconcile.ts';
import { publishCredential, releaseCredential } from './services/release-credential.ts';
import { listOpenRequests, requestDetail } from './services/request-detail.ts';
import { remindInThread, remindPerson, remindWaiting } from './services/remind.ts';
import { requestSync, syncState } from './services/request-sync.ts';
import { currentRights, requireRight } from './services/require-right.ts';
import { approve, reject } from './services/resolve-request.ts';
import { retireCard } from './services/retire-card.ts';
import { retryRelease } from './services/retry-release.ts';
import { revokeOtp, revokeOtpById } from './services/revoke-otp.ts';
import { mayShowCode, showCode } from './services/show-code.ts';
import { runBatch } from './services/run-batch.ts';
import { statistics } from './services/statistics.ts';
import { submitOtp } from './services/submit-otp.ts';
import { keepSyncing, syncAccounts, syncSoon } from './services/sync-accounts.ts';
import type { AdminActs, ConsoleActs } from './services/use-cases.ts';
import type { TabActs } from './services/tab-acts.ts';
import { viewRequest } from './services/view-request.ts';
import { vouchSignIn } from './services/vouch-sign-in.ts';
import { watchChanges } from './services/watch-changes.ts';
import { openStore, type OpenedStore } from './storage/open-store.ts';
import { createBot, type Bot } from './teams/bot.ts';

/** A running server. */
export interface RoomsOtp {
  readonly url: string;
  /** With local stand-ins only, and for this process alone: how far the clock that decides is ahead. */
  readonly setClockOffset?: (seconds: number) => Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  readonly store: OpenedStore;
  readonly keys: Keys;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly firstRules: Rules;
  readonly rules: CurrentRules;
}

const RECONCILE_MILLISECONDS = 30_000;
/** With the sandbox's tenant only: the host page that stands in for Teams, whatever its port. */
const LOCAL_ANCESTORS = ['http://127.0.0.1:*', 'http://localhost:*'];
const TAB_FOLDER = join(import.meta.dirname, '..', 'dist', 'tab');

function adminActs(parts: Parts): AdminActs {
  const { store } = parts;
  return {
    rights: (admin) => currentRights(parts, admin),
    findAccounts: async (admin, text) => {
      await requireRight(parts, admin, 'read');
      return matchAccounts(store, text);
    },
    issueOtp: (admin, accountId, ttlHours) => issueOtp(parts, admin, accountId, ttlHours),
    showCode: (admin, otpId) => showCode(parts, admin, otpId),
    mayShowCode: (admin, otpId) => mayShowCode(parts, admin, otpId),
    status: (admin, accountId) => accountStatus(parts, admin, accountId),
    overview: (admin) => overview(parts, admin),
    pending: (admin, after) => listPending(parts, admin, after),
    request: (admin, name) => showRequest(parts, admin, name),
    viewRequest: (admin, requestId) => viewRequest(parts, admin, requestId),
    revoke: (admin, selectorOrAccount) => revokeOtp(parts, admin, selectorOrAccount),
    approve: (admin, approval) => approve(parts, admin, approval),
    reject: (admin, rejection) => reject(parts, admin, rejection),
    retryRelease: (admin, requestId, revision) => retryRelease(parts, admin, requestId, revision),
    mayChooseChannel: (admin) => mayChooseChannel(parts, admin),
    chooseChannel: (admin, channel) => chooseChannel(parts, admin, channel),
  };
}

function tabActs(parts: Parts, acts: AdminActs): TabActs {
  return {
    ...acts,
    ...batchActs(parts),
    introduce: (admin) => introduce(parts, admin),
    preferences: (admin) => showPreferences(parts, admin),
    changePreferences: (admin, change) => changePreferences(parts, admin, change),
    listAccounts: (admin, query, limit) => listAccounts(parts, admin, query, limit),
    listBuildings: (admin) => listBuildings(parts, admin),
    importCalendarProcessing: (admin, csv) => importCalendarProcessing(parts, admin, csv),
    requestSync: (admin) => requestSync(parts, admin),
    syncState: (admin) => syncState(parts, admin),
    listOpenRequests: (admin) => listOpenRequests(parts, admin),
    requestDetail: (admin, requestId) => requestDetail(parts, admin, requestId),
    vouchSignIn: (admin, requestId) => vouchSignIn(parts, admin, requestId),
    revokeOtp: (admin, otpId) => revokeOtpById(parts, admin, otpId),
    statistics: (admin, days) => statistics(parts, admin, days),
    listAudit: (admin, filter) => listAudit(parts, admin, filter),
    auditVerdict: auditVerdicts(parts, () => performance.now()),
    orderExport: (admin, body) => orderExport(parts, admin, body),
    exportFile: (ticket) => exportFile(parts, ticket),
    watchChanges: (admin, heard) => watchChanges(parts, admin, heard),
  };
}

function consoleActs(parts: Parts): ConsoleActs {
  return {
    submitOtp: (submission) => submitOtp(parts, submission),
    collectCredential: (deviceCode, waitSeconds) => collectCredential(parts, deviceCode, waitSeconds),
    acknowledge: (accessToken, stage) => acknowledge(parts, accessToken, stage),
  };
}

/** What keeps the stored accounts as the directory has them. */
async function startAccountWork(parts: Parts, syncMinutes: number, log: Logger): Promise<void> {
  const { store } = parts;
  await store.work('sync-accounts', async () => {
    const outcome = await syncAccounts(parts, syncMinutes);
    if ('problem' in outcome) log.warn(outcome, 'accounts not synced');
    else log.info(outcome, 'accounts synced');
  });
  await store.work('check-mailboxes', () => checkMailboxes(parts));
  await store.work('check-account-key', (job) => checkAccountKey(parts, job));
  await store.work('confirm-sign-in', (job) => confirmSignIn(parts, job));
  await syncSoon(parts);
}

/** Of requests that wait too long. */
async function startReminders(parts: Parts, notifier: Notifier, feed: ActivityFeed, log: Logger): Promise<void> {
  const { store } = parts;
  await store.work('remind', ({ requestId }) => remindInThread({ store, notifier }, requestId));
  await store.work('remind-person', async (job) => {
    if ((await remindPerson({ store, feed }, job)) === 'refused') {
      log.warn({ objectId: job.objectId }, 'Microsoft Graph takes no activity notification for this approver: he has not added the app, or not consented to TeamsActivity.Send.User');
    }
  });
}

async function startWork(parts: Parts, { notifier, chats }: Pick<Bot, 'chats' | 'notifier'>, remindMinutes: number | 'off', log: Logger): Promise<void> {
  const { store } = parts;
  const cards = { ...parts, notifier, chats };
  await store.work('deliver-card', async ({ requestId }) => {
    if ((await deliverRequest(cards, requestId)) === 'unheard') {
      log.error({ requestId }, 'a request reaches no approver: type "use this channel" in a channel with the app, or let approvers add the app for themselves');
    }
  });
  await store.work('deliver-chat-card', (job) => deliverChatCard(cards, job));
  await store.work('deliver-digest', () => deliverDigest(cards));
  await store.work('retire-card', ({ requestId, card }) => retireCard(cards, requestId, card));
  await store.work('raise-alert', async (alert) => {
    if ((await raiseAlert(cards, alert)) === 'unheard') {
      log.error({ alert: alert.text }, 'an alert reaches nobody: add the app to the approval channel again, or type "use this channel" in another one');
    }
  });
  await store.work('release-credential', ({ requestId }) => releaseCredential(parts, requestId));
  await store.work('publish-credential', ({ requestId, attempt }) => publishCredential(parts, requestId, attempt));
  await store.work('expire', async () => {
    await expire(parts);
    await remindWaiting(parts, remindMinutes).catch((error: unknown) => log.warn({ err: error }, 'nobody was reminded of what waits; this is tried again'));
  });
  await store.work('run-batch', ({ batchId }) => runBatch(parts, batchId));
  await reconcile(parts);
}

async function openParts(config: Config, tokens: Tokens, { log, observer }: Watch): Promise<Parts> {
  await mkdir(config.DATA_DIR, { recursive: true, mode: 0o700 });
  const { KEY_VAULT_URL: url } = config;
  const vault = url && openKeyVault({ url, resource: CLOUDS[config.CLOUD].vaultUrl, tokens: tokens.graph });
  const { OTP_PEPPER: pepper, ENCRYPTION_KEY: encryptionKey, AUDIT_KEY: auditKey } = await readKeys(['OTP_PEPPER', 'ENCRYPTION_KEY', 'AUDIT_KEY'], config, vault || undefined);
  const store = await openStore({
    dataDir: config.DATA_DIR, auditKey, log, observer,
    ...(config.DATABASE_URL && { databaseUrl: config.DATABASE_URL.reveal() }),
  });
  const keys = openKeys({ pepper, encryptionKey });
  const directory = openDirectory({
    cloud: config.CLOUD, tokens: tokens.graph, groups: config.groups, roomLicences: config.ROOM_LICENCES,
    log, observer, ...(config.local && { local: config.local }),
  });
  const policy: Policy = {
    tenantId: config.TENANT_ID, groups: config.groups, settleSeconds: config.SETTLE_SECONDS,
  };
  const firstRules: Rules = {
    ttlHours: config.TTL_HOURS, decisionMinutes: config.DECISION_MINUTES, fourEyes: config.FOUR_EYES, matchCode: config.MATCH_CODE,
    autoApproval: 'off', rejectionReasons: REJECTION_REASONS,
  };
  return { store, keys, directory, policy, firstRules, rules: currentRules({ store, firstRules }) };
}

function openFeed(config: Config, tokens: Tokens, observer: Observer): ActivityFeed {
  return openActivityFeed({
    cloud: config.CLOUD, tokens: tokens.bot, appId: config.BOT_APP_ID, tenantId: config.TENANT_ID, observer, ...(config.local && { local: config.local }),
  });
}

/** Both keys that the server works with, by what they are for. */
function worksWith(keys: Keys): boolean {
  const probe = new Secret('ready');
  return keys.open(keys.seal(probe, 'readiness'), 'readiness').reveal() === probe.reveal() && keys.matchCode('readiness').length > 0;
}

function tabAncestors(config: Config): readonly string[] {
  return [...CLOUDS[config.CLOUD].tabAncestors, ...(config.local ? LOCAL_ANCESTORS : [])];
}

function tokenRules(config: Config): TabTokenRules {
  return {
    tenantId: config.TENANT_ID, appId: config.BOT_APP_ID, loginUrl: CLOUDS[config.CLOUD].loginUrl,
    ...(config.local && { localIssuerUrl: config.local.issuerUrl }),
  };
}

/** The checks wait for other servers, the database for the disk. */
async function openWhileChecking(config: Config, tokens: Tokens, watch: Watch): Promise<Parts> {
  const opening = openParts(config, tokens, watch);
  try {
    const [parts] = await Promise.all([opening, checkStart(config, tokens, watch.log)]);
    return parts;
  } catch (error) {
    await opening.then(({ store }) => store.close(), () => undefined);
    throw error;
  }
}

/** Opens everything in the order in which it depends on each other, and listens last. */
export async function compose(config: Config): Promise<RoomsOtp> {
  const watch = await openWatch(config);
  const { observer, log } = watch;
  for (const warning of config.warnings) log.warn({ warning }, 'look at the configuration');
  const files = await readTabFiles(TAB_FOLDER, tabAncestors(config));
  const tokens = openTokens(config);
  const parts = await openWhileChecking(config, tokens, watch);
  const acts = observedDecisions(adminActs(parts), observer);
  const bot = createBot({
    appId: config.BOT_APP_ID, tokens: tokens.bot, tenantId: config.TENANT_ID, cloud: config.CLOUD,
    rules: parts.rules, matchCodeOf: (requestId) => parts.keys.matchCode(requestId), acts: () => acts, noteActivity: activityNotes(parts),
    noteInstallation: (conversationId, change) => noteInstallation(parts, conversationId, change),
    tabUrl: () => `${server.url}/tab/`, log, observer, ...(config.local && { local: config.local }),
  });
  await startReminders(parts, bot.notifier, openFeed(config, tokens, observer), log);
  await startWork(parts, bot, config.REMIND_MINUTES, log);
  await startAccountWork(parts, config.SYNC_MINUTES, log);
  const closing = new AbortController();
  const server = await startHttpServer({
    host: config.HOST, port: config.PORT, consoles: observedPolls(consoleActs(parts), observer), log, observer,
    ready: async () => ({ ...(await parts.store.probe()), keys: worksWith(parts.keys), running: !closing.signal.aborted }),
    readDevice: readDeviceInformation, readKey: readConsolePublicKey,
    messages: (request, response) => parts.store.answerFirst(() => bot.process(request, response)),
    tab: { acts: tabActs(parts, acts), files, token: tokenRules(config) },
    ...(config.PUBLIC_URL && { publicUrl: config.PUBLIC_URL }),
    ...(config.TRUSTED_PROXIES && { trustedProxies: config.TRUSTED_PROXIES }),
  });
  const metricsUrl = await watch.serveMetrics(() => parts.store.measure());
  log.info({ url: server.url, port: server.port, ...(metricsUrl && { metricsUrl }) }, 'listening');
  const close = stopper({ parts, server, watch, closing, drainSeconds: config.DRAIN_SECONDS });
  return { url: server.url, close, ...(config.local && { setClockOffset: (seconds) => parts.store.setClockOffset(seconds) }) };
}

interface Running {
  readonly parts: Parts;
  readonly server: HttpServer;
  readonly watch: Watch;
  readonly closing: AbortController;
  readonly drainSeconds: number;
}

/** Reconciles until the end. In the end: not ready, then no new requests, then no jobs, and the last spans. */
function stopper({ parts, server, watch, closing, drainSeconds }: Running): () => Promise<void> {
  const timer = setInterval(() => {
    Promise.all([reconcile(parts), keepSyncing(parts), parts.store.vacuum()]).catch((error: unknown) => watch.log.error({ err: error }, 'reconciling failed'));
  }, RECONCILE_MILLISECONDS);
  return async () => {
    closing.abort();
    await setTimeout(drainSeconds * 1000);
    clearInterval(timer);
    parts.store.endWaits();
    await server.close();
    await parts.store.close();
    await watch.close();
  };
}
