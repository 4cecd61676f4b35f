import assert from 'node:assert/strict';
import { DomainError } from '../../bot/domain/errors.ts';
import type { ApprovalChannel, PostedCard } from '../../bot/domain/channel/channel.ts';
import { listActions } from '../../env/sandbox/connector/cards/card-actions.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { APPROVALS_CHANNEL_ID, EVERYBODY, mriOf } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import type { SandboxPerson } from '../../env/sandbox/tenant.ts';
import { approvedRequest, pendingRequest } from '../support/samples/requests.ts';
import { MATCH_CODE, startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';

const { adele, megan, diego } = SANDBOX_PEOPLE;
const REQUEST = pendingRequest();
const DIGITS = new RegExp(MATCH_CODE.split('').join(String.raw`[\s-]?`));

interface Refreshing extends JsonObject {
  readonly refresh?: { readonly userIds: readonly string[] };
}

describe('the views of an approval card', () => {
  let teams: TeamsServer;
  let posted: PostedCard;
  beforeEach(async () => {
    teams = await startTeamsServer();
    posted = await teams.bot.notifier.post(channel(), REQUEST);
  });
  afterEach(async () => {
    const problems = (await teams.client.log()).flatMap((entry) => entry.problems);
    await teams.close();
    assert.deepEqual(problems, []);
  });

  const channel = (): ApprovalChannel => ({
    tenantId: SANDBOX_TENANT_ID,
    teamId: 'team',
    teamName: '',
    channelId: APPROVALS_CHANNEL_ID,
    channelName: '',
    serviceUrl: teams.connectorUrl,
  });
  /** What the person's client shows of the card, once it contains this; looking at the channel is what starts a refresh. */
  const seenBy = ({ objectId }: SandboxPerson, text: string): Promise<string> =>
    teams.client.waitFor(APPROVALS_CHANNEL_ID, objectId, (messages) => {
      const card = JSON.stringify(messages.find(({ id }) => id === posted.activityId)?.cards[0]);
      return card.includes(text) ? card : undefined;
    });

  it('are asked for by each member of the channel, who can use the posted card meanwhile', async () => {
    teams.api.viewRequest.rejects(new DomainError('request_unknown'));
    const post = (await teams.client.log()).find(({ what }) => what === 'POST /v3/conversations');
    const body = post?.body as
      | { readonly activity: { readonly attachments: readonly { readonly content: Refreshing }[] } }
      | undefined;
    const card = body?.activity.attachments[0]?.content ?? {};
    assert.deepEqual(card.refresh?.userIds.toSorted(), EVERYBODY.map(({ objectId }) => mriOf(objectId)).toSorted());
    assert.deepEqual(
      listActions(card).map(({ action, within }) => [...within, action['verb'] ?? action['title']]),
      [['approve'], ['Reject…'], ['Reject…', 'reject'], ['Details']],
    );
  });

  it('let an approver decide, an issuer reject, and a reader look', async () => {
    teams.api.viewRequest.callsFake(async ({ objectId }) => ({
      request: REQUEST,
      viewer: objectId === megan.objectId ? 'approver' : objectId === adele.objectId ? 'issuer' : 'reader',
    }));
    const reading = await seenBy(diego, 'only approvers can decide');
    assert.doesNotMatch(reading, /"verb":"(approve|reject)"|Input\./);
    const issuing = await seenBy(adele, 'another approver must approve');
    assert.doesNotMatch(issuing, /"verb":"approve"/);
    const approving = await seenBy(megan, `"userIds":["${mriOf(megan.objectId)}"]`);
    assert.match(approving, /"verb":"approve".*"verb":"reject"/);
    assert.doesNotMatch(reading + issuing + approving, DIGITS);
  });

  it('tell somebody without rights who decides, and nothing of the console', async () => {
    teams.api.viewRequest.rejects(new DomainError('no_permission', { permission: 'read' }));
    const card = await seenBy(diego, "don't have permission");
    assert.match(card, /An approver decides on this request/);
    assert.doesNotMatch(card, /SN-4711|"refresh"|Input\./);
  });

  it('are cards when the directory does not answer and when something fails here, and do not run in a circle', async () => {
    teams.api.viewRequest.rejects(new DomainError('directory_unavailable'));
    assert.doesNotMatch(await seenBy(diego, "can't check your permissions"), /"refresh"/);
    teams.api.viewRequest.rejects(new Error('internal'));
    assert.doesNotMatch(await seenBy(megan, 'Something went wrong'), /internal/);
    assert.ok(teams.api.viewRequest.callCount <= 2);
  });

  it('show the present state, and change and publish nothing', async () => {
    const request = approvedRequest();
    teams.api.viewRequest.resolves({ request, viewer: 'approver' });
    await seenBy(megan, 'Approved by Megan Bowen');
    const updates = (await teams.client.log()).filter(({ what }) => what.startsWith('PUT'));
    assert.deepEqual(updates, []);
    for (const [name, act] of Object.entries(teams.api)) assert.equal(act.called, name === 'viewRequest', name);
  });

  it('need one look into the roster for all cards of the channel', async () => {
    const others = [
      await teams.bot.notifier.post(channel(), REQUEST),
      await teams.bot.notifier.post(channel(), REQUEST),
    ];
    teams.api.viewRequest.resolves({ request: REQUEST, viewer: 'reader' });
    await teams.client.waitFor(
      APPROVALS_CHANNEL_ID,
      diego.objectId,
      (messages) =>
        [posted, ...others].every(({ activityId }) =>
          JSON.stringify(messages.find(({ id }) => id === activityId)?.cards).includes('only approvers can decide'),
        ) || undefined,
    );
    const looks = (await teams.client.log()).filter(({ what }) => /^GET .*\/members\//.test(what));
    assert.equal(looks.length, 1);
  });

  it('follow an update of the posted card', async () => {
    teams.api.viewRequest.resolves({ request: REQUEST, viewer: 'reader' });
    await seenBy(diego, 'only approvers can decide');
    teams.api.viewRequest.resolves({ request: approvedRequest(), viewer: 'reader' });
    await teams.bot.notifier.update(posted, approvedRequest());
    await seenBy(diego, 'Approved by Megan Bowen');
  });
});
