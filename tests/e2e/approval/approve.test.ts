import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import * as oauth from 'oauth4webapi';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import {
  approvalCard,
  CONSOLE_KEY,
  consoleForm,
  decide,
  generateCode,
  openStage,
  type Stage,
  textOf,
} from '../stage.ts';

const INSECURE = { [oauth.allowInsecureRequests]: true } as const;
const CLIENT: oauth.Client = { client_id: 'rooms-console' };
const { megan } = SANDBOX_PEOPLE;

describe('an approval, with a standard client of OAuth 2.0 as the console', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  async function discover(): Promise<oauth.AuthorizationServer> {
    const issuer = new URL(stage.url);
    return oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...INSECURE }),
    );
  }

  async function collect(
    as: oauth.AuthorizationServer,
    deviceCode: string,
    wait: string,
  ): Promise<oauth.TokenEndpointResponse> {
    const options = { additionalParameters: { wait }, ...INSECURE };
    return oauth.processDeviceCodeResponse(
      as,
      CLIENT,
      await oauth.deviceCodeGrantRequest(as, CLIENT, oauth.None(), deviceCode, options),
    );
  }

  async function signIn(password: string): Promise<unknown> {
    const { userPrincipalName } = sandboxRoom(1);
    const answer = await fetch(`${stage.sandbox.graph}/_sandbox/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userPrincipalName, password }),
    });
    return answer.json();
  }

  it('ends with a credential that only the console can open and that signs in', async () => {
    const as = await discover();
    const form = consoleForm(await generateCode(stage, 1), 'SN-APPROVE');
    const asked = await oauth.deviceAuthorizationRequest(as, CLIENT, oauth.None(), form, INSECURE);
    const { device_code: deviceCode, user_code: matchCode } = await oauth.processDeviceAuthorizationResponse(
      as,
      CLIENT,
      asked,
    );
    const card = await approvalCard(stage, 'SN-APPROVE', 'Approve');
    assert.ok(!textOf(card).includes(matchCode), 'the card shows the match code');
    const held = collect(as, deviceCode, '25');
    const answer = await decide(stage, card, megan, 'Approve', { matchCode });
    assert.match(textOf(answer.value), /Approved by Megan Bowen/);
    const { credential } = await held;
    const { plaintext } = await compactDecrypt(credential as string, CONSOLE_KEY.privateKey);
    const { upn, password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as Record<string, string>;
    assert.equal(upn, sandboxRoom(1).userPrincipalName);
    assert.deepEqual(await signIn(password ?? ''), { signedIn: true });
  });
});
