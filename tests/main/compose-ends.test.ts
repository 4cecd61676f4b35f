import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { allChecks, openTokens } from '../../bot/main/compose-checks.ts';
import { checkEnds, endLook } from '../../bot/main/compose-ends.ts';
import { type Noted, UNOBSERVED } from '../../bot/domain/observer.ts';
import { readConfig } from '../../bot/settings/config.ts';
import { serverSettings } from '../../env/demo/start-demo.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP } from '../../env/sandbox/tenant.ts';
import { stubStore, stubTransaction } from '../services/stubbed-store.ts';

/** The configuration names a folder for data, and nothing here opens it. */
const NO_FOLDER = join(tmpdir(), 'rooms-otp-no-data');
const NOW = new Date('2026-03-02T10:00:00.000Z');
const DAY = 86_400_000;

describe('the ends of credentials', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ rooms: 1 });
  });
  after(() => sandbox.close());

  it('are told by the server: an alert and the metric for each, and one line while nothing changes', async () => {
    const config = readConfig({ ...serverSettings(sandbox, NO_FOLDER), BOT_CREDENTIAL_ENDS: '2040-01-01' });
    const soon = new Date(Date.now() + 6.5 * DAY);
    sandbox.parts.issuer.endSecret(SANDBOX_BOT_APP.appId, soon);
    sandbox.parts.issuer.endSecret(SANDBOX_GRAPH_APP.appId, new Date(Date.now() + 90 * DAY));
    const lines: string[] = [];
    const noted: Noted[] = [];
    const tx = stubTransaction();
    const store = stubStore(tx, undefined, {
      clock: { now: async () => new Date() },
      rateLimits: { take: async () => undefined, forget: async () => assert.fail() },
    });
    const look = endLook({
      parts: { store },
      config,
      tokens: openTokens(config),
      log: pino({}, { write: (line: string) => void lines.push(line) }),
      observer: { ...UNOBSERVED, note: (what) => void noted.push(what) },
    });
    await look();
    await look();
    assert.deepEqual(
      tx.jobs.send.args.slice(0, 1).map(([job]) => job),
      [
        {
          name: 'raise-alert',
          kind: 'credential_ends',
          app: 'bot',
          credential: 'secret',
          endsAt: soon.toISOString(),
          days: 7,
        },
      ],
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /the client secret ends in 7 days/);
    assert.deepEqual(
      noted.slice(0, 2).map((each) => ('app' in each ? each.app : each.what)),
      ['bot', 'graph'],
    );
  });

  it('are in the table of check-config, with what to do', async () => {
    sandbox.parts.issuer.endSecret(SANDBOX_BOT_APP.appId, new Date(Date.now() + 6.5 * DAY));
    const checks = await allChecks(readConfig(serverSettings(sandbox, NO_FOLDER)));
    const ends = checks.filter(({ subject }) => subject.startsWith('end of the'));
    assert.deepEqual(
      ends.map(({ subject, outcome }) => [subject, outcome]),
      [
        ["end of the bot app's credential", 'warning'],
        ["end of the graph app's credential", 'ok'],
      ],
    );
    assert.match(ends[0]?.remedy ?? '', /add a new one to the app registration/);
  });

  it('that nobody knows are a warning, because nobody can be warned of them', () => {
    const [unknown, never, over] = checkEnds(
      [
        { app: 'graph', end: { kind: 'unknown', why: 'refused', credential: 'secret' } },
        { app: 'bot', end: { kind: 'never' } },
        { app: 'bot', end: { kind: 'at', at: new Date(NOW.getTime() - 1), credential: 'certificate' } },
      ],
      NOW,
    );
    assert.equal(unknown?.outcome, 'warning');
    assert.match(unknown?.remedy ?? '', /GRAPH_CREDENTIAL_ENDS/);
    assert.equal(never?.outcome, 'ok');
    assert.match(over?.found ?? '', /the certificate has ended/);
  });
});
