import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENING_PATHS } from '../../../contract/device-api.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { type Authority, makeAuthority } from '../../support/authority.ts';
import { englishFinder } from '../../support/words/english-left.ts';
import { FACTS, OTP, startConsole, type ConsoleRun } from '../console-process.ts';
import { consoleStage } from '../console-stage.ts';
import { never } from '../scripted-device-api.ts';
import { CANARY, CREDENTIALS, startCompanyProxy, type CompanyProxy, type ProxyBehavior } from './company-proxy.ts';
import { answerWith, passTo, startTlsFront, type TlsFront } from './tls-front.ts';
import { trusting, type Trusting } from './trusting.ts';

const HOUR = 3_600_000;
const englishIn = englishFinder(consoleTexts('en'), consoleTexts('de'));

describe('the console program in the network of a company', () => {
  const stage = consoleStage();
  let company: Authority;
  let inspector: Authority;
  let system: Trusting;
  let front: TlsFront;
  let proxy: CompanyProxy | undefined;
  before(() => {
    company = makeAuthority('Contoso Root');
    inspector = makeAuthority('Contoso Web Filter');
    system = trusting(company.root + inspector.root);
  });
  after(() => system.remove());
  beforeEach(async () => {
    proxy = undefined;
    front = await startTlsFront(
      company.issue(),
      passTo(() => stage.api().url),
    );
  });
  afterEach(async () => {
    await proxy?.close();
    await front.close();
  });

  const settings = (): string[] => ['--out', stage.folders().out, '--state', stage.folders().state];
  const whole = (...more: readonly string[]): string[] => [
    ...['--server', front.url, ...settings(), '--otp', OTP, ...FACTS],
    ...more,
  ];
  /** Starts the program behind a proxy with these credentials. */
  const behind = async (behavior: ProxyBehavior, credentials = ''): Promise<NodeJS.ProcessEnv> => {
    proxy = await startCompanyProxy(behavior);
    return { HTTPS_PROXY: `http://${credentials && `${credentials}@`}${proxy.address}` };
  };
  const start = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): ConsoleRun =>
    startConsole(args, '', { ...system.environment, ...environment });
  const ends = async (run: ConsoleRun, exitCode: number, ...said: readonly RegExp[]): Promise<void> => {
    const ended = await run.ended;
    assert.equal(ended, exitCode, run.output());
    for (const text of said) assert.match(run.output(), text);
    const { state } = stage.folders();
    const kept = existsSync(state) ? readdirSync(state).map((name) => readFileSync(join(state, name), 'utf8')) : [];
    const secret = new RegExp(`${CANARY}|${Buffer.from(CANARY).toString('base64').slice(0, 12)}`);
    assert.doesNotMatch([run.output(), ...kept].join('\n'), secret);
  };

  it('delivers behind a private authority of the system and a proxy with a password, without any flag of Node', async () => {
    stage.release();
    const environment = await behind({ asks: true }, CREDENTIALS);
    const run = start(whole(), environment);
    await ends(run, 0, /Note: this network inspects TLS \(issuer Contoso Root\)/, /Delivered\./);
    assert.equal(existsSync(stage.settings()), true);
    assert.equal(run.output().split('Note: this network').length, 2, 'the note comes once');
    assert.equal(new Set(proxy?.tunnels).size, 1);
  });

  it('works with a pin there when IT named the root, and notes nothing', async () => {
    stage.release();
    const pin = stage.api().keys.pins[0] ?? '';
    const named = { ROOMS_OTP_TLS_ROOT: company.fingerprint };
    const run = start(whole(`--pin=${pin}`, '--json'), named);
    await ends(run, 0);
    assert.deepEqual(
      run.events().filter(({ event }) => event === 'private_root'),
      [],
    );
  });

  it('goes on with its pin and its root after a kill, without the options', async () => {
    const { opening } = stage.api().answers;
    stage.api().answers.opening = never;
    const pin = stage.api().keys.pins[0] ?? '';
    const run = start(whole(`--pin=${pin}`, '--tls-root', company.fingerprint));
    await stage.api().arrived(({ path }) => path === OPENING_PATHS.opening);
    run.child.kill('SIGKILL');
    await run.ended;
    stage.api().answers.opening = opening;
    stage.release();
    await ends(start(settings()), 0, /Delivered\./);
    await ends(start(['--confirm=signed_in', '--state', stage.folders().state]), 0, /Confirmed/);
  });

  it('stops with a pin where a device inspects TLS, and sends it nothing', async () => {
    const inspects = { certificate: inspector.issue(), server: () => stage.api().url };
    const environment = await behind({ inspects });
    const pin = stage.api().keys.pins[0] ?? '';
    const german = ['--language', 'de'];
    const stopped = start(whole(`--pin=${pin}`, '--tls-root', company.fingerprint, ...german), environment);
    await ends(
      stopped,
      12,
      /überprüft TLS \(Aussteller Contoso Web Filter\)/,
      new RegExp(`Für Ihre IT-Abteilung: .*--tls-root ${inspector.fingerprint}`),
    );
    assert.deepEqual(englishIn(stopped.output()), []);
    assert.deepEqual(stage.api().seen, []);
  });

  it('goes on with a note there without a pin, because the digits still prove the key', async () => {
    stage.release();
    const inspects = { certificate: inspector.issue(), server: () => stage.api().url };
    const run = start(whole(), await behind({ inspects }));
    await ends(run, 0, /inspects TLS \(issuer Contoso Web Filter\)/);
  });

  it('tells IT what to do about a proxy that requires a sign-in, or a different one', async () => {
    const none = start(whole(), await behind({ asks: true }));
    await ends(
      none,
      12,
      /The proxy 127\.0\.0\.1:\d+ doesn't let this console through/,
      /For your IT department: Realm: Contoso network; schemes: Basic\. Let this console reach localhost:\d+ without/,
    );
    await proxy?.close();
    const wrong = start(whole(), await behind({ asks: true }, `somebody:${CANARY}`));
    await ends(wrong, 12, /The proxy refuses the user name and password from HTTPS_PROXY/);
    assert.deepEqual(stage.api().seen, []);
  });

  it('names a variable that holds no proxy, without its value', async () => {
    await ends(start(whole(), { HTTPS_PROXY: `socks5://somebody:${CANARY}@127.0.0.1:1` }), 2, /HTTPS_PROXY must be/);
  });

  it('sends nothing to a server whose authority nobody trusts, whatever its environment says, and names the root', async () => {
    const { cert, key } = company.issue();
    await front.close();
    front = await startTlsFront(
      { cert: cert + company.root, key },
      passTo(() => stage.api().url),
    );
    const other = trusting(makeAuthority('Fabrikam Root').root);
    const run = startConsole(whole(), '', { ...other.environment, NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    await ends(run, 12, new RegExp(`The chain ends at Contoso Root \\(SHA-256 ${company.fingerprint}\\), which`));
    other.remove();
    assert.deepEqual(stage.api().to(OPENING_PATHS.opening), []);
  });

  it('leads a person to the clock, and to the page of a network', async () => {
    const later = Date.now() + 30 * HOUR;
    const date = new Date(later).toUTCString();
    await front.close();
    front = await startTlsFront(
      company.issue({ from: new Date(later - HOUR) }),
      passTo(() => stage.api().url, { date }),
    );
    await ends(start(whole()), 12, /clock of this console is probably wrong: .* by 30 hours\. Compare .* phone/);
    await front.close();
    front = await startTlsFront(company.issue(), answerWith(302, { location: 'https://wifi.contoso.com/?id=7' }));
    await ends(
      start(whole('--restart')),
      12,
      /A web page answers in place of \S+ Open Edge/,
      /leads to wifi\.contoso\.com\. Let/,
    );
  });

  describe('diagnoses', () => {
    it('everything that a run needs, without credentials, in words and in JSON', async () => {
      const environment = await behind({ asks: true }, CREDENTIALS);
      const pin = stage.api().keys.pins[0] ?? '';
      const args = [
        '--diagnose',
        '--server',
        front.url,
        ...settings(),
        '--pin',
        pin,
        '--tls-root',
        company.fingerprint,
      ];
      const words = start(args, environment);
      await ends(
        words,
        0,
        /OK +Name: localhost is .*127\.0\.0\.1/,
        /OK +Proxy: 127\.0\.0\.1:\d+, from HTTPS_PROXY, with a user name and password/,
        /OK +Connection: TLSv1\.3/,
        new RegExp(`Certificate: Contoso Root, issued by Contoso Root, .*\\n {2}SHA-256 ${company.fingerprint}`),
        /The chain ends in a root that IT named\./,
        /OK +Clock: agrees with the server/,
        /OK +Server: Rooms OTP; it doesn't report its version/,
        new RegExp(`OK +Server key \\(pin\\): ${pin}\\. The pin of this console proves it\\.`),
        /The network and the server are ready for a setup\./,
      );
      const json = start([...args, '--json'], environment);
      await ends(json, 0);
      const connection = json.events().find(({ check }) => check === 'connection');
      assert.deepEqual([connection?.['state'], connection?.['root']], ['ok', 'named']);
      assert.deepEqual(json.events().at(-1), { event: 'diagnosed', outcome: 'done' });
      assert.deepEqual(
        stage.api().seen.flatMap(({ form }) => Object.keys(form)),
        [],
        'no form was sent',
      );
    });

    it('a proxy that wants a sign-in, in German, with the exit code of a run', async () => {
      const environment = await behind({ asks: true });
      const run = start(['--diagnose', '--server', front.url, ...settings(), '--language', 'de'], environment);
      await ends(
        run,
        12,
        /FEHLER +Verbindung: Der Proxy .* verlangt Benutzername und Kennwort \(407\)/,
        /Bereich: Contoso/,
      );
      assert.deepEqual(englishIn(run.output()), []);
    });

    it('another key than the pinned one, and a private root without a pin as a note', async () => {
      const args = ['--diagnose', '--server', front.url, ...settings(), '--tls-root', company.fingerprint];
      await ends(start([...args, '--pin', '00'.repeat(32)]), 6, /FAILED +Server key \(pin\): .*doesn't prove it/);
      await ends(start(args.slice(0, -2)), 0, /NOTE +Connection: TLSv1\.3/, /OK +Server key \(pin\): [\w-]{43}\n/);
    });
  });
});
