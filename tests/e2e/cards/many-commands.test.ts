import assert from 'node:assert/strict';
import { setTimeout as turn } from 'node:timers/promises';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { answerTo, openStage, type Stage } from '../stage.ts';

const TALKERS: readonly SandboxPerson[] = [
  SANDBOX_PEOPLE.adele,
  SANDBOX_PEOPLE.megan,
  SANDBOX_PEOPLE.diego,
  SANDBOX_PEOPLE.grady,
  SANDBOX_PEOPLE.lidia,
  SANDBOX_PEOPLE.alex,
];
const TEXTS = [
  'help',
  'pending',
  'status Oslo',
  'what?',
  'generate otp *Atrium*',
  'approve 00000000 123456',
  'reject 00000000 1',
  'revoke ZZZZ',
  `status ${sandboxRoom(1).userPrincipalName}`,
  `generate otp ${sandboxRoom(2).userPrincipalName}`,
] as const;
const COMMANDS = 300;
const WARM_UP = 60;
/**
 * The factor is far above what a garbage collector leaves behind. A leak of a whole answer per command goes beyond it.
 */
const LARGEST_GROWTH = 1.5;

describe('many commands: three hundred in a row', function suite() {
  this.timeout(180_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  /** Sends commands. Each person's chat is one conversation in which order matters, and several people talk at once. */
  async function talk(from: number, to: number): Promise<void> {
    await Promise.all(
      TALKERS.map(async (person, index) => {
        for (let sent = from + index; sent < to; sent += TALKERS.length) {
          const answer = await answerTo(stage, person, TEXTS[sent % TEXTS.length] ?? '');
          assert.doesNotMatch(answer, /Something went wrong/);
          assert.ok(answer.length > 20, answer);
        }
      }),
    );
  }

  it('are each answered, leave the process alive, and its memory where it was', async () => {
    await talk(0, WARM_UP);
    await turn(0);
    const before = process.memoryUsage.rss();
    await talk(WARM_UP, COMMANDS);
    await turn(0);
    const growth = process.memoryUsage.rss() / before;
    assert.ok(growth < LARGEST_GROWTH, `memory grew to ${growth.toFixed(2)} times what it was`);
    assert.equal((await fetch(`${stage.url}${DEVICE_PATHS.verification}`)).status, 200);
  });
});
