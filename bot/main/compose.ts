import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openOutageLog } from './outage-log.ts';
import type { Parts } from './compose-parts.ts';
import { openRefusalNotes, type RefusalNotes } from './refusal-notes.ts';
import { checkStart, openTokens, type Tokens } from './compose-checks.ts';
import { botPlace } from './bot-place.ts';
import { startAnchors } from './compose-anchors.ts';
import { startEndWatch } from './compose-ends.ts';
import { personReadsOf } from './directory/compose-person-reads.ts';
import { openCalendar } from './directory/compose-calendar.ts';
import { openHealth } from './compose-health.ts';
import { openInventory } from './directory/compose-inventory.ts';
import { startSignInWork } from './sign-ins/compose-sign-ins.ts';
import { policiesOf } from './directory/compose-policies.ts';
import { startAccountWork, startOutcomes, startReminders, startWork } from './compose-work.ts';
import type { Config } from '../settings/config.ts';
import { serverTexts } from '../../texts/server-texts.ts';
import { openActivityFeed } from '../directory/activity-feed.ts';
import { openDirectory } from '../directory/directory.ts';
import type { Via } from '../domain/audit/via.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { readConsolePublicKey } from '../domain/release/credential.ts';
import { matchCodeOf } from '../domain/consoles/bound-digits.ts';
import { readDeviceInformation } from '../domain/consoles/device.ts';
import { KEY_NAMES } from '../domain/keys/key-rotation.ts';
import { REJECTION_REASONS } from '../domain/approval/approval-request.ts';
import type { Rules, RuleSettings } from '../domain/preferences/preferences.ts';
import type { Observer } from '../domain/observer.ts';
import type { ActivityFeed } from '../domain/ports/activity-feed.ts';
import type { Directory } from '../domain/ports/directory.ts';
import type { ReportPace } from '../domain/ports/report-pace.ts';
import { openWatch, type Watch } from '../observability/watch.ts';
import { observedDecisions, observedPolls } from '../observability/observed-api.ts';
import { type HttpServer, type HttpServerOptions, startHttpServer } from '../http/server/server.ts';
import { readTabFiles } from '../http/server/tab-files.ts';
import type { TabTokenRules } from '../http/tab-api/tab-token.ts';
import { keyMarks, KeysDiffer } from '../keys/key-mark.ts';
import { readKeys } from '../keys/key-source.ts';
import { openKeyVault } from '../keys/key-vault.ts';
import { openKeys } from '../keys/keys.ts';
import { openServerKeys } from '../keys/server-keys.ts';
import { publicSigningKey } from '../keys/signing-succession.ts';
import { type AdminApi, adminUseCases } from '../services/admin-api.ts';
import { recentVerdict } from '../services/audit/audit-verdict.ts';
import { bind } from '../services/bind.ts';
import { consoleUseCases } from '../services/console-api.ts';
import { activityNotes } from '../services/channel/note-activity.ts';
import { noteInstallation } from '../services/channel/note-installation.ts';
import type { Policy } from '../services/preferences/policy.ts';
import { notingApprovers } from '../services/preferences/note-approvers.ts';
import { currentRules } from '../services/preferences/preferences.ts';
import { openListCheck } from '../services/accounts/check-account-list.ts';
import { reconcile } from '../services/cards/reconcile.ts';
import { openTargetCheck } from '../services/accounts/check-target.ts';
import { keepReadingSignIns } from '../services/sign-ins/begin-sign-in-reads.ts';
import { keepSyncing } from '../services/accounts/sync-accounts.ts';
import { sheetUseCases } from '../services/sheet-api.ts';
import { type TabApi, tabUseCases } from '../services/tab-api.ts';
import { openStore } from '../storage/open-store.ts';
import { type Bot, createBot } from '../teams/bot.ts';

/** A running server. */
export interface RoomsOtp {
  readonly url: string;
  readonly log: Logger;
  /** Sets how many seconds the clock of the database is ahead for this process. It exists with local stand-ins only. */
  readonly setClockOffset?: (seconds: number) => Promise<void>;
  /**
   * Resolves with the reason when a newer version has changed the database so that this server must end. By then it
   * isn't ready anymore and begins no further job; the caller closes it.
   */
  readonly tooNew: Promise<string>;
  /**
   * Stops the server in order, and only once. It waits `DRAIN_SECONDS` for the proxy first.
   * @param atOnce skips that wait, also the one of a stop that has begun, and gives requests and jobs a few seconds
   */
  close(atOnce?: boolean): Promise<void>;
}

