import assert from 'node:assert/strict';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { waitingAgain } from '../../../console/enroll/run-state.ts';
import { makeFolders, type Folders } from '../console-process.ts';
import { failure, startScriptedDeviceApi, type ScriptedDeviceApi } from '../scripted-device-api.ts';
import { MFA, restartStage, type RestartStage } from './restart-stage.ts';

describe('the check after the restart', () => {
  let api: ScriptedDeviceApi;
  let folders: Folders;
  let stage: RestartStage;
  before(async () => {
    api = await startScriptedDeviceApi();
  });
  after(() => api.close());
  let seenBefore = 0;
  beforeEach(() => {
    api.answers.acknowledgement = () => ({ status: 204 });
    seenBefore = api.seen.length;
    folders = makeFolders();
    stage = restartStage(folders, api.url);
    stage.putFile();
  });
  afterEach(() => folders.remove());

  const forms = () =>
    api.seen
      .slice(seenBefore)
      .filter(({ path }) => path === DEVICE_PATHS.acknowledgement)
      .map(({ form }) => form);
  const stages = () => forms().map(({ stage: name }) => name);

  it('tells that the app took the file and that the room signed in, and leaves nothing behind', async () => {
    stage.at(1, stage.takeFile);
    stage.at(4, () => stage.healthy());
    assert.equal(await stage.check(), 'done');
    assert.deepEqual(forms(), [
      { stage: 'taken', observed_at: '2026-03-04T14:03:00.000Z' },
      {
        ...{ stage: 'signed_in', source: 'event_log', teams: 'ok', exchange: 'ok' },
        observed_at: '2026-03-04T14:06:00.000Z',
      },
    ]);
    assert.equal(api.seen.at(-1)?.bearer, 'at-1');
    assert.equal(await stage.kept(), undefined, 'the key is forgotten');
    assert.deepEqual(stage.removed, ['task']);
  });

  it('deletes a file that the app left for ten minutes, and keeps the run for a new release', async () => {
    assert.equal(await stage.check(), 'not_taken');
    assert.equal(stage.timer.elapsed(), 10 * 60_000);
    assert.equal(stage.fileStands(), false);
    assert.deepEqual(stages(), ['not_taken']);
    assert.partialDeepStrictEqual(await stage.kept(), {
      stage: 'delivered',
      privateKey: 'PEM',
      afterRestart: 'not_taken',
    });
    assert.deepEqual(stage.removed, ['task']);
  });

  it('leaves a foreign file alone, which somebody put there after ours was taken', async () => {
    stage.putFile('<Theirs/>');
    await stage.check();
    assert.equal(stage.fileStands(), true);
    assert.equal(stages()[0], 'taken');
  });

  describe('of a sign-in that fails', () => {
    beforeEach(() => stage.at(0, stage.takeFile));

    it('tells an error of Microsoft Entra ID at once, and once, with the statuses', async () => {
      stage.at(1, () => stage.unhealthy(MFA));
      stage.at(6, () => stage.unhealthy(MFA));
      stage.at(11, () => stage.unhealthy(MFA.replace('50076', '53003')));
      assert.equal(await stage.check(), 'sign_in_failed');
      const failed = forms().filter((form) => form['stage'] === 'sign_in_failed');
      assert.deepEqual(
        failed.map((form) => form['detail']),
        [MFA, MFA.replace('50076', '53003')],
      );
      assert.partialDeepStrictEqual(failed[0], { source: 'event_log', teams: 'failed', exchange: 'failed' });
      assert.partialDeepStrictEqual(await stage.kept(), { afterRestart: 'sign_in_failed', privateKey: 'PEM' });
    });

    it('goes on watching, and tells when the app signed in after all', async () => {
      stage.at(1, () => stage.unhealthy(MFA));
      stage.at(12, () => stage.healthy());
      assert.equal(await stage.check(), 'done');
      assert.deepEqual(stages(), ['taken', 'sign_in_failed', 'signed_in']);
    });

    it('waits for the end with a failure that names no error, because the network may just not be there yet', async () => {
      const early = 'Network status : Unhealthy. Exchange status : GeneralError. Teams Signin status: Unhealthy.';
      stage.at(1, () => stage.unhealthy(early));
      stage.at(6, () => stage.healthy());
      assert.equal(await stage.check(), 'done');
      assert.deepEqual(stages(), ['taken', 'signed_in']);
    });

    it('tells such a failure when nothing better follows in 20 minutes', async () => {
      stage.at(15, () => stage.unhealthy('Exchange status : GeneralError. Teams Signin status: Healthy.'));
      assert.equal(await stage.check(), 'sign_in_failed');
      assert.partialDeepStrictEqual(forms().at(-1), { teams: 'ok', exchange: 'failed' });
    });
  });

  describe('of a log that proves nothing', () => {
    beforeEach(() => stage.at(0, stage.takeFile));
    const unknown = async (reason: string) => {
      assert.equal(await stage.check(), 'done');
      assert.deepEqual(stages(), ['taken']);
      assert.deepEqual(stage.told.at(-1), { event: 'log_silent', reason });
      assert.partialDeepStrictEqual(await stage.kept(), { stage: 'delivered', afterRestart: 'unknown' });
      assert.deepEqual(stage.removed, ['task']);
    };

    it('says that it is unknown when there is none', () => unknown('no_log'));

    it('says so when the app is signed in with another account, or names none', async () => {
      stage.at(1, () => stage.healthy('other@contoso.example'));
      stage.at(2, () => stage.unhealthy(MFA, 'other@contoso.example'));
      stage.at(3, () => stage.healthy(''));
      await unknown('no_entry');
    });

    it('says so when our account was signed in only before the restart', async () => {
      stage.timer.pass(-60_000);
      stage.healthy();
      stage.timer.pass(60_000);
      await unknown('no_entry');
    });

    it('does not count an entry that the app wrote while the file still stood there', async () => {
      stage = restartStage(folders, api.url);
      stage.putFile();
      stage.at(2, () => stage.unhealthy(MFA));
      stage.at(5, stage.takeFile);
      await unknown('no_entry');
    });
  });

  describe('without a server that answers well', () => {
    beforeEach(() => stage.at(0, stage.takeFile));

    it('goes on for hours when the network is away, and tells then', async () => {
      stage.healthy();
      api.answers.acknowledgement = () => ({ status: 503 });
      stage.at(6 * 60, () => {
        api.answers.acknowledgement = () => ({ status: 204 });
      });
      assert.equal(await stage.check(), 'done');
      assert.ok(stage.timer.elapsed() >= 6 * 3_600_000);
      assert.deepEqual([...new Set(stages())], ['taken', 'signed_in']);
    });

    it('gives up after half a day, and then keeps the run for a person', async () => {
      stage.healthy();
      api.answers.acknowledgement = () => ({ status: 307, headers: { location: '/' } });
      assert.equal(await stage.check(), 'done');
      assert.ok(stage.timer.elapsed() <= 25 * 3_600_000);
      assert.partialDeepStrictEqual(await stage.kept(), { afterRestart: 'unknown' });
      assert.deepEqual(stage.removed, ['task']);
    });

    it('is not broken by an older server, which takes the sign-in only', async () => {
      api.answers.acknowledgement = ({ form }) =>
        ['delivered', 'signed_in', 'failed'].includes(form['stage'] ?? '')
          ? { status: 204 }
          : failure('invalid_request');
      stage.at(1, () => stage.unhealthy(MFA));
      stage.at(9, () => stage.healthy());
      assert.equal(await stage.check(), 'done');
      assert.deepEqual(stages(), ['taken', 'sign_in_failed', 'signed_in']);
      assert.equal(await stage.kept(), undefined);
      assert.ok(stage.told.some((event) => event.event === 'not_told' && event.reason === 'invalid_request'));
    });

    it('ends, and forgets key and token, when the server has no such request any more', async () => {
      api.answers.acknowledgement = () => failure('invalid_token', {}, 401);
      assert.equal(await stage.check(), 'expired');
      assert.equal(await stage.kept(), undefined);
      assert.deepEqual(stage.removed, ['task']);
    });
  });

  it('refuses to run before the restart, when it would delete a file that the app has not seen', async () => {
    await assert.rejects(stage.check(stage.state, new Date('2026-03-04T12:00:00Z')), /hasn't restarted/);
    assert.equal(stage.fileStands(), true);
    assert.deepEqual(stages(), []);
  });

  it('goes on when the clock was set back, so that the times mean nothing', async () => {
    stage.at(0, stage.takeFile);
    await stage.check({ ...stage.state, writtenAt: '2030-01-01T00:00:00.000Z' });
    assert.equal(stages()[0], 'taken');
  });

  it('has nothing to do without a delivery, and removes its task', async () => {
    await stage.check(waitingAgain(stage.state));
    assert.deepEqual(stage.names(), ['nothing_to_check']);
    assert.deepEqual(stage.removed, ['task']);
  });

  it('leaves a new delivery and its task alone, which came while it watched', async () => {
    stage.at(0, stage.takeFile);
    const next = { ...stage.state, accessToken: 'at-2' };
    stage.at(3, () => stage.store.save(next));
    assert.equal(await stage.check(), 'done');
    assert.deepEqual(await stage.kept(), next);
    assert.deepEqual(stage.removed, []);
  });

  it('can be killed at any time: it runs again at the next start and tells the same', async () => {
    stage.at(0, stage.takeFile);
    await stage.check();
    await stage.check();
    assert.deepEqual(stages(), ['taken', 'taken']);
  });
});
