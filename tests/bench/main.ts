import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../../env/demo/build-pages.ts';
import { startChild } from '../../env/demo/child.ts';
import { Cleanup } from '../../env/demo/cleanup.ts';
import { type Addresses, startDemo } from '../../env/demo/start-demo.ts';
import { measureApprovalRate } from './approval-rate.ts';
import { measureAccountList } from './account-list.ts';
import { COMPARED_WORK, measureGrowth } from './growth.ts';
import { measureRollout } from './rollout.ts';
import { type DatabaseSettings, embedded, openPostgres, type PeerDatabase } from './database.ts';
import { type DeviceFlowRates, measureDeviceFlow } from './device-flow.ts';
import { type InvokeRates, measureInvokes } from './invoke-rate.ts';
import { measureRehearsals } from './rehearsal-time.ts';
import { countReportRequests } from './report-requests.ts';
import { measureReleases, type ReleaseTimes } from './release.ts';
import { IDLE_SECONDS, measureStarts } from './server-start.ts';
import { spreadOf } from './spread.ts';
import { machineLine, type Measurement, tableOf } from './table.ts';
import { behindNetwork, withSlowFlush } from './slower-database.ts';
import { countSyncRequests } from './sync-requests.ts';
import { measureTabPage } from './tab-page.ts';
import { measureTarget } from './target.ts';

const SANDBOX = join(import.meta.dirname, '..', '..', 'env', 'sandbox', 'main.ts');
/** The parts that can be named on the command line, to run only these. */
const PARTS = [
  'starts',
  'release',
  'target',
  'approvals',
  'devices',
  'accounts',
  'growth',
  'tab',
  'rehearsal',
  'servers',
  'reports',
  'network',
  'flush',
] as const;
type Part = (typeof PARTS)[number];
const START_RUNS = 3;
const RELEASE_RUNS = 10;
const TARGET_RUNS = 30;
const ROUNDS = 3;
const REHEARSALS = 3;
const ROLLOUTS = 3;
const RATES = 3;
const SYNCED_ACCOUNTS = 50_000;
const ROLLOUT_ROOMS = 300;
/** The settle time in seconds. It is short, and the results leave it out. */
const SETTLE_SECONDS = 1;

interface Limits {
  readonly megabytes: string;
  readonly newDatabase?: string;
  readonly existingDatabase?: string;
}

const named = process.argv.slice(2);

function isWanted(part: Part): boolean {
  return named.length === 0 || named.includes(part);
}

async function part(name: Part, measure: () => Promise<readonly Measurement[]>): Promise<readonly Measurement[]> {
  return isWanted(name) ? await measure() : [];
}

async function starts(
  settings: DatabaseSettings,
  { megabytes, newDatabase, existingDatabase }: Limits,
): Promise<readonly Measurement[]> {
  const sandbox = startChild('the sandbox', SANDBOX, {});
  try {
    const addresses = (await sandbox.line(() => true)) as Omit<Addresses, 'server'>;
    const times = await measureStarts(addresses, settings, START_RUNS);
    const resident: readonly Measurement[] =
      times.idleMegabytes.length === 0
        ? []
        : [
            {
              title: `memory of the server (RSS) after ${IDLE_SECONDS} s idle`,
              unit: 'MB',
              spread: spreadOf(times.idleMegabytes),
              target: megabytes,
            },
          ];
    return [
      {
        title: 'server start, new database',
        unit: 's',
        spread: spreadOf(times.newDatabase),
        ...(newDatabase && { target: newDatabase }),
      },
      {
        title: 'server start, existing database',
        unit: 's',
        spread: spreadOf(times.existingDatabase),
        ...(existingDatabase && { target: existingDatabase }),
      },
      ...resident,
    ];
  } finally {
    await sandbox.stop();
  }
}

function ratio(title: string, ours: readonly number[], theirs: readonly number[], target?: string): Measurement {
  const ratios = ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN));
  return { title, unit: 'ratio', spread: spreadOf(ratios), ...(target && { target }) };
}

function rate(title: string, values: readonly number[]): Measurement {
  return { title, unit: 'per s', spread: spreadOf(values) };
}

function releaseRows({ submitToCard, settledToCredential }: ReleaseTimes): readonly Measurement[] {
  return [
    { title: 'code sent → card in the channel', unit: 'ms', spread: spreadOf(submitToCard), target: '≤ 1000 ms' },
    {
      title: 'approved → credential at the console, without the settle time',
      unit: 'ms',
      spread: spreadOf(settledToCredential),
      target: '≤ 1000 ms',
    },
  ];
}

/** @param isEqual whether the peer commits two rows for each invoke in the same PostgreSQL */
function invokeRows(rates: InvokeRates, isEqual: boolean): readonly Measurement[] {
  const { approvals, echoes, singleApprovals, singleEchoes } = rates;
  const echo = isEqual ? 'echoes with a transaction of two rows' : 'echoes';
  return [
    rate('approvals, four at a time', approvals),
    rate(`${echo}, four at a time`, echoes),
    ratio(`approvals / ${echo}, four at a time`, approvals, echoes, isEqual ? '≥ 0.45' : undefined),
    rate('approvals, one at a time', singleApprovals),
    rate(`${echo}, one at a time`, singleEchoes),
    ratio(`approvals / ${echo}, one at a time`, singleApprovals, singleEchoes),
  ];
}