/** Milliseconds between two searches for unfinished work. */
const RECONCILE_MILLISECONDS = 30_000;
/** Seconds for requests in progress, and then for running jobs, in a stop that doesn't wait. */
const AT_ONCE_SECONDS = 3;
/** Addresses of the page that replaces Teams in the sandbox, on any port. Only the sandbox tenant may use them. */
const LOCAL_ANCESTORS = ['http://127.0.0.1:*', 'http://localhost:*'];
/** What the device API reads in the forms of consoles. */
const DEVICE_READERS = { readDevice: readDeviceInformation, readKey: readConsolePublicKey } as const;
const TAB_FOLDER = join(import.meta.dirname, '..', '..', 'dist', 'tab');

async function openParts(config: Config, tokens: Tokens, { log, observer }: Watch): Promise<Parts> {
  const { KEY_VAULT_URL: url } = config;
  const vault = url && openKeyVault({ url, resource: CLOUDS[config.CLOUD].vaultUrl, tokens: tokens.graph });
  const given = await readKeys(KEY_NAMES, config, vault || undefined);
  const { OTP_PEPPER: pepper, ENCRYPTION_KEY: encryptionKey, AUDIT_KEY: auditKey } = given;
  const store = await openStore({
    dataDir: config.DATA_DIR,
    auditKey,
    log,
    observer,
    ...(config.DATABASE_URL && { databaseUrl: config.DATABASE_URL.reveal() }),
  });
  const others = await store.keyMarks.claim(keyMarks(given));
  if (others.length > 0) {
    await store.close();
    throw new KeysDiffer(others);
  }
  await store.startAudit().catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  await store.signingKeys.claim(publicSigningKey(auditKey));
  const directory = directoryOf(config, tokens, { log, observer }, store.reportPace);
  const settings = ruleSettingsOf(config);
  return {
    store,
    keys: openKeys({ pepper, encryptionKey }),
    serverKeys: openServerKeys({ auditKey, encryptionKey }),
    inventory: openInventory(config, tokens, observer),
    calendar: openCalendar(config, tokens, observer),
    ...personReadsOf(config, tokens, { log, observer, paces: store.sendPaces, reportPace: store.reportPace }),
    ...policiesOf(config, tokens, { paces: store.sendPaces, observer }),
    directory: notingApprovers(directory, { store, groups: config.groups }),
    checkTarget: openTargetCheck({ store, directory }),
    policy: policyOf(config),
    ...settings,
    rules: currentRules({ store, ...settings }),
    recentVerdict: recentVerdict(store, () => performance.now()),
  };
}

function directoryOf(
  config: Config,
  tokens: Tokens,
  { log, observer }: Pick<Watch, 'log' | 'observer'>,
  reportPace: ReportPace,
): Directory {
  return openDirectory({
    cloud: config.CLOUD,
    tokens: tokens.graph,
    groups: config.groups,
    roomLicenses: config.ROOM_LICENSES,
    callMilliseconds: config.GRAPH_TIMEOUT_MS,
    reportPace,
    log,
    observer,
    ...(config.local && { local: config.local }),
  });
}

function policyOf(config: Config): Policy {
  return {
    tenantId: config.TENANT_ID,
    groups: config.groups,
    settleSeconds: config.SETTLE_SECONDS,
    resetWaitSeconds: (config.GRAPH_TIMEOUT_MS + config.RESET_LATE_MS) / 1000,
  };
}

/** Returns the rules from the settings, which apply until someone saves preferences, and how they can be changed. */
function ruleSettingsOf(config: Config): RuleSettings {
  const firstRules: Rules = {
    ttlHours: config.TTL_HOURS,
    decisionMinutes: config.DECISION_MINUTES,
    fourEyes: config.FOUR_EYES,
    matchCode: config.MATCH_CODE,
    autoApproval: 'off',
    allConsolesPinned: false,
    autoApprovalNetworks: [],
    rejectionReasons: REJECTION_REASONS,
    installerContact: '',
    statusPage: true,
  };
  return { firstRules, pinnedRules: config.RULES_PINNED ?? [], rulesByTwo: config.RULES_BY_TWO };
}

