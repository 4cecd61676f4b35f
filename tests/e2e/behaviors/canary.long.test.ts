import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactDecrypt } from 'jose';
import { sheetPath } from '../../../contract/pages/status-page.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { type EngineDatabase, ENGINES, openEngine, type Servers, type StartServers } from '../servers/servers.ts';
import {
  approvalCard,
  CONSOLE_KEY,
  consoleForm,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from '../stage.ts';
import { filesBelow, findSecrets, type Place, rowsAndLog } from './secret-search.ts';

const SERVER = join(import.meta.dirname, '..', '..', '..', 'bot', 'main', 'serve.ts');
const MINUTES = 60_000;
/** It isn't secret, so it shows that the search reads what it is given. */
const SERIAL = 'SN-CANARY-5150';
/** The end of the address of a status page. It opens none, but the server can't know that before it has looked. */
const SHEET_ID = Buffer.from('canary-sheet-515').toString('base64url');

/** A server at debug level, whose output is kept, and whose files and temporary files are in one folder. */
interface WatchedServer extends Servers {
  readonly folder: string;
  readonly written: () => Buffer;
  readonly keys: Readonly<Record<string, Buffer>>;
}

async function startWatched(settings: Readonly<Record<string, string>>, folder: string): Promise<WatchedServer> {
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  const env = { ...settings, LOG_LEVEL: 'debug', TMPDIR: join(folder, 'tmp') };
  const child = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const listening = Promise.withResolvers<string>();
  const take = (chunk: Buffer): void => {
    chunks.push(chunk);
    const port = /"port":(\d+)[^\n]*"msg":"listening"/.exec(Buffer.concat(chunks).toString('utf8'))?.[1];
    if (port) listening.resolve(`http://127.0.0.1:${port}`);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => listening.reject(new Error(Buffer.concat(chunks).toString('utf8'))));
  const keys = ['OTP_PEPPER', 'ENCRYPTION_KEY', 'AUDIT_KEY'].map((name) => [
    name,
    Buffer.from(settings[name] ?? '', 'base64'),
  ]);
  return {
    url: await listening.promise,
    folder,
    written: () => Buffer.concat(chunks),
    keys: Object.fromEntries(keys) as Readonly<Record<string, Buffer>>,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

for (const engine of ENGINES) {
  describe(`the secrets of a whole run, on ${engine}`, () => {
    let database: EngineDatabase;
    let stage: Stage;
    let server: WatchedServer;

    before(async function openSlowly() {
      this.timeout(10 * MINUTES);
      database = await openEngine(this, engine);
      const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-canary-'));
      const start: StartServers = async (_, settings) =>
        (server = await startWatched({ ...settings(join(folder, 'data')), ...database.settings }, folder));
      stage = await openStage({}, start);
    });
    after(async () => {
      await stage.close();
      await database.drop();
      await rm(server.folder, { recursive: true, force: true });
    });

    it('stand nowhere: log at debug level, rows, write-ahead log, temporary files, messages, errors', async function run() {
      this.timeout(10 * MINUTES);
      const { megan } = SANDBOX_PEOPLE;
      const code = await generateCode(stage, 1);
      const wrong = await trySubmit(
        stage,
        consoleForm(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`, SERIAL),
      );
      const odd = await trySubmit(stage, { ...consoleForm(code, SERIAL), key: '{}' });
      const submitted = await submit(stage, code, SERIAL);
      const again = await trySubmit(stage, consoleForm(code, `${SERIAL}-2`));
      const card = await approvalCard(stage, SERIAL, 'Approve');
      await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
      let answer = await poll(stage, submitted);
      while (answer.body['error'] === 'authorization_pending') answer = await poll(stage, submitted);
      const { plaintext } = await compactDecrypt(String(answer.body['credential']), CONSOLE_KEY.privateKey);
      const { password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { readonly password: string };
      const sheet = await fetch(stage.url + sheetPath(SHEET_ID), { method: 'GET' });
      assert.equal(sheet.status, 404);
      assert.equal((await fetch(stage.url + sheetPath(SHEET_ID), { method: 'POST' })).status, 405);
      const fromBot = (await stage.teams.log()).filter(({ direction }) => direction === 'from bot');
      await server.close();

      const places: readonly Place[] = [
        { name: 'the log', bytes: server.written() },
        { name: 'messages of the bot', bytes: Buffer.from(textOf(fromBot)) },
        { name: 'bodies of errors', bytes: Buffer.from(textOf([wrong, odd, again])) },
        ...filesBelow(server.folder),
        ...(database.settings['DATABASE_URL'] ? await rowsAndLog(database.settings['DATABASE_URL']) : []),
      ];
      const secrets = {
        ...server.keys,
        'the code': Buffer.from(code),
        'the code without dashes': Buffer.from(code.replaceAll('-', '')),
        'the password': Buffer.from(password),
        'the address of a sheet': Buffer.from(SHEET_ID),
        'the device code': Buffer.from(submitted.deviceCode),
        'the access token': Buffer.from(String(answer.body['access_token'])),
        'the secret of the bot': Buffer.from(SANDBOX_BOT_APP.secret),
        'the secret for Graph': Buffer.from(SANDBOX_GRAPH_APP.secret),
      };
      for (const [name, bytes] of Object.entries(secrets)) assert.ok(bytes.length >= 8, name);
      assert.deepEqual(findSecrets(places, secrets), []);
      assert.doesNotMatch(server.written().toString('latin1'), /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/, 'a token in the log');
      const seen = findSecrets(places, { serial: Buffer.from(SERIAL) });
      assert.ok(seen.includes('serial in messages of the bot'), textOf(seen));
      assert.ok(seen.length >= 2, textOf(seen));
    });
  });
}
