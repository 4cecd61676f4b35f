import assert from 'node:assert/strict';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { OVERVIEW_PATHS } from '../../../contract/overview.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { type DatabaseProxy, startDatabaseProxy } from '../../support/database/database-proxy.ts';
import { answerTo, consoleForm, openStage, pressLast, type Stage, textOf } from '../stage.ts';

/** Within this many seconds, everyone has an answer while the database is away (Teams gives up after about 10). */
const ANSWER_SECONDS = 10;
/** Within this many seconds of its return, the server is in service again. */
const RETURN_SECONDS = 15;
const TRY_AGAIN = /can't reach its database right now\. Try again in a minute/;

/** A server in this process whose database is behind a proxy. */
export interface OutageStage {
  readonly stage: Stage;
  readonly proxy: DatabaseProxy;
  close(): Promise<void>;
}

export async function openOutageStage(databaseUrl: string): Promise<OutageStage> {
  const proxy = await startDatabaseProxy(databaseUrl);
  const stage = await openStage({ DATABASE_URL: proxy.url, TRUSTED_PROXIES: '127.0.0.1' });
  await answerTo(stage, SANDBOX_PEOPLE.lidia, 'help');
  return {
    stage,
    proxy,
    close: async () => {
      proxy.set('open');
      await stage.close();
      await proxy.close();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(url, init);
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() };
}

let consoles = 0;

/** Submits a code that doesn't exist, each time from another address. The server counts it, so it writes. */
function submitWrongCode({ url }: Stage): Promise<Answer> {
  const form = { client_id: 'rooms-console', ...consoleForm('BCDFGHJ-KLMNPQR-STVWXZ2', 'SN-OUTAGE') };
  consoles += 1;
  const headers = { 'x-forwarded-for': `203.0.113.${consoles % 250}` };
  return ask(url + DEVICE_PATHS.authorization, { method: 'POST', headers, body: new URLSearchParams(form) });
}

async function overview({ url, sandbox }: Stage): Promise<Answer> {
  const token = await sandbox.parts.issuer.signTabToken(SANDBOX_PEOPLE.lidia.objectId);
  return ask(`${url}${OVERVIEW_PATHS.overview}`, { headers: { authorization: `Bearer ${token}` } });
}

function generate(stage: Stage): Promise<string> {
  return answerTo(stage, SANDBOX_PEOPLE.adele, `generate otp ${sandboxRoom(3).userPrincipalName}`);
}

async function within<Result>(seconds: number, what: string, work: Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const result = await work;
  const took = (performance.now() - startedAt) / 1000;
  assert.ok(took <= seconds, `${what} took ${took.toFixed(1)} s`);
  return result;
}

function assertUnavailable({ status, retryAfter, text }: Answer, what: string): void {
  assert.equal(status, 503, `${what}: ${text}`);
  assert.match(retryAfter ?? '', /^[1-9]\d*$/, what);
}

/**
 * Asks everything at once while the database is away. Nothing may fail with 500, be silent or end the server.
 * @param reads whether what only reads is refused too
 */
export async function everyoneIsToldToTryAgain({ stage }: OutageStage, reads: boolean): Promise<void> {
  const [submitted, tab, bot, pressed, ready, live] = await Promise.all([
    within(ANSWER_SECONDS, 'the console', submitWrongCode(stage)),
    within(ANSWER_SECONDS, 'the tab', overview(stage)),
    within(ANSWER_SECONDS, 'the bot', generate(stage)),
    within(ANSWER_SECONDS, 'a button', pressLast(stage, SANDBOX_PEOPLE.lidia, 'Status')),
    within(ANSWER_SECONDS, 'ready', ask(`${stage.url}/health/ready`)),
    within(ANSWER_SECONDS, 'live', ask(`${stage.url}/health/live`)),
  ]);
  assertUnavailable(submitted, 'the console');
  assert.equal((JSON.parse(submitted.text) as { error: string }).error, 'temporarily_unavailable');
  if (reads) {
    assertUnavailable(tab, 'the tab');
    assert.equal((JSON.parse(tab.text) as { code: string }).code, 'store_unavailable');
    assert.match(textOf(pressed.value), TRY_AGAIN);
  }
  assert.match(bot, TRY_AGAIN);
  assert.equal(ready.status, 503, ready.text);
  assert.equal(live.status, 200, live.text);
}

/** Waits until the server works again. */
export async function inServiceAgain({ stage }: OutageStage): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const [submitted, tab, ready, bot] = await Promise.all([
      submitWrongCode(stage),
      overview(stage),
      ask(`${stage.url}/health/ready`),
      answerTo(stage, SANDBOX_PEOPLE.lidia, 'status'),
    ]);
    const works = [400, 429].includes(submitted.status) && tab.status === 200 && ready.status === 200;
    const seconds = (performance.now() - startedAt) / 1000;
    if (works && !TRY_AGAIN.test(bot) && seconds <= RETURN_SECONDS) break;
    assert.ok(
      seconds <= RETURN_SECONDS,
      `not in service after ${seconds.toFixed(1)} s: ${submitted.status}, ${tab.status}, ${ready.text}, ${bot}`,
    );
    await beforeAskingAgain();
  }
  await answerTo(stage, SANDBOX_PEOPLE.lidia, 'help');
}