function openFeed(config: Config, tokens: Tokens, observer: Observer): ActivityFeed {
  return openActivityFeed({
    cloud: config.CLOUD,
    tokens: tokens.bot,
    appId: config.BOT_APP_ID,
    tenantId: config.TENANT_ID,
    observer,
    ...(config.local && { local: config.local }),
    previewText: serverTexts(config.CHANNEL_LANGUAGE).chat.waitingPreview,
    outcomePreview: (language) => serverTexts(language ?? config.CHANNEL_LANGUAGE).outcomes.preview,
    ...(config.TEAMS_APP_ID && { teamsAppId: config.TEAMS_APP_ID }),
  });
}

function tabAncestors(config: Config): readonly string[] {
  return [...CLOUDS[config.CLOUD].tabAncestors, ...(config.local ? LOCAL_ANCESTORS : [])];
}

function tokenRules(config: Config): TabTokenRules {
  return {
    tenantId: config.TENANT_ID,
    appId: config.BOT_APP_ID,
    loginUrl: CLOUDS[config.CLOUD].loginUrl,
    ...(config.local && { localIssuerUrl: config.local.issuerUrl }),
  };
}

/** Opens the database and runs the checks at the same time, because the checks mostly wait for other servers. */
async function openWhileChecking(config: Config, tokens: Tokens, watch: Watch): Promise<Parts> {
  const opening = openParts(config, tokens, watch);
  try {
    const [parts] = await Promise.all([opening, checkStart(config, tokens, watch.log)]);
    return parts;
  } catch (error) {
    await opening.then(
      ({ store }) => store.close(),
      () => undefined,
    );
    throw error;
  }
}

/** The API for what people do in Teams, by where they do it. */
type ChatApis = (via: 'card' | 'command') => AdminApi;

function chatApis(parts: Parts, observer: Observer): ChatApis {
  const apiVia = (via: Via): AdminApi => observedDecisions(bind({ ...parts, via }, adminUseCases), observer);
  const apis = { card: apiVia('card'), command: apiVia('command') };
  return (via) => apis[via];
}

function tabApi(parts: Parts, observer: Observer): TabApi {
  return observedDecisions(bind({ ...parts, via: 'tab' as const }, tabUseCases), observer);
}

interface BotParts {
  readonly config: Config;
  readonly tokens: Tokens;
  readonly watch: Watch;
  readonly parts: Parts;
  readonly tabUrl: () => string;
  readonly refusals: RefusalNotes;
}

function botOf({ config, tokens, watch: { log, observer }, parts, refusals, tabUrl }: BotParts): Bot {
  return createBot({
    appId: config.BOT_APP_ID,
    tokens: tokens.bot,
    tenantId: config.TENANT_ID,
    ...botPlace(config),
    language: config.CHANNEL_LANGUAGE,
    rules: parts.rules,
    matchCodeOf: (request) => matchCodeOf(parts.keys, request),
    api: chatApis(parts, observer),
    tabUrl,
    noteRefusal: refusals.note,
    noteActivity: activityNotes(parts),
    noteInstallation: (conversationId, change) => noteInstallation(parts, conversationId, change),
    log,
    observer,
    ...(parts.store.sendPaces && { paces: parts.store.sendPaces }),
  });
}

/** Returns how the server is reached, and by whom. */
function doorOf(config: Config): Pick<HttpServerOptions, 'publicUrl' | 'refusesPlainClients' | 'trustedProxies'> {
  return {
    refusesPlainClients: !config.PLAIN_CLIENTS,
    ...(config.PUBLIC_URL && { publicUrl: config.PUBLIC_URL }),
    ...(config.TRUSTED_PROXIES && { trustedProxies: config.TRUSTED_PROXIES }),
  };
}

interface Started {
  readonly config: Config;
  readonly tokens: Tokens;
  readonly watch: Watch;
  readonly parts: Parts;
  readonly bot: Bot;
}

async function startJobs({ config, tokens, watch, parts, bot }: Started): Promise<void> {
  const { log, observer } = watch;
  const feed = openFeed(config, tokens, observer);
  await startReminders(parts, bot.notifier, feed, log);
  await startOutcomes(parts, bot, feed, log);
  await startWork(parts, bot, config.REMIND_MINUTES, log);
  await startAccountWork(parts, config.SYNC_MINUTES, log);
  await startSignInWork({ parts, config, tokens: tokens.graph, watch });
}

/**
 * Starts the server. It opens each part after the parts that it depends on, and accepts requests last.
 * @param noteLog gets the log as soon as there is one
 * @throws ConfigError, KeysDiffer, and the other errors that `tellStartFailure` explains
 */
