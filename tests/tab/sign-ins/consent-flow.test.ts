import assert from 'node:assert/strict';
import { askInWindow } from '../../../tab/src/consent/ask-in-window.ts';
import { authorizeUrl, consentPageUrl, readAnswer, readQuestion } from '../../../tab/src/consent/consent-flow.ts';

const QUESTION = {
  loginUrl: 'https://login.microsoftonline.com',
  tenantId: '5a5a0000-0000-4000-8000-000000000001',
  clientId: '5a5a0000-0000-4000-8000-0000000000b0',
  scope: 'https://graph.microsoft.com/AuditLog.Read.All',
};
const ORIGIN = 'https://rooms.contoso.example';

function asked(change: Partial<typeof QUESTION>, origin = ORIGIN) {
  const { search } = new URL(consentPageUrl({ ...QUESTION, ...change }, 'rooms.contoso.example'));
  return readQuestion({ search, origin });
}

describe('the question for a consent', () => {
  it('arrives at our page as it was asked', () => {
    assert.deepEqual(asked({}), QUESTION);
    assert.ok(consentPageUrl(QUESTION, 'rooms.contoso.example').startsWith(`${ORIGIN}/tab/?consent=&`));
  });

  for (const change of [
    { loginUrl: 'https://login.contoso.example' },
    { loginUrl: 'https://login.microsoftonline.com.contoso.example' },
    { loginUrl: 'http://127.0.0.1:4000' },
    { tenantId: '../common' },
    { clientId: '' },
    { scope: 'openid' },
  ])
    it(`leads nowhere with ${JSON.stringify(change)}`, () => assert.equal(asked(change), undefined));

  it('leads to a login host on this machine from this machine only', () => {
    const loginUrl = 'http://127.0.0.1:4000';
    assert.deepEqual(asked({ loginUrl }, 'http://127.0.0.1:3000'), { ...QUESTION, loginUrl });
  });

  it('asks Microsoft Entra for a code that comes back behind #', () => {
    const url = new URL(
      authorizeUrl(QUESTION, {
        redirectUrl: `${ORIGIN}/tab/`,
        state: 's',
        challenge: 'c',
        loginHint: 'megan@contoso.example',
      }),
    );
    assert.equal(url.pathname, `/${QUESTION.tenantId}/oauth2/v2.0/authorize`);
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      client_id: QUESTION.clientId,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `${ORIGIN}/tab/`,
      scope: QUESTION.scope,
      state: 's',
      code_challenge: 'c',
      code_challenge_method: 'S256',
      login_hint: 'megan@contoso.example',
    });
  });

  it('is answered only with the state of this window', () => {
    assert.equal(readAnswer('#code=1&state=s', 's'), 'consented');
    assert.equal(readAnswer('#code=1&state=other', 's'), 'failed');
    assert.equal(readAnswer('#code=1&state=s', null), 'failed');
    assert.equal(readAnswer('#error=access_denied&state=s', 's'), 'declined');
    assert.equal(readAnswer('#error=server_error&state=s', 's'), 'failed');
    assert.equal(readAnswer('#/accounts', 's'), undefined);
  });

  it('ends as the window ends', async () => {
    const ended = (message: string) => askInWindow({ authenticate: () => Promise.reject(new Error(message)) }, ORIGIN);
    assert.equal(await askInWindow({ authenticate: async () => 'consented' }, ORIGIN), 'answered');
    assert.deepEqual(await Promise.all(['CancelledByUser', 'FailedToOpenWindow', 'declined', 'anything'].map(ended)), [
      'closed',
      'blocked',
      'declined',
      'failed',
    ]);
  });
});
