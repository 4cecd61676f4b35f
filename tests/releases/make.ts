/**
 * Writes the data of a release for the tests of later ones: a server of a checkout of that release is used as people and
 * consoles use it, and its database is dumped with what it tells about it.
 *
 *     node tests/releases/make.ts --from <folder of a checkout, built> [--version 0.1.0]
 */
import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type * as Composing from '../../bot/main/compose.ts';
import type * as Configuring from '../../bot/settings/config.ts';
import { OTP_STATUSES, REQUEST_STATUSES } from '../../contract/words.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import type * as Sandboxes from '../../env/sandbox/sandbox.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { startPrivatePostgres } from '../../tools/postgres/private-postgres.ts';
import { accountsAreSynced, settings, type Stage } from '../e2e/stage.ts';
import { batchCodes, codeOf, type Facts, factsOf } from './facts.ts';
import { GONE_ACCOUNTS, type LeftOpen, live } from './history.ts';
import { dumpPath, type Expected, expectedPath } from './load.ts';
import { TEST_KEYS } from './test-keys.ts';
import { startBatch, tab, until, type Usage } from './usage.ts';

const ROOMS = 75;
/** Accounts of the batch that is running at the dump; the first one is held, with the nine that are done with it. */
const LATE_ROOMS = [...Array.from({ length: 12 }, (_, index) => 24 + index), 54, 55, 56, 57, 58, 59, 60, 61, 62, 63];
const HELD_TOGETHER = 10;
const { adele, grady } = SANDBOX_PEOPLE;

const {
  values: { from = '', version = '0.1.0' },
} = parseArgs({ options: { from: { type: 'string' }, version: { type: 'string' } } });
if (from === '') throw new Error('--from: the folder of a checkout of the release is needed');

/** A module of that release, by its path now or in 0.1.0; its types are the same as far as they are used here. */
async function ofRelease<Module>(path: string, pathOfFirstRelease = path): Promise<Module> {
  const found = [path, pathOfFirstRelease].map((one) => resolve(from, one)).find((one) => existsSync(one));
  if (found === undefined) throw new Error(`${path} is not in ${from}`);
  return (await import(pathToFileURL(found).href)) as Module;
}

interface OldServer extends Usage {
  readonly consolePrivateKey: KeyObject;
  close(): Promise<void>;
}

async function openServer(databaseUrl: string, dataDir: string): Promise<OldServer> {
  const { startSandbox } = await ofRelease<typeof Sandboxes>('env/sandbox/sandbox.ts');
  const { readConfig } = await ofRelease<typeof Configuring>('bot/settings/config.ts', 'bot/config.ts');
  const { compose } = await ofRelease<typeof Composing>('bot/main/compose.ts', 'bot/compose.ts');
  const sandbox = await startSandbox({ rooms: ROOMS });
  const server = await compose(readConfig({ ...settings(sandbox, dataDir), ...TEST_KEYS, DATABASE_URL: databaseUrl }));
  const teams = connectorClient(sandbox.connector);
  const close = async (): Promise<void> => {
    await server.close();
    await sandbox.close();
  };
  const stage: Stage = {
    url: server.url,
    sandbox,
    teams,
    close,
    ...(server.setClockOffset && { setClock: server.setClockOffset }),
  };
  await teams.setFaults({ rateLimits: false });
  await teams.setBot({ endpoint: `${server.url}/api/messages` });
  const as = grady.objectId;
  await teams.say({ as, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
  await accountsAreSynced(stage);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  return { stage, consoleKey: publicKey, consolePrivateKey: privateKey, close };
}

/** A batch in the middle: one of its accounts is locked, so that it stands still there. */
async function whileBatchRuns<Result>(usage: Usage, databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from accounts where id = $1 for update', [sandboxRoom(LATE_ROOMS[0] ?? 0).objectId]);
    const id = await startBatch(usage, LATE_ROOMS, {}, { wait: false });
    await until('the batch stands still', async () => {
      const { done } = await tab(usage, adele, `batches/${id}`);
      return done === LATE_ROOMS.length - HELD_TOGETHER || undefined;
    });
    return await work();
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
}

/** The data of a release is worth little unless it has everything in it. */
async function requireEveryState(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const [table, states] of [
      ['requests', REQUEST_STATUSES],
      ['otps', OTP_STATUSES],
    ] as const) {
      const { rows } = await client.query<{ status: string }>(`select distinct status from ${table}`);
      assert.deepEqual(rows.map(({ status }) => status).toSorted(), states.toSorted(), table);
    }
    for (const table of ['chat_cards', 'installations', 'kept_passwords', 'key_marks', 'personal_chats', 'throttles']) {
      const { rowCount } = await client.query(`select from ${table}`);
      assert.ok(rowCount, `${table} is empty`);
    }
  } finally {
    await client.end();
  }
}

