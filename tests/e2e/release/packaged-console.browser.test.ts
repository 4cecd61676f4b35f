import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../contract/language.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { FACTS, makeFolders, startConsole, type ConsoleRun, type Folders } from '../../console/console-process.ts';
import { pageStage, pageTexts } from '../../console/page/page-stage.ts';
import { packagedConsole, type PackagedConsole } from '../../support/consoles/packaged-console.ts';
import { approvalCard, decide, generateCode, openStage, type Stage } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;

describe('the packaged console program, alone in a folder with a settings file', function suite() {
  this.timeout(120_000);
  const pages = pageStage();
  let stage: Stage;
  let packaged: PackagedConsole;
  let folders: Folders;
  before(async () => {
    stage = await openStage();
    packaged = await packagedConsole();
    packaged.prepare({ server: stage.url });
  });
  after(async () => {
    packaged?.remove();
    await stage?.close();
  });
  beforeEach(() => {
    folders = makeFolders();
  });
  afterEach(() => folders.remove());

  const setup = (serialNumber: string): readonly string[] => [
    ...FACTS.with(-1, serialNumber),
    ...['--out', folders.out, '--state', folders.state],
  ];
  const start = (args: readonly string[], typed = ''): ConsoleRun => startConsole(args, typed, {}, packaged.program);

  async function approve(serialNumber: string, matchCode: string): Promise<void> {
    await decide(stage, await approvalCard(stage, serialNumber, 'Approve'), megan, 'Approve', { matchCode });
  }

  /** Returns the six digits once the program has printed them after these words. */
  async function digitsOf(run: ConsoleRun, words: string): Promise<string> {
    await run.printed(words);
    return (
      /\d{6}/.exec(
        run
          .output()
          .slice(run.output().indexOf(words))
          .replaceAll(/(?<=\d) (?=\d)/g, ''),
      )?.[0] ?? ''
    );
  }

  /** Checks the room by the password in the file, as the Teams Rooms app would use it. */
  async function assertSignedIn(serialNumber: string, room: number): Promise<void> {
    await approvalCard(stage, serialNumber, 'Signed in');
    const file = readFileSync(join(folders.out, 'SkypeSettings.xml'), 'utf8');
    const password = /<Password>([^<]+)</.exec(file)?.[1] ?? '';
    const { graph } = stage.sandbox.parts;
    assert.deepEqual(graph.signIn(sandboxRoom(room).userPrincipalName, password), { signedIn: true });
  }

  for (const [index, language] of LANGUAGES.entries()) {
    it(`signs a room in through its page: ${language}`, async () => {
      const [room, serialNumber] = [index + 1, `SN-11${index}`];
      const { code, digits, restart, confirm, ended, close } = pageTexts(language);
      const { page, run } = await pages.open([...setup(serialNumber), '--json'], language, packaged.program);
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const shows = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await page.getByRole('textbox', { name: code.label }).fill(await generateCode(stage, room));
      await press(code.next);
      await shows(digits.title);
      await approve(serialNumber, (await page.locator('.digits').innerText()).replaceAll(/\s/g, ''));
      await shows(restart.title);
      await press(restart.now);
      await shows(confirm.title);
      await press(confirm.signed_in);
      await shows(ended.signed_in);
      await press(close);
      assert.equal(await run.ended, 0);
      await assertSignedIn(serialNumber, room);
    });
  }

  it('signs a room in with --text', async () => {
    const run = start([...setup('SN-1120'), '--text', '--otp', '-'], `${await generateCode(stage, 3)}\n`);
    await approve('SN-1120', await digitsOf(run, 'Read these 6 digits to them:'));
    assert.equal(await run.ended, 0, run.output());
    assert.equal(await start(['--confirm=signed_in', '--text', '--state', folders.state]).ended, 0);
    await assertSignedIn('SN-1120', 3);
  });

  it('signs a room in with nobody at the console', async () => {
    const [code, outcome] = [join(folders.out, 'code.txt'), join(folders.out, 'outcome.json')];
    writeFileSync(code, await generateCode(stage, 4));
    const run = start([...setup('SN-1121'), '--unattended', '--otp-file', code, '--outcome', outcome]);
    await approve('SN-1121', await digitsOf(run, 'Read these 6 digits to them:'));
    assert.equal(await run.ended, 0, run.output());
    assert.equal(existsSync(code), false);
    assert.equal((JSON.parse(readFileSync(outcome, 'utf8')) as { state: string }).state, 'delivered');
    assert.equal(await start(['--confirm=signed_in', '--text', '--state', folders.state]).ended, 0);
    await assertSignedIn('SN-1121', 4);
  });
});