export async function compose(config: Config, noteLog?: (log: Logger) => void): Promise<RoomsOtp> {
  const watch = await openWatch(config);
  const { observer, log } = watch;
  noteLog?.(log);
  for (const warning of config.warnings) log.warn({ warning }, 'check the configuration');
  const files = await readTabFiles(TAB_FOLDER, tabAncestors(config));
  const tokens = openTokens(config);
  const parts = await openWhileChecking(config, tokens, watch);
  const refusals = openRefusalNotes(parts, log);
  const bot = botOf({ config, tokens, watch, parts, refusals, tabUrl: () => `${server.url}/tab/` });
  await startJobs({ config, tokens, watch, parts, bot });
  const closing = new AbortController();
  startEndWatch({ parts, config, tokens, log, observer, closing: closing.signal });
  startAnchors({ parts, notifier: bot.notifier, config, log, closing: closing.signal });
  const server = await startHttpServer({
    host: config.HOST,
    port: config.PORT,
    consoles: observedPolls(bind(parts, consoleUseCases), observer),
    sheets: bind(parts, sheetUseCases),
    noteRefusal: refusals.note,
    log,
    observer,
    ...openHealth({ config, parts, watch, closing: closing.signal }),
    ...DEVICE_READERS,
    messages: (request, response) => parts.store.answerFirst(() => bot.process(request, response)),
    tab: { api: tabApi(parts, observer), files, token: tokenRules(config), graphUrl: CLOUDS[config.CLOUD].graphUrl },
    ...doorOf(config),
  });
  const metricsUrl = await watch.serveMetrics(() => parts.store.measure());
  log.info({ url: server.url, port: server.port, ...(metricsUrl && { metricsUrl }) }, 'listening');
  const running = { parts, server, watch, closing, refusals, timer: reconcileOften(parts, log) };
  const close = stopper({ ...running, drainSeconds: config.DRAIN_SECONDS });
  return {
    url: server.url,
    log,
    close,
    tooNew: parts.store.tooNew.then((reason) => stopWorking(running, reason)),
    ...(config.local && { setClockOffset: (seconds) => parts.store.setClockOffset(seconds) }),
  };
}

interface Running {
  readonly parts: Parts;
  readonly server: HttpServer;
  readonly watch: Watch;
  readonly closing: AbortController;
  readonly refusals: RefusalNotes;
  readonly timer: NodeJS.Timeout;
}

function reconcileOften(parts: Parts, log: Logger): NodeJS.Timeout {
  const checkList = openListCheck(parts);
  const checkSomeOfList = async (): Promise<void> => {
    const accountIds = await checkList();
    if (accountIds.length > 0) log.warn({ accountIds }, 'the account list was wrong and has been repaired');
  };
  const { worked, failed } = openOutageLog(log, 'reconciling failed');
  return setInterval(() => {
    const work = [reconcile(parts), keepSyncing(parts), keepReadingSignIns(parts), parts.store.vacuum()];
    Promise.all([...work, checkSomeOfList()]).then(worked, failed);
  }, RECONCILE_MILLISECONDS);
}

/** Reports that the server isn't ready, and begins no further work on a database that it no longer knows. */
async function stopWorking({ parts, watch, closing, timer }: Running, reason: string): Promise<string> {
  watch.log.warn({ reason }, 'the server ends, because a newer version has changed the database');
  closing.abort();
  clearInterval(timer);
  await parts.store.stopJobs();
  return reason;
}

/**
 * Returns a function that stops the server once. It first reports that the server isn't ready and waits for the proxy
 * to notice. It then ends held polls and requests, stops the jobs, and sends the last spans.
 */
function stopper(running: Running & { readonly drainSeconds: number }): RoomsOtp['close'] {
  const { parts, server, watch, closing, refusals, timer, drainSeconds } = running;
  const drain = new AbortController();
  const stop = async (): Promise<void> => {
    closing.abort();
    await setTimeout(drainSeconds * 1000, undefined, { signal: drain.signal }).catch(() => undefined);
    clearInterval(timer);
    parts.store.polls.endWaits();
    const seconds = drain.signal.aborted ? AT_ONCE_SECONDS : undefined;
    await server.close(seconds && seconds * 1000);
    await refusals.settled();
    await parts.store.close(seconds);
    await watch.close();
  };
  let stopping: Promise<void> | undefined;
  return (atOnce = false) => {
    if (atOnce) drain.abort();
    return (stopping ??= stop());
  };
}
