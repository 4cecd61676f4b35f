import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OPENING_PATHS, type ServerKeysAnswer } from '../../../contract/device-api.ts';
import { compose, type RoomsOtp } from '../../../bot/main/compose.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { SHOWN_CODE } from '../../../env/demo/shown-code.ts';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import {
  answerTo,
  consoleForm,
  generateCode,
  isOutcome,
  openStage,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from '../stage.ts';

const BOT = join(import.meta.dirname, '..', '..', '..', 'bot', 'main');
const { adele } = SANDBOX_PEOPLE;

type Settings = Readonly<Record<string, string>>;

interface Ended {
  readonly code: number;
  readonly text: string;
}

async function run(program: string, settings: Settings, ...options: readonly string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(BOT, program), ...options], {
      env: { ...settings, ...COMPILE_CACHE },
    });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as {
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    };
    return { code, text: stdout + stderr };
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

/** One server on one folder. It can stop and start again while its stage stays. */
class RestartedStage {
  settings: Settings = {};
  #server: RoomsOtp | undefined;
  #stage: Stage | undefined;
  #dataDir = '';

  get stage(): Stage {
    return this.#stage ?? assert.fail('there is no stage');
  }

  async open(): Promise<void> {
    this.#dataDir = await newDataFolder();
    this.#stage = await openStage({}, async (_sandbox, settingsFor) => {
      this.settings = settingsFor(this.#dataDir);
      this.#server = await compose(readConfig(this.settings));
      this.settings = { ...this.settings, PORT: new URL(this.#server.url).port };
      return { url: this.#server.url, close: () => this.stop() };
    });
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async start(settings: Settings): Promise<void> {
    this.settings = settings;
    this.#server = await compose(readConfig(settings));
  }

  async close(): Promise<void> {
    await this.#stage?.close();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

const ROOM = sandboxRoom(1).userPrincipalName;

/** Shows the code of the card that the bot last sent to Adele. */
async function showCode({ teams }: Stage): Promise<string> {
  const conversationId = personalConversationId(adele.objectId);
  const last = (await teams.messages(conversationId, adele.objectId)).findLast((one) => !isOutcome(one));
  const answer = await teams.press({
    as: adele.objectId,
    conversationId,
    activityId: last?.id ?? '',
    action: 'Show code here',
  });
  return SHOWN_CODE.exec(textOf(answer.value))?.[0] ?? assert.fail(textOf(answer));
}

describe('npm run keys:rotate', function () {
  this.timeout(120_000);
  const restarted = new RestartedStage();
  before(async () => {
    await restarted.open();
    await answerTo(restarted.stage, adele, `generate otp ${ROOM}`);
  });
  after(() => restarted.close());

  it('is what a server asks for that was given other keys, before it does anything', async () => {
    const { settings } = restarted;
    await restarted.stop();
    const { code: exitCode, text } = await run('serve.ts', {
      ...settings,
      AUDIT_KEY: newKey(),
      ENCRYPTION_KEY: newKey(),
    });
    assert.equal(exitCode, 1);
    assert.match(text, /did not start: AUDIT_KEY, ENCRYPTION_KEY: not what the data[^]*npm run keys:rotate/);
  });

  it('says what is missing, and then what it would do', async () => {
    const { settings } = restarted;
    const next = { ...settings, AUDIT_KEY: newKey(), ENCRYPTION_KEY: newKey() };
    const missing = await run('keys-rotate.ts', next);
    assert.equal(missing.code, 1);
    assert.match(missing.text, /PREVIOUS_ENCRYPTION_KEY is missing[^]*PREVIOUS_AUDIT_KEY is missing/);
    const tried = await run('keys-rotate.ts', {
      ...next,
      PREVIOUS_ENCRYPTION_KEY: settings['ENCRYPTION_KEY'] ?? '',
      PREVIOUS_AUDIT_KEY: settings['AUDIT_KEY'] ?? '',
    });
    assert.equal(tried.code, 0, tried.text);
    assert.match(
      tried.text,
      /AUDIT_KEY: \d+ entries of the audit verified[^]*ENCRYPTION_KEY: 1 codes[^]*Nothing was changed yet/,
    );
    assert.match((await run('keys-rotate.ts', settings)).text, /Nothing to do/);
  });

  it('keeps the audit intact, and codes that are out can be shown and used', async () => {
    const { settings } = restarted;
    const next = { ...settings, AUDIT_KEY: newKey(), ENCRYPTION_KEY: newKey() };
    const done = await run(
      'keys-rotate.ts',
      {
        ...next,
        PREVIOUS_ENCRYPTION_KEY: settings['ENCRYPTION_KEY'] ?? '',
        PREVIOUS_AUDIT_KEY: settings['AUDIT_KEY'] ?? '',
      },
      '--yes',
    );
    assert.equal(done.code, 0, done.text);
    assert.match((await run('audit-verify.ts', next)).text, /The audit is intact/);
    assert.equal((await run('audit-verify.ts', settings)).code, 1);
    await restarted.start(next);
    const code = await showCode(restarted.stage);
    assert.match((await submit(restarted.stage, code, 'SN-ROTATED')).matchCode, /^\d{6}$/);
    const answer = await fetch(restarted.stage.url + OPENING_PATHS.serverKeys);
    const { keys } = (await answer.json()) as ServerKeysAnswer;
    assert.deepEqual(
      keys.map(({ lost, signature }) => [lost, signature !== undefined]),
      [
        [false, false],
        [false, true],
      ],
    );
  });

  it('revokes what waits when the pepper is replaced', async () => {
    await restarted.stop();
    const next = { ...restarted.settings, OTP_PEPPER: newKey() };
    const done = await run('keys-rotate.ts', next, '--yes');
    assert.match(done.text, /OTP_PEPPER: 1 waiting one-time password revoked/);
    await restarted.start(next);
    assert.match(await answerTo(restarted.stage, adele, `status ${ROOM}`), /revoked/i);
    const fresh = await generateCode(restarted.stage, 1);
    assert.equal((await trySubmit(restarted.stage, consoleForm(fresh, 'SN-FRESH'))).status, 200);
  });

  it('does nothing while a server runs', async () => {
    const { code: exitCode, text } = await run(
      'keys-rotate.ts',
      { ...restarted.settings, OTP_PEPPER: newKey() },
      '--yes',
    );
    assert.equal(exitCode, 1);
    assert.match(text, /The keys were not rotated: another process already uses the data/);
  });

  it('refuses options that it does not know, and explains itself', async () => {
    assert.equal((await run('keys-rotate.ts', restarted.settings, '--force')).code, 1);
    assert.match(
      (await run('keys-rotate.ts', restarted.settings, '--lost', 'OTP_PEPPER')).text,
      /say ENCRYPTION_KEY or AUDIT_KEY/,
    );
    assert.match((await run('keys-rotate.ts', {}, '--help')).text, /--lost KEY/);
  });
});