/** In SQL that any engine takes: inserts instead of psql's copy, and nothing that only psql knows. */
function dump(databaseUrl: string): string {
  const program = join(findPostgresBinaries() ?? '', 'pg_dump');
  const options = ['--inserts', '--rows-per-insert=100', '--no-owner', '--no-privileges', '--no-comments'];
  const text = execFileSync(program, [...options, databaseUrl], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return text
    .split('\n')
    .filter((line) => !/^\\(?:un)?restrict /.test(line))
    .join('\n');
}

/** Asked before anything is compared, as showing a code is an act of its own. */
async function shownCodes({ stage }: Usage, { batchId }: LeftOpen): Promise<Pick<Expected, 'batchCodes' | 'codes'>> {
  const { items } = await tab({ stage } as Usage, adele, `batches/${batchId}/items`);
  const codes: Expected['codes'][number][] = [];
  for (const { otpId } of items as readonly { readonly otpId: string }[])
    codes.push({ otpId, code: await codeOf(stage, otpId) });
  return { codes, batchCodes: { batchId, codes: await batchCodes(stage, batchId) } };
}

function commitOf(folder: string): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
}

/** The facts before and after the dump are the same, so they are those of the dump. */
async function taken(server: OldServer, databaseUrl: string): Promise<{ facts: Facts; dumpedAt: Date; sql: string }> {
  const facts = await factsOf(server.stage);
  await requireEveryState(databaseUrl);
  const dumpedAt = new Date();
  const sql = dump(databaseUrl);
  assert.deepEqual(await factsOf(server.stage), facts, 'something changed during the dump');
  assert.ok(!JSON.stringify(facts.audit).includes(server.stage.sandbox.connector));
  return { facts, dumpedAt, sql };
}

async function make(databaseUrl: string, dataDir: string): Promise<void> {
  const server = await openServer(databaseUrl, dataDir);
  try {
    const { aheadSeconds, consoles, keptPasswords, ...open } = await live(server);
    const shown = await shownCodes(server, { aheadSeconds, consoles, keptPasswords, ...open });
    const { dumpedAt, facts, sql } = await whileBatchRuns(server, databaseUrl, () => taken(server, databaseUrl));
    const expected: Expected = {
      version,
      commit: commitOf(from),
      dumpedAt: dumpedAt.toISOString(),
      aheadSeconds,
      connector: server.stage.sandbox.connector,
      rooms: ROOMS,
      goneAccounts: GONE_ACCOUNTS,
      consoleKey: server.consolePrivateKey.export({ format: 'jwk' }),
      consoles,
      keptPasswords,
      ...shown,
      facts,
    };
    await mkdir(dirname(dumpPath(version)), { recursive: true });
    await writeFile(dumpPath(version), sql);
    await writeFile(expectedPath(version), `${JSON.stringify(expected, undefined, 1)}\n`);
  } finally {
    await server.close();
  }
}

const postgres = await startPrivatePostgres();
if ('reason' in postgres) throw new Error(`there is no PostgreSQL: ${postgres.reason}`);
const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-release-'));
try {
  await make(postgres.url, dataDir);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
