import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkDelivery } from '../../../console/after-restart/check-delivery.ts';
import { deviceClient } from '../../../console/device/device-client.ts';
import type { Outcome } from '../../../console/enroll/outcome.ts';
import { stateStore } from '../../../console/enroll/state-store.ts';
import { posixAccess } from '../../../console/machine/file-access.ts';
import { recordedRoomsLog } from '../../../console/machine/rooms-log.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { startRoomsApp } from '../../../env/sandbox/host/rooms-app.ts';
import { roomsLogPath } from '../../../env/sandbox/host/rooms-log.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { makeFolders, startConsole, type Folders } from '../../console/console-process.ts';
import { plainConnector } from '../../console/network/plain-connector.ts';
import { settableTimer } from '../../console/settable-timer.ts';
import { setBehaviors } from '../behaviors/main-flows.ts';
import { approvalCard, decide, generateCode, openStage, type Stage, textOf } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;

/** A console whose settings file waits for a restart. */
interface DeliveredConsole {
  readonly folders: Folders;
  readonly serialNumber: string;
}

describe('the console program after a restart, with the real server', function suite() {
  this.timeout(240_000);
  let stage: Stage;
  const consoles: DeliveredConsole[] = [];
  before(async () => {
    stage = await openStage();
    // One after the other, so that the first console is used again long after its last poll.
    for (const room of [11, 12, 13, 14]) consoles.push(await deliver(room));
  });
  afterEach(() => setBehaviors(stage, []));
  after(async () => {
    for (const { folders } of consoles) folders.remove();
    await stage.close();
  });

  const one = (index: number): DeliveredConsole => consoles[index] ?? assert.fail('it was not delivered');
  const where = ({ out, state }: Folders) => ['--out', out, '--state', state, '--json'];
  const deliver = async (room: number): Promise<DeliveredConsole> => {
    const [folders, serialNumber] = [makeFolders(), `SN-RESTART-${room}`];
    const facts = ['--make', 'Contoso', '--model', 'Room Console 2', '--serial', serialNumber];
    const otp = await generateCode(stage, room);
    const run = startConsole(['--server', stage.url, '--otp', otp, ...facts, ...where(folders)]);
    const { matchCode } = await run.told('otp_accepted');
    const card = await approvalCard(stage, serialNumber, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await run.ended, 0, run.output());
    return { folders, serialNumber };
  };
  /** Lets a console restart: the app of the sandbox runs, and then the check of the program, whose waits take no time. */
  const restart = async ({ folders }: DeliveredConsole): Promise<Outcome> => {
    await startRoomsApp(folders.out, stage.sandbox.graph);
    const { signal } = new AbortController();
    const log = recordedRoomsLog(roomsLogPath(folders.out));
    return checkDelivery({
      store: stateStore(folders.state, posixAccess),
      timer: settableTimer(new Date()),
      random: () => 0,
      texts: consoleTexts('en'),
      report: () => {},
      connect: ({ server }) => deviceClient(server, signal, plainConnector()),
      startedAt: (await log.startedAt()) ?? assert.fail('the app wrote no log'),
      roomsLog: log.read,
      signal,
    });
  };

  /** Presses the button on the card as an approver sees it, because the card that all see has none. */
  const releaseAgain = async (serialNumber: string): Promise<void> => {
    const isCard = ({ cards }: MessageView) =>
      [`"${serialNumber}"`, '"releaseAgain"'].every((text) => textOf(cards).includes(text));
    const conversationId = APPROVALS_CHANNEL_ID;
    const { id: activityId } = await stage.teams.waitFor(conversationId, megan.objectId, (seen) => seen.find(isCard));
    const press = { as: megan.objectId, conversationId, activityId, action: 'Release again' };
    assert.match(textOf((await stage.teams.press(press)).value), /Approved/);
  };

  it('reports the sign-in by itself, and the card says who said so', async () => {
    const { folders, serialNumber } = one(1);
    assert.equal(await restart(one(1)), 'done');
    const [taken, signedIn] = ['Taken by the Teams Rooms app.', 'Console event log: Signed in.'];
    await approvalCard(stage, serialNumber, taken, signedIn);
    assert.equal(existsSync(folders.state), false);
  });

  it('reports a failed sign-in with its error code', async () => {
    const { folders, serialNumber } = one(2);
    await setBehaviors(stage, ['reported:room-needs-mfa']);
    assert.equal(await restart(one(2)), 'sign_in_failed');
    await approvalCard(stage, serialNumber, 'Sign-in failed.', 'AADSTS50076', 'multifactor authentication is required');
    assert.equal(existsSync(folders.state), true, 'a new password can still be collected');
  });

  it('reports nothing about a sign-in that the log does not tell', async () => {
    await setBehaviors(stage, ['reported:rooms-log-silent']);
    assert.equal(await restart(one(3)), 'done');
    const card = await approvalCard(stage, one(3).serialNumber, 'Taken by the Teams Rooms app.');
    assert.doesNotMatch(JSON.stringify(card.cards), /Console event log|Sign-in failed/);
  });

  it('reports a file that the app left, and a started program collects the password that is released again', async () => {
    const { folders, serialNumber } = one(0);
    const settings = join(folders.out, 'SkypeSettings.xml');
    await setBehaviors(stage, ['reported:settings-not-taken']);
    assert.equal(await restart(one(0)), 'not_taken');
    assert.equal(existsSync(settings), false);
    await approvalCard(stage, serialNumber, "The Teams Rooms app didn't take the settings file");
    await releaseAgain(serialNumber);
    const again = startConsole(where(folders));
    assert.equal(await again.ended, 0, again.output());
    assert.equal(existsSync(settings), true);
  });
});
