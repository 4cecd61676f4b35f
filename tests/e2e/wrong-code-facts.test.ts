import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { DEVICE_PATHS } from '../../contract/device-api.ts';
import { AUDIT_PATHS, auditQuery, parseAuditPage } from '../../contract/audit.ts';
import { serverTexts } from '../../texts/server-texts.ts';
import { formatOtpCode, parseOtpCode } from '../../contract/otp-code.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../support/pause.ts';
import { CONSOLE_KEY, consoleForm, generateCode, openStage, type Stage, textOf } from './stage.ts';
import { openTab } from './tab-client.ts';

const { adele, grady, lidia } = SANDBOX_PEOPLE;
const UNKNOWN_HANDLE = '0000-0000-0000';
const MINUTE = 60;
const HOUR = 3600;
const ALERT_MILLISECONDS = 45_000;
const ALERT = serverTexts('en').chat.alerts.wrongCodes;

interface Answer {
  readonly status: number;
  /** Seconds after which to try again; 0 when the answer doesn't say. */
  readonly retryAfter: number;
}

/** Calls the device API as consoles at many addresses. */
describe('the limits of wrong codes', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  let ahead = 0;
  before(async () => {
    stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1', TTL_HOURS: '336' });
  });
  after(() => stage.close());

  /** Moves the clock on, so that a new window starts for everything that is counted. */
  async function pass(seconds: number): Promise<void> {
    ahead += seconds;
    assert.ok(stage.setClock);
    await stage.setClock(ahead);
  }
  beforeEach(() => pass(2 * HOUR));

  async function submit(otp: string, address: string, publicKey: KeyObject = CONSOLE_KEY.publicKey): Promise<Answer> {
    const answer = await fetch(stage.url + DEVICE_PATHS.authorization, {
      method: 'POST',
      headers: { 'x-forwarded-for': address },
      body: new URLSearchParams({ client_id: 'rooms-console', ...consoleForm(otp, `SN-${address}`, publicKey) }),
    });
    await answer.arrayBuffer();
    return { status: answer.status, retryAfter: Number(answer.headers.get('retry-after')) };
  }

  /** Sends this many tries at once, each from its own address in this network. */
  function submitFromMany(otp: string, network: string, count: number): Promise<readonly Answer[]> {
    return Promise.all(Array.from({ length: count }, (_, index) => submit(otp, `${network}.${index + 1}`)));
  }

  /**
   * Sends sixty wrong codes at one time on the server's clock, however long the machine needs for them. It sends ten at
   * a time and sets that clock back before each ten. `seconds` is the longest time that ten took.
   */
  async function flood(network: string): Promise<{ readonly answers: readonly Answer[]; readonly seconds: number }> {
    const from = performance.now();
    const answers: Answer[] = [];
    let seconds = 0;
    for (let group = 0; group < 6; group += 1) {
      const begun = performance.now();
      assert.ok(stage.setClock);
      await stage.setClock(ahead - (begun - from) / 1000);
      answers.push(...(await submitFromMany(UNKNOWN_HANDLE, `${network}.${group}`, 10)));
      seconds = Math.max(seconds, (performance.now() - begun) / 1000);
    }
    return { answers, seconds };
  }

  const alerts = async (): Promise<number> =>
    (await stage.teams.messages(APPROVALS_CHANNEL_ID, grady.objectId)).filter(({ cards }) =>
      textOf(cards).includes(textOf(ALERT)),
    ).length;
  const untilThereAre = async (count: number): Promise<void> => {
    const end = performance.now() + ALERT_MILLISECONDS;
    while ((await alerts()) < count) {
      assert.ok(performance.now() < end, `there are fewer than ${count} alerts`);
      await beforeAskingAgain();
    }
  };

  function withWrongVerifier(code: string): string {
    const parsed = parseOtpCode(code);
    assert.ok(parsed.ok);
    const { selector, verifier } = parsed.parts;
    return formatOtpCode({ selector, verifier: (verifier.startsWith('0') ? '1' : '0') + verifier.slice(1) });
  }

  const statuses = (answers: readonly Answer[]): readonly number[] => answers.map(({ status }) => status);
  const times = (count: number, status: number): readonly number[] => Array.from({ length: count }, () => status);

  it('are ten a minute from one address, whatever it sends next, and no other address waits', async () => {
    const code = await generateCode(stage, 1);
    const from = performance.now();
    const wrong = await Promise.all(times(10, 0).map(() => submit(UNKNOWN_HANDLE, '203.0.113.1')));
    assert.deepEqual(statuses(wrong), times(10, 400));
    const { status, retryAfter } = await submit(code, '203.0.113.1');
    const waited = (performance.now() - from) / 1000;
    assert.equal(status, 429, 'the eleventh is put off, though its code is right');
    assert.ok(retryAfter <= MINUTE && retryAfter + waited >= MINUTE - 1, `${retryAfter} s after ${waited} s`);
    assert.equal((await submit(UNKNOWN_HANDLE, '203.0.113.2')).status, 400);
    await pass(MINUTE);
    assert.equal((await submit(code, '203.0.113.1')).status, 200);
  });

  it('are ten an hour for one code: then it pauses, the right one too, and is good again after the hour', async () => {
    const code = await generateCode(stage, 2);
    const wrong = withWrongVerifier(code);
    assert.deepEqual(statuses(await submitFromMany(wrong, '198.51.100', 9)), times(9, 400));
    await pass(MINUTE);
    assert.equal((await submit(wrong, '198.51.100.10')).status, 400);
    assert.equal((await submit(code, '198.51.100.11')).status, 400, 'after ten it is paused');
    await pass(50 * MINUTE);
    assert.equal((await submit(code, '198.51.100.12')).status, 400, 'within the hour it is paused');
    await pass(10 * MINUTE);
    assert.equal((await submit(code, '198.51.100.13')).status, 200);
  });

  it('are counted once for all addresses of one IPv6 network of 64 bits, and IPv4 in IPv6 is IPv4', async () => {
    const ipv6 = (index: number): string => `2001:db8:7:1:${index}::${index + 1}`;
    const at = (index: number): string => (index % 2 === 0 ? '203.0.113.64' : '::ffff:203.0.113.64');
    for (const addressOf of [ipv6, at]) {
      await pass(MINUTE);
      const wrong = await Promise.all(times(14, 0).map((_, index) => submit(UNKNOWN_HANDLE, addressOf(index))));
      assert.deepEqual(
        statuses(wrong).toSorted((left, right) => left - right),
        [...times(10, 400), ...times(4, 429)],
      );
    }
    assert.equal((await submit(UNKNOWN_HANDLE, '2001:db8:7:2::1')).status, 400);
  });

  it('are told after five to the person who generated the code, who replaces it with one press', async () => {
    const code = await generateCode(stage, 8);
    const selector = code.slice(0, 4);
    await submitFromMany(withWrongVerifier(code), '198.51.103', 5);
    const as = adele.objectId;
    const conversationId = personalConversationId(as);
    const warning = await stage.teams.waitFor(
      conversationId,
      as,
      (messages) => messages.find(({ cards }) => textOf(cards).includes(`begins with ${selector}`)),
      ALERT_MILLISECONDS,
    );
    const pressed = await stage.teams.press({ as, conversationId, activityId: warning.id, action: 'New code' });
    assert.match(textOf(pressed.value), /Show code here/);
    assert.equal((await submit(code, '198.51.103.20')).status, 400, 'the earlier code is over');
    const said = await stage.teams.messages(APPROVALS_CHANNEL_ID, grady.objectId);
    assert.ok(!textOf(said).includes(selector), 'the channel never shows how a code begins');
  });

  it('leave a code alone that nine tries were wrong with', async () => {
    const code = await generateCode(stage, 3);
    await submitFromMany(withWrongVerifier(code), '198.51.101', 9);
    assert.equal((await submit(code, '198.51.101.10')).status, 200);
  });

  it('are fifty in ten seconds over all addresses, and a right code passes meanwhile', async () => {
    const code = await generateCode(stage, 4);
    const before = await alerts();
    const { answers, seconds } = await flood('10.1');
    assert.deepEqual(statuses(answers.slice(0, 50)), times(50, 400));
    assert.deepEqual(statuses(answers.slice(50)), times(10, 429));
    for (const { retryAfter } of answers.slice(50)) {
      assert.ok(
        Math.abs(retryAfter - 10) <= seconds + 1,
        `${retryAfter} s, by a clock that is ${seconds} s wrong at most`,
      );
    }
    assert.equal((await submit(code, '10.1.7.1')).status, 200);
    await untilThereAre(before + 1);
  });

  it('raise one alert an hour, however often they are passed', async () => {
    const before = await alerts();
    await flood('10.2');
    await untilThereAre(before + 1);
    await pass(30 * MINUTE);
    await flood('10.3');
    await pass(HOUR);
    await flood('10.4');
    await untilThereAre(before + 2);
    assert.equal(await alerts(), before + 2);
  });

  it('let a right code in the wrong hands leave ten rows of the audit an hour, and not one for each try', async () => {
    const code = await generateCode(stage, 5);
    assert.equal((await submit(code, '192.0.6.1')).status, 200);
    const otherKey = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
    for (let tried = 0; tried < 14; tried += 1) {
      assert.equal((await submit(code, `192.0.6.${tried + 2}`, otherKey)).status, 400);
    }
    const tab = await openTab(stage, lidia);
    const { items } = await tab.get(AUDIT_PATHS.list + auditQuery({ act: 'otp_refused' }), parseAuditPage);
    const rows = items.filter((row) => textOf(row).includes('192.0.6.') && textOf(row).includes('other_console'));
    assert.equal(rows.length, 10);
  });

  it('let the own console ask again ten times a minute', async () => {
    const code = await generateCode(stage, 6);
    const from = performance.now();
    for (let asked = 0; asked < 11; asked += 1) assert.equal((await submit(code, '192.0.7.1')).status, 200);
    const { status, retryAfter } = await submit(code, '192.0.7.1');
    const waited = (performance.now() - from) / 1000;
    assert.equal(status, 429);
    assert.ok(retryAfter <= MINUTE && retryAfter + waited >= MINUTE - 1, `${retryAfter} s after ${waited} s`);
    await pass(MINUTE);
    assert.equal((await submit(code, '192.0.7.1')).status, 200);
  });
});
