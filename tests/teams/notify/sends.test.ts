import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { ApprovalChannel } from '../../../bot/domain/channel/channel.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import type { Fault } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { approvedRequest, pendingRequest } from '../../support/samples/requests.ts';
import { startTeamsServer } from '../teams-server.ts';
import type { TeamsServer } from '../teams-server.ts';

const { megan } = SANDBOX_PEOPLE;

function isProblem(problem: ChannelError['problem']): (error: unknown) => boolean {
  return (error) => error instanceof ChannelError && error.problem === problem;
}

describe('what the bot sends to Teams', function suite() {
  this.timeout(120_000);
  let teams: TeamsServer;
  beforeEach(async () => {
    teams = await startTeamsServer();
  });
  afterEach(() => teams.close());

  const channel = (): ApprovalChannel => ({
    tenantId: SANDBOX_TENANT_ID,
    teamId: 'team',
    teamName: '',
    channelId: APPROVALS_CHANNEL_ID,
    channelName: '',
    serviceUrl: teams.connectorUrl,
  });
  const post = () => teams.bot.notifier.post(channel(), pendingRequest());
  const faults = (fault: Partial<Fault>) => teams.client.setFaults({ add: [{ effect: 'refuse', times: 1, ...fault }] });
  const statuses = async (what: RegExp) =>
    (await teams.client.log()).filter((entry) => what.test(entry.what)).map(({ status }) => status);
  const isUnsure = (error: unknown): boolean => error instanceof ChannelError && error.problem === 'unsure';
  const posted = async () => (await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId)).length;

  it('is paced, so that a burst of thirty cards arrives and Teams throttles none', async () => {
    await Promise.all(Array.from({ length: 30 }, post));
    assert.equal(await posted(), 30);
    assert.deepEqual(
      await statuses(/^POST/),
      Array.from({ length: 30 }, () => 201),
    );
  });

  it('is posted once when the answer is lost: the SDK does not repeat it', async () => {
    await faults({ operation: 'create', effect: 'loseReply' });
    await assert.rejects(post(), isUnsure);
    assert.equal(await posted(), 1);
  });

  for (const status of [502, 504]) {
    it(`is posted once when something in between answers ${status}`, async () => {
      await faults({ operation: 'create', status });
      await assert.rejects(post(), isUnsure);
      assert.deepEqual(await statuses(/^POST/), [status]);
    });
  }

  for (const status of [412, 429]) {
    it(`is posted again after ${status}, when nothing was posted`, async () => {
      await faults({ operation: 'create', status });
      await post();
      assert.deepEqual(await statuses(/^POST/), [status, 201]);
    });
  }

  it('waits as long as Teams asks', async () => {
    await faults({ operation: 'create', status: 429, retryAfterSeconds: 2 });
    const events: string[] = [];
    // Of the same process, begun first and shorter, so that it always ends before the pause.
    const shorter = delay(1_990).then(() => events.push('the shorter timer'));
    await post();
    events.push('posted');
    await shorter;
    assert.deepEqual(events, ['the shorter timer', 'posted']);
  });

  it('does not wait when Teams asks for more than a send may take', async () => {
    await faults({ operation: 'create', status: 429, retryAfterSeconds: 600 });
    await assert.rejects(post(), isProblem('busy'));
    assert.equal(await posted(), 0);
  });

  for (const [status, code] of [
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ] as const) {
    it(`is given up at once when Teams answers ${status} ${code}`, async () => {
      const card = await post();
      await teams.client.setFaults({ add: [{ effect: 'refuse', status, code }] });
      await assert.rejects(post(), isProblem('refused'));
      await assert.rejects(teams.bot.notifier.update(card, pendingRequest()), isProblem('refused'));
      assert.deepEqual(await statuses(/^P/), [201, status, status]);
    });
  }

  it('tells of a twin that may be there, on a card that waits for a decision', async () => {
    const card = await teams.bot.notifier.post(channel(), pendingRequest(), { hasTwin: true });
    const shown = async () =>
      JSON.stringify((await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId)).at(-1)?.cards);
    assert.match(await shown(), /another card for this request, use this one/);
    await teams.bot.notifier.update(card, approvedRequest(), { hasTwin: true });
    assert.doesNotMatch(await shown(), /another card/);
    await teams.bot.notifier.retire(card);
    assert.match(await shown(), /continues in another card/);
    assert.doesNotMatch(await shown(), /Action/);
  });

  it('is updated again when the answer to an update is lost, or is a fault, and stays in doubt then', async () => {
    const card = await post();
    await faults({ operation: 'update', effect: 'loseReply' });
    await faults({ operation: 'update', status: 502 });
    assert.equal(await teams.bot.notifier.update(card, pendingRequest()), 'unsure');
    assert.deepEqual(await statuses(/^PUT/), [200, 502, 200]);
    assert.equal(await teams.bot.notifier.update(card, pendingRequest()), 'updated');
  });

  it('is in doubt too when no try of an update was answered', async () => {
    const card = await post();
    await faults({ operation: 'update', status: 500 });
    await assert.rejects(teams.bot.notifier.update(card, pendingRequest()), isProblem('unsure'));
  });

  for (const [status, code] of [
    [400, 'BadSyntax'],
    [413, 'MessageSizeTooBig'],
  ] as const) {
    it(`is unfit, and so not tried again, when Teams answers ${status} ${code}`, async () => {
      const card = await post();
      await teams.client.setFaults({ add: [{ effect: 'refuse', status, code }] });
      await assert.rejects(post(), isProblem('unfit'));
      await assert.rejects(teams.bot.notifier.update(card, pendingRequest()), isProblem('unfit'));
      assert.deepEqual(await statuses(/^P/), [201, status, status]);
    });
  }

  it('has a plain form, much smaller, on which people can decide', async () => {
    await post();
    await teams.bot.notifier.post(channel(), pendingRequest(), { isPlain: true });
    const [full, plain] = (await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId)).map(({ cards }) => cards);
    const text = JSON.stringify(plain);
    assert.match(text, /Approve.*Reject|"approve"/);
    assert.match(text, /SN-4711/);
    assert.ok(text.length < 0.75 * JSON.stringify(full).length, `${text.length} of ${JSON.stringify(full).length}`);
  });
});
