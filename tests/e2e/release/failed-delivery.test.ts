import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { FACTS, makeFolders, startConsole, type Folders } from '../../console/console-process.ts';
import { approvalCard, decide, generateCode, openStage, type Stage } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
const SERIAL_NUMBER = FACTS.at(-1) ?? '';

describe('a failed delivery', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  let folders: Folders;
  before(async () => {
    stage = await openStage();
    folders = makeFolders();
  });
  after(async () => {
    await stage.close();
    folders.remove();
  });

  const file = (): string => join(folders.out, 'SkypeSettings.xml');
  const where = (): string[] => ['--server', stage.url, '--out', folders.out, '--state', folders.state, '--json'];
  const confirm = (word: string): Promise<number | NodeJS.Signals> =>
    startConsole([`--confirm=${word}`, '--state', folders.state, '--json']).ended;

  function writtenPassword(): string {
    return /<Password>([^<]+)</.exec(readFileSync(file(), 'utf8'))?.[1] ?? assert.fail('no password was written');
  }

  it('gets a new password under the same approval, also when that is told after the pick-up clock', async () => {
    const run = startConsole([...where(), '--otp', await generateCode(stage, 1), ...FACTS]);
    const { matchCode } = await run.told('otp_accepted');
    const card = await approvalCard(stage, SERIAL_NUMBER, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await run.ended, 0);
    const first = writtenPassword();
    assert.ok(stage.setClock);
    await stage.setClock(3600);
    assert.equal(await confirm('failed'), 9);
    assert.equal(existsSync(file()), false);
    assert.equal(await startConsole(where()).ended, 0);
    const second = writtenPassword();
    assert.notEqual(second, first);
    assert.deepEqual(stage.sandbox.parts.graph.signIn(sandboxRoom(1).userPrincipalName, second), { signedIn: true });
    assert.equal(await confirm('signed_in'), 0);
    assert.equal((await approvalCard(stage, SERIAL_NUMBER, 'Signed in')).id, card.id);
  });
});
