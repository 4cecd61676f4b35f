import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consoleTexts } from '../../texts/console-texts.ts';
import { helpText } from '../../console/words/help.ts';
import { englishFinder } from '../support/words/english-left.ts';
import { type ConsoleRun, FACTS, OTP, startConsole } from './console-process.ts';
import { consoleStage } from './console-stage.ts';
import { accepted, CREDENTIAL, failure, type Handler, sentKey, tokenReply } from './scripted-device-api.ts';

const englishIn = englishFinder(consoleTexts('en'), consoleTexts('de'));

describe('the console program in German', () => {
  const { release, ...stage } = consoleStage();
  const where = (): string[] => stage.where().filter((arg) => arg !== '--json');
  const german = (args: readonly string[], typed = ''): ConsoleRun =>
    startConsole([...args, '--language', 'de'], typed);

  /** Runs to the end and finds no English. */
  async function ends(run: ConsoleRun, exitCode: number, ...said: readonly RegExp[]): Promise<void> {
    const ended = await run.ended;
    assert.equal(ended, exitCode, run.output());
    assert.deepEqual(englishIn(run.output()), [], run.output());
    for (const text of said) assert.match(run.output(), text);
  }

  it('leads from a mistyped code to the signed-in room', async () => {
    release();
    const run = german(
      [...where(), '--make', 'Contoso', '--model', 'Hub 2', '--name', 'Hub', '--confirm-now=signed_in'],
      `ABC\n${OTP}\nSN-7\n`,
    );
    await ends(
      run,
      0,
      /Einmalkennwort \(12 oder 16 Zeichen/,
      /mehr oder weniger\. Sie haben noch 2 Versuche\./,
      /Seriennummer dieser Konsole konnte nicht gelesen werden/,
      /Diese Konsole: Contoso Hub 2, Seriennummer SN-7, Gerätename Hub/,
      /Vergleichsziffern:\n\n {2}.*██/,
      /Lesen Sie diese 6 Ziffern vor: \d{3} \d{3}/,
      /Übergeben\./,
      /Bestätigt: Der Raum ist angemeldet/,
    );
  });

  it('asks after the restart, and takes the answer in both languages', async () => {
    release();
    await ends(german([...where(), '--otp', OTP, ...FACTS]), 0, /Starten Sie die Konsole jetzt neu/);
    const confirm = ['--confirm', '--state', stage.folders().state];
    await ends(
      german(confirm, 'vielleicht\nspäter\n'),
      0,
      /Hat der Raum sich angemeldet\? \(ja, nein oder später\): .*Hat der Raum/,
      /Nichts wurde bestätigt/,
    );
    await ends(
      german(confirm, 'NEIN\n'),
      9,
      /noch da: .*SkypeSettings\.xml/,
      /Das hat nicht funktioniert: Versuchen Sie es erneut/,
    );
    await ends(german(where()), 0, /Der frühere Vorgang mit .* geht weiter/);
    await ends(german(confirm, 'yes\n'), 0, /Bestätigt/);
    await ends(german(confirm), 10, /Es gibt nichts zu bestätigen/);
  });

  const ENDINGS: readonly (readonly [string, Handler, number, RegExp])[] = [
    [
      'a rejection',
      () => failure('access_denied', { error_description: 'Wrong room', reason: 'wrong_room' }),
      4,
      /nicht genehmigt: Falscher Raum\. Bitten Sie/,
    ],
    [
      'a rejection for another reason',
      () => failure('access_denied', { error_description: 'Other', reason: 'other', reason_text: 'Bis Montag' }),
      4,
      /nicht genehmigt: Bis Montag\./,
    ],
    [
      'a withdrawal',
      () => failure('access_denied', { error_description: 'The one-time password was revoked', reason: 'withdrawn' }),
      4,
      /widerrufen\./,
    ],
    [
      'a clock that ran out',
      () => failure('expired_token', { error_description: 'No one decided in time.', reason: 'not_decided' }),
      5,
      /beendet: Niemand hat rechtzeitig entschieden\. Bitten/,
    ],
    ['a request that is over', () => failure('invalid_grant'), 5, /Die Anforderung ist nicht mehr offen\./],
    [
      'a credential that was not sealed',
      () => ({ status: 200, body: { access_token: 'at-1', token_type: 'Bearer', expires_in: 900, credential: 'x' } }),
      7,
      /kein JWE in Kompaktform\. Der Server weiß davon/,
    ],
    [
      'a server that does not know the client',
      () => failure('invalid_client'),
      6,
      /Der Server hat die Anforderung nicht angenommen: invalid_client/,
    ],
    [
      'a server that leads elsewhere',
      () => ({ status: 302, headers: { location: '/' } }),
      6,
      /Er verweist auf eine andere Adresse/,
    ],
  ];
  for (const [what, token, exitCode, said] of ENDINGS) {
    it(`tells ${what}`, async () => {
      stage.api().answers.token = token;
      await ends(german([...where(), '--otp', OTP, ...FACTS]), exitCode, said);
    });
  }

  it('tells a refused code', async () => {
    stage.api().answers.opening = () =>
      failure('invalid_grant', {
        error_description: "This code can't be used. Ask your administrator for a new one.",
        reason: 'code_unusable',
      });
    await ends(german([...where(), '--otp', OTP, ...FACTS]), 3, /Dieser Code kann nicht verwendet werden/);
  });

  it('tells a server that cannot prove the key, and goes on without proof', async () => {
    stage.api().lackOpenings();
    release();
    await ends(german([...where(), '--otp', OTP, ...FACTS]), 6, /Bitten Sie Ihre IT-Abteilung.*--allow-unbound/);
    await ends(german([...where(), '--allow-unbound']), 0, /weisen den Schlüssel dieser Konsole nicht nach/);
  });

  it('tells digits that differ, and keys that are not the pinned ones', async () => {
    stage.api().answers.authorization = accepted({ user_code: '000000' });
    await ends(german([...where(), '--otp', OTP, ...FACTS]), 6, /verschiedene Ziffern berechnet/);
    const pinned = [...where(), '--otp', OTP, ...FACTS, '--pin', '00'.repeat(32)];
    await ends(german(pinned), 6, /nicht den Schlüssel, für den diese Konsole vorbereitet/);
    await ends(german([...pinned, '--allow-unbound']), 2, /kann nicht mit einem Pin verwendet werden/);
  });

  it('tells a file that cannot be written, and each trouble with a server that comes and goes', async () => {
    let polls = 0;
    stage.api().answers.token = () => {
      polls += 1;
      return polls === 1
        ? { status: 503, headers: { 'retry-after': '0' } }
        : tokenReply(sentKey(stage.api()), { ...CREDENTIAL, password: 'a\u0001b' });
    };
    await ends(
      german([...where(), '--otp', OTP, ...FACTS]),
      8,
      /zurzeit nicht nutzbar: Er antwortet mit einem Fehler \(503\)/,
      /Der Server antwortet wieder/,
      /Password des Kontos hat ein Zeichen, das SkypeSettings\.xml/,
    );
  });

  it('tells that it was stopped, and that the run goes on', async () => {
    const run = german([...where(), '--otp', OTP, ...FACTS]);
    await run.printed('6 Ziffern vor:');
    run.child.kill('SIGTERM');
    await ends(run, 130, /Beendet\. Starten Sie das Programm erneut/);
    await ends(german([...where(), '--server', 'https://rooms.contoso.com']), 10, /nicht abgeschlossener Vorgang/);
  });

  it('tells what is wrong with the command line or with this machine, before anything is sent', async () => {
    const { state, out } = stage.folders();
    mkdirSync(state, { mode: 0o700 });
    writeFileSync(join(state, 'run.json'), '{', { mode: 0o600 });
    for (const [args, exitCode, said] of [
      [['--sever', 'x'], 2, /Die Option --sever gibt es nicht/],
      [[OTP], 2, /akzeptiert nur benannte Optionen/],
      [['--confirm=maybe'], 2, /--confirm muss signed_in oder failed sein/],
      [['--server', 'http://rooms.contoso.com'], 2, /muss mit https:/],
      [['--server', 'x'], 2, /nicht „x“/],
      [['--out', ''], 2, /--out darf nicht leer sein/],
      [where(), 10, /beschädigt/],
      [['--state', '/dev/null', '--server', 'https://127.0.0.1', '--out', out], 10, /ist kein Ordner/],
      [
        ['--state', join(out, 'none'), '--server', 'https://127.0.0.1', '--out', join(out, 'none')],
        8,
        /Legen Sie ihn an/,
      ],
      [['--state', join(out, 'none')], 2, /Die Serveradresse fehlt/],
      [['--help'], 0, /Exitcodes:/],
    ] as const) {
      await ends(german(args), exitCode, said);
    }
    assert.equal(stage.api().seen.length, 0);
    assert.notDeepEqual(englishIn(helpText(consoleTexts('en'), 'RoomsOTP')), []);
  });

  it('is the language of a machine that speaks German, also in JSON', async () => {
    stage.api().answers.token = () => failure('access_denied', { reason: 'wrong_room' });
    const run = startConsole(stage.whole(), '', { LC_ALL: 'de_DE.UTF-8' });
    assert.equal(await run.ended, 4);
    assert.deepEqual(await run.told('rejected'), { event: 'rejected', reason: 'Falscher Raum' });
  });
});