/** @param isEqual whether the peer keeps its data in the same PostgreSQL */
function deviceRows(rates: DeviceFlowRates, isEqual: boolean): readonly Measurement[] {
  const peer = isEqual ? 'oidc-provider on PostgreSQL' : 'oidc-provider in memory';
  const target = isEqual ? '≥ 0.9' : undefined;
  return [
    rate('device authorizations', rates.authorizations),
    ratio(`device authorizations / ${peer}`, rates.authorizations, rates.oidcAuthorizations),
    rate('token polls, 4 at a time', rates.polls),
    ratio(`token polls / ${peer}, 4 at a time`, rates.polls, rates.oidcPolls, target),
    rate('token polls, 32 at a time', rates.manyPolls),
    ratio(`token polls / ${peer}, 32 at a time`, rates.manyPolls, rates.oidcManyPolls, target),
    rate('metadata', rates.metadata),
    ratio('metadata / bare restify', rates.metadata, rates.hellos),
  ];
}

async function requests(settings: DatabaseSettings, peer: PeerDatabase): Promise<readonly Measurement[]> {
  if (!(['release', 'approvals', 'devices'] as const).some(isWanted)) return [];
  const demo = await startDemo({
    replicas: 1,
    cleanup: new Cleanup(),
    say: () => undefined,
    settings: { ...(await settings()), SETTLE_SECONDS: String(SETTLE_SECONDS) },
  });
  try {
    return [
      ...(await part('release', async () => releaseRows(await measureReleases(demo, RELEASE_RUNS, SETTLE_SECONDS)))),
      ...(await part('approvals', async () =>
        invokeRows(await measureInvokes(demo, ROUNDS, peer), 'PEER_DATABASE_URL' in peer),
      )),
      ...(await part('devices', async () =>
        deviceRows(await measureDeviceFlow(demo, ROUNDS, peer), 'PEER_DATABASE_URL' in peer),
      )),
    ];
  } finally {
    await demo.cleanup.stop();
  }
}

async function accountList(settings: DatabaseSettings): Promise<readonly Measurement[]> {
  const { pages, searches, filtered } = await measureAccountList(settings);
  return [
    {
      title: '50,000 accounts: any page of the list, over HTTP',
      unit: 'ms',
      spread: spreadOf(pages),
      target: '≤ 30 ms',
    },
    { title: '50,000 accounts: first page of a search', unit: 'ms', spread: spreadOf(searches), target: '≤ 30 ms' },
    {
      title: '50,000 accounts: pages of a building in any order',
      unit: 'ms',
      spread: spreadOf(filtered),
      target: '≤ 30 ms',
    },
  ];
}

async function rollouts(): Promise<readonly Measurement[]> {
  const times = [];
  for (let run = 0; run < ROLLOUTS; run += 1) times.push(await measureRollout());
  return [
    {
      title: 'a rollout of 1,000 accounts',
      unit: 's',
      spread: spreadOf(times.map(({ seconds }) => seconds)),
      target: '≤ 20 s',
    },
    {
      title: 'longest standstill of its progress',
      unit: 's',
      spread: spreadOf(times.map(({ longestPauseSeconds }) => longestPauseSeconds)),
      target: '≤ 1 s',
    },
  ];
}

async function tabPage(): Promise<readonly Measurement[]> {
  const times = await measureTabPage();
  if (times === undefined) return [];
  return [
    { title: 'first paint of the tab', unit: 'ms', spread: spreadOf(times.firstPaint), target: '≤ 1000 ms' },
    { title: '50,000 accounts: grid filled', unit: 'ms', spread: spreadOf(times.gridFilled), target: '≤ 800 ms' },
    {
      title: '50,000 accounts: key to result',
      unit: 'ms',
      spread: spreadOf(times.keyToResult),
      target: '≤ 50 ms, 95th percentile ≤ 80 ms',
    },
    {
      title: '50,000 accounts: one step of scrolling, main thread',
      unit: 'ms',
      spread: spreadOf(times.scrollStep),
      target: '≤ 20 ms',
    },
  ];
}

async function onDatabase(
  settings: DatabaseSettings,
  peer: PeerDatabase,
  limits: Limits,
): Promise<readonly Measurement[]> {
  return [
    ...(await part('starts', () => starts(settings, limits))),
    ...(await requests(settings, peer)),
    ...(await part('accounts', () => accountList(settings))),
  ];
}

/** Ratios to a page of accounts in the same run, because the times depend on the machine. */
async function growth(settings: DatabaseSettings): Promise<readonly Measurement[]> {
  const times = await measureGrowth(settings);
  const page = spreadOf(times.get(COMPARED_WORK) ?? []).median;
  return [...times].flatMap(([title, milliseconds]) => [
    { title, unit: 'ms', spread: spreadOf(milliseconds) } as const,
    ...(title === COMPARED_WORK
      ? []
      : [
          {
            title: `${title} / ${COMPARED_WORK}`,
            unit: 'ratio',
            spread: spreadOf(milliseconds.map((one) => one / page)),
          } as const,
        ]),
  ]);
}

