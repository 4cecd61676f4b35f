import assert from 'node:assert/strict';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import sinon from 'sinon';
import { openRoster } from '../../bot/teams/actor.ts';

const TENANT = '5a5a0000-0000-4000-8000-000000000001';
const CONTEXT = {
  activity: {
    from: { id: '29:megan' },
    conversation: { id: '19:approvals@thread.tacv2;messageid=1' },
    serviceUrl: 'http://127.0.0.1:1',
  },
} as unknown as TurnContext;

describe('who somebody is in a conversation', () => {
  afterEach(() => sinon.restore());

  it('is believed for 60 seconds, as long as what the directory says of a person', async () => {
    const member = { id: '29:megan', name: 'Megan', aadObjectId: 'megan', tenantId: TENANT, userRole: 'user' };
    const getMember = sinon.stub(TeamsInfo, 'getMember').resolves(member as never);
    let now = 1_000_000;
    sinon.stub(performance, 'now').callsFake(() => now);
    const actorOf = openRoster(TENANT);
    assert.equal((await actorOf(CONTEXT)).objectId, 'megan');
    now += 59_999;
    await actorOf(CONTEXT);
    sinon.assert.calledOnce(getMember);
    now += 1;
    await actorOf(CONTEXT);
    sinon.assert.calledTwice(getMember);
  });
});
