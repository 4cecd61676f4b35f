import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { FACTS, makeFolders, startConsole } from '../../console/console-process.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import {
  answerTo,
  approvalCard,
  consoleForm,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from '../stage.ts';

const { lidia, megan } = SANDBOX_PEOPLE;
const MINUTE = 60;
const HOUR = 3600;
const EXPIRED_MILLISECONDS = 60_000;

describe('the expiry of a code, a decision or a pick-up', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  /** Seconds that the clock is ahead. Each test starts where the test before left it. */
  let ahead = 0;
  before(async () => {
    stage = await openStage();
    await answerTo(stage, megan, 'help');
  });
  after(() => stage.close());

  async function pass(seconds: number): Promise<void> {
    ahead += seconds;
    assert.ok(stage.setClock);
    await stage.setClock(ahead);
  }

  /** Waits until the status says Expired, which is when the job for expired requests has run. */
  async function isExpired(room: number): Promise<void> {
    const end = performance.now() + EXPIRED_MILLISECONDS;
    const ask = (): Promise<string> => answerTo(stage, lidia, `status ${sandboxRoom(room).userPrincipalName}`);
    for (
      let told = await ask();
      !told.includes('{"title":"Provisioning status","value":"Expired"}');
      told = await ask()
    ) {
      assert.ok(performance.now() < end, told);
      await beforeAskingAgain();
    }
  }

  it('ends a decision: the card says Expired, the console why, and nobody can approve any more', async () => {
    const otp = await generateCode(stage, 1);
    const submitted = await submit(stage, otp, 'SN-UNDECIDED');
    const card = await approvalCard(stage, 'SN-UNDECIDED', 'Approve');
    const held = poll(stage, submitted);
    await pass(61 * MINUTE);
    const late = await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode }).then(
      ({ value }) => textOf(value),
      String,
    );
    assert.doesNotMatch(late, /Approved by/);
    const { status, body } = await held;
    assert.equal(status, 400);
    assert.deepEqual([body['error'], body['error_description']], ['expired_token', 'No one decided in time.']);
    const expired = await approvalCard(stage, 'SN-UNDECIDED', 'Expired');
    assert.doesNotMatch(textOf(expired), /password was changed/);
    await isExpired(1);
    assert.equal((await trySubmit(stage, consoleForm(otp, 'SN-UNDECIDED'))).body['error'], 'invalid_grant');
  });

  it('ends a one-time password that nobody has submitted', async () => {
    const otp = await generateCode(stage, 2);
    await pass(8 * HOUR - MINUTE);
    const inTime = await generateCode(stage, 3);
    await pass(2 * MINUTE);
    assert.equal((await trySubmit(stage, consoleForm(otp, 'SN-TOO-LATE'))).body['error'], 'invalid_grant');
    assert.equal((await trySubmit(stage, consoleForm(inTime, 'SN-IN-TIME'))).status, 200);
    await isExpired(2);
  });

  it('ends a pick-up, and the card says that the password was changed and no console has it', async () => {
    const submitted = await submit(stage, await generateCode(stage, 4), 'SN-NOT-FETCHED');
    const card = await approvalCard(stage, 'SN-NOT-FETCHED', 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
    await approvalCard(stage, 'SN-NOT-FETCHED', 'can collect its credential');
    await pass(16 * MINUTE);
    await approvalCard(stage, 'SN-NOT-FETCHED', 'Expired', 'password was changed, but no console has it');
    const { body } = await poll(stage, submitted);
    assert.deepEqual(
      [body['error'], body['error_description']],
      ['expired_token', "The credential wasn't collected in time."],
    );
    assert.equal(body['credential'], undefined);
  });

  it('is foretold: a request that has waited 15 minutes has a reply in its thread that mentions approvers, who get a notification', async () => {
    const { threadId } = await approvalCard(stage, 'SN-IN-TIME', 'Approve');
    const reply = await stage.teams.waitFor(
      APPROVALS_CHANNEL_ID,
      megan.objectId,
      (messages) =>
        messages.find(
          (message) =>
            message.threadId === threadId &&
            /^<at>Megan Bowen<\/at> .+ still waiting for approval.* \[Open the card\]\(https:/.test(message.text),
        ),
      EXPIRED_MILLISECONDS,
    );
    assert.doesNotMatch(reply.text, /SN-IN-TIME/);
    const end = performance.now() + EXPIRED_MILLISECONDS;
    const told = () => stage.sandbox.parts.graph.notifications();
    while (told().length === 0) {
      assert.ok(performance.now() < end, 'nobody was notified');
      await beforeAskingAgain();
    }
    assert.deepEqual(
      told().map(({ objectId, text }) => [objectId, text.endsWith('has been waiting for approval for 16 minutes')]),
      [[megan.objectId, true]],
    );
  });

  it('is told to the installer by the console program, which then ends and keeps nothing', async () => {
    const folders = makeFolders();
    try {
      const otp = await generateCode(stage, 5);
      const run = startConsole([
        '--server',
        stage.url,
        '--out',
        folders.out,
        '--state',
        folders.state,
        '--otp',
        otp,
        ...FACTS,
      ]);
      await approvalCard(stage, 'SN-0042', 'Approve');
      await run.printed('Read these 6 digits');
      await pass(61 * MINUTE);
      assert.equal(await run.ended, 5);
      assert.match(
        run.output(),
        /The request has ended: No one decided in time\. If you need a new one-time password, ask your administrator/,
      );
      assert.equal(existsSync(folders.state), false);
    } finally {
      folders.remove();
    }
  });
});
