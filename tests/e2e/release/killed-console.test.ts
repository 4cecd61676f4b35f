import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { FACTS, makeFolders, startConsole, type ConsoleRun, type Folders } from '../../console/console-process.ts';
import { approvalCard, decide, generateCode, openStage, type Stage } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
const SERIAL_NUMBER = FACTS.at(-1) ?? '';

describe('a console program that is killed with -9', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  let folders: Folders;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  beforeEach(() => {
    folders = makeFolders();
  });
  afterEach(() => folders.remove());

  const where = (): string[] => ['--server', stage.url, '--out', folders.out, '--state', folders.state, '--json'];

  async function kill(run: ConsoleRun): Promise<void> {
    run.child.kill('SIGKILL');
    assert.equal(await run.ended, 'SIGKILL');
  }

  it('goes on with the same request before the decision, and before the confirmation', async () => {
    const otp = await generateCode(stage, 1);
    const first = startConsole([...where(), '--otp', otp, ...FACTS]);
    const { matchCode } = await first.told('otp_accepted');
    await kill(first);

    const second = startConsole(where());
    assert.equal((await second.told('otp_accepted'))['matchCode'], matchCode);
    const card = await approvalCard(stage, SERIAL_NUMBER, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await second.ended, 0);
    await approvalCard(stage, SERIAL_NUMBER, 'Delivered');

    const asking = startConsole(['--confirm', '--state', folders.state], { silence: true });
    await asking.printed('Did the room sign in?');
    await kill(asking);
    assert.equal(await startConsole(['--confirm=signed_in', '--state', folders.state, '--json']).ended, 0);
    assert.equal((await approvalCard(stage, SERIAL_NUMBER, 'Signed in')).id, card.id);
    assert.equal(existsSync(folders.state), false);
    const password = /<Password>([^<]+)</.exec(readFileSync(join(folders.out, 'SkypeSettings.xml'), 'utf8'))?.[1] ?? '';
    assert.deepEqual(stage.sandbox.parts.graph.signIn(sandboxRoom(1).userPrincipalName, password), { signedIn: true });
  });
});
