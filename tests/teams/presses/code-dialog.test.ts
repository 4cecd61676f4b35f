import assert from 'node:assert/strict';
import { DomainError } from '../../../bot/domain/errors.ts';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { InvokeAnswer } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { ISSUER, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { startTeamsServer, TAB_URL, type TeamsServer } from '../teams-server.ts';

const { adele, lidia } = SANDBOX_PEOPLE;
const as = adele.objectId;
const conversationId = personalConversationId(as);

describe('the dialog that shows a code', () => {
  let teams: TeamsServer;
  let activityId: string;
  before(async () => {
    teams = await startTeamsServer();
    teams.api.findAccounts.resolves({ match: 'exact', accounts: [sampleAccount()] });
    teams.api.issueOtp.resolves({ otp: sampleOtp(), account: sampleAccount(), superseded: false });
    await teams.client.say({ as, conversationId, text: 'generate otp Oslo 3.14' });
    const message = (await teams.client.messages(conversationId, as)).at(-1);
    assert.match(JSON.stringify(message?.cards), /Expiration date/);
    activityId = message?.id ?? '';
  });
  after(() => teams.close());
  beforeEach(() => {
    teams.api.mayShowCode.reset();
  });

  const press = (): Promise<InvokeAnswer> =>
    teams.client.press({ as, conversationId, activityId, action: 'Show code' });

  it('opens a page of ours, by the id of the one-time password', async () => {
    teams.api.mayShowCode.resolves();
    const { type, value, problems } = await press();
    assert.deepEqual([type, problems], ['task/continue', []]);
    assert.deepEqual(value, {
      title: 'One-time password',
      url: `${TAB_URL}#/show-code/otp-1`,
      height: 420,
      width: 480,
    });
    assert.deepEqual(teams.api.mayShowCode.lastCall.args, [ISSUER, 'otp-1']);
  });

  it('closes when the page is done', async () => {
    const { type, problems } = await teams.client.submitDialog({ as, conversationId, activityId, data: {} });
    assert.deepEqual([type, problems], ['task/none', []]);
  });

  const REFUSALS = {
    not_issuer: {
      error: new DomainError('not_issuer', { issuer: lidia.displayName }),
      words: /Only Lidia Holloway can see this code/,
    },
    code_gone: { error: new DomainError('code_gone', { status: 'active' }), words: /can no longer be shown/ },
    no_permission: {
      error: new DomainError('no_permission', { permission: 'generate' }),
      words: /group of generators/,
    },
    'a fault of ours': { error: new Error('internal'), words: /^Something went wrong\. (?!.*internal)/ },
  } as const;
  for (const [name, { error, words }] of Object.entries(REFUSALS)) {
    it(`says in its place why it does not open: ${name}`, async () => {
      teams.api.mayShowCode.rejects(error);
      const { type, value, problems } = await press();
      assert.deepEqual([type, problems], ['task/message', []]);
      assert.match(String(value), words);
    });
  }

  for (const data of [{}, { otpId: '' }, { otpId: 7 }, { otpId: 'x'.repeat(101) }, { otpId: null }]) {
    it(`refuses a press that names no one-time password: ${JSON.stringify(data).slice(0, 30)}`, async () => {
      const answer = await fetchDialog(data);
      assert.match(JSON.stringify(answer), /"type":"message","value":"This one-time password doesn't exist/);
      assert.equal(teams.api.mayShowCode.callCount, 0);
    });
  }

  it('is not waited for in vain where a client sends the press as a message', async () => {
    const answer = await turn({ type: 'message', value: { msteams: { type: 'task/fetch' }, otpId: 'otp-1' } });
    assert.equal(answer.status, 200);
    const message = (await teams.client.messages(conversationId, as)).at(-1);
    assert.match(JSON.stringify(message?.cards), /Select \\"Show code here\\"/);
  });

  async function fetchDialog(data: object): Promise<unknown> {
    const answer = await turn({ type: 'invoke', name: 'task/fetch', value: { data, context: { theme: 'default' } } });
    return answer.json();
  }

  /** What Adele's client sends, with something else in it. */
  async function turn(changes: Readonly<Record<string, unknown>>): Promise<Response> {
    const sent = (await teams.client.log()).findLast(({ direction }) => direction === 'to bot')?.body as Record<
      string,
      unknown
    >;
    const token = await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl });
    return fetch(teams.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...sent, ...changes }),
    });
  }
});