async function target(): Promise<readonly Measurement[]> {
  const { withCheck, withoutCheck } = await measureTarget(TARGET_RUNS);
  const added = withCheck.map((milliseconds, run) => milliseconds - (withoutCheck[run] ?? Number.NaN));
  return [
    { title: 'a release with the target check', unit: 'ms', spread: spreadOf(withCheck) },
    { title: 'a release without it', unit: 'ms', spread: spreadOf(withoutCheck) },
    ratio('with / without', withCheck, withoutCheck),
    { title: 'added by the target check', unit: 'ms', spread: spreadOf(added), target: '≤ 150 ms' },
  ];
}

/** What compares the server with peers that do the same work on the same database. */
async function comparisons(settings: DatabaseSettings, peer: PeerDatabase): Promise<readonly Measurement[]> {
  const demo = await startDemo({
    replicas: 1,
    cleanup: new Cleanup(),
    say: () => undefined,
    settings: { ...(await settings()), SETTLE_SECONDS: String(SETTLE_SECONDS) },
  });
  try {
    return [
      ...invokeRows(await measureInvokes(demo, ROUNDS, peer), true),
      ...deviceRows(await measureDeviceFlow(demo, ROUNDS, peer), true),
      ...(await approvalRates(settings)),
    ];
  } finally {
    await demo.cleanup.stop();
  }
}

/** Approvals with one server and with two, in turns, because the machine may be busy at any time. */
async function approvalRates(settings: DatabaseSettings): Promise<readonly Measurement[]> {
  const [one, two] = [[] as number[], [] as number[]];
  for (let round = 0; round < RATES; round += 1) {
    one.push(await measureApprovalRate(settings, 1));
    two.push(await measureApprovalRate(settings, 2));
  }
  return [
    { title: 'approvals with one server', unit: 'per s', spread: spreadOf(one) },
    { title: 'approvals with two servers', unit: 'per s', spread: spreadOf(two) },
    ratio('two servers / one', two, one, `≥ 1.6 where processors allow; this machine has ${availableParallelism()}`),
  ];
}

async function rehearsals(): Promise<readonly Measurement[]> {
  return [
    {
      title: 'npm run demo -- --rehearse, start and 15 s settle time included',
      unit: 's',
      spread: spreadOf(await measureRehearsals(REHEARSALS)),
    },
  ];
}

function print(title: string, measured: readonly Measurement[]): void {
  if (measured.length > 0) console.log(`\n### ${title}\n\n${tableOf(measured)}`);
}

const unknown = named.filter((name) => !PARTS.some((one) => one === name));
if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}; the parts are: ${PARTS.join(', ')}`);
await buildPages();
console.log(machineLine());
console.error(`Measuring ${named.join(', ') || 'everything, which takes about twenty minutes'} …`);
print(
  'Embedded database',
  await onDatabase(embedded, {}, { newDatabase: '≤ 10 s', existingDatabase: '≤ 3 s', megabytes: '≤ 300 MB' }),
);
const postgres = await openPostgres();
if ('reason' in postgres) {
  console.log(`\nNothing was measured on PostgreSQL: ${postgres.reason}`);
} else {
  const peer = { PEER_DATABASE_URL: postgres.url };
  print('PostgreSQL', await onDatabase(postgres.settings, peer, { megabytes: '≤ 250 MB' }));
  if (isWanted('network')) {
    const slower = await behindNetwork(postgres, (settings, ofPeer) => comparisons(settings, ofPeer));
    print('PostgreSQL, with 1 ms of network for server and peers', slower);
  }
  if (isWanted('flush')) {
    const slower = await withSlowFlush(postgres, (settings, ofPeer) => comparisons(settings, ofPeer));
    print('PostgreSQL, with 3 ms more for each flush', slower);
  }
  print('PostgreSQL with years of data', await part('growth', () => growth(postgres.settings)));
  print('Servers that share PostgreSQL', await part('servers', () => approvalRates(postgres.settings)));
  await postgres.stop();
}
print('The target check', await part('target', target));
print('The tab', await part('tab', async () => [...(await rollouts()), ...(await tabPage())]));
if (isWanted('accounts'))
  console.log(`\nA sync of ${SYNCED_ACCOUNTS} accounts: ${await countSyncRequests(SYNCED_ACCOUNTS)} requests`);
if (isWanted('reports')) {
  const { keysPerMinute, queriesPerMinute, mostInTenSeconds, throttled } = await countReportRequests(ROLLOUT_ROOMS);
  console.log(
    `\nA rollout of ${ROLLOUT_ROOMS} rooms: ${queriesPerMinute} queries of the sign-in log and ${keysPerMinute} reads of keys per minute, ` +
      `at most ${mostInTenSeconds} in ten seconds (Microsoft Graph allows 5), ${throttled} throttled`,
  );
}
print('The whole run', await part('rehearsal', rehearsals));
