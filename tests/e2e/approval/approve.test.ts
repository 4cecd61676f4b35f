import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { compactDecrypt } from 'jose';
import * as oauth from 'oauth4webapi';
import { DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { boundDigits } from '../../../bot/domain/consoles/bound-digits.ts';
import { readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import {
  approvalCard,
  CONSOLE_KEY,
  consoleForm,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  textOf,
} from '../stage.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { SwappingProxy } from './swapping-proxy.ts';

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

  it('lets a proxy in between that swaps the key read the password, as such a client proves no key, and the card says so', async () => {
    const proxy = new SwappingProxy(stage);
    const otp = await generateCode(stage, 1);
    const { user_code: shown } = await proxy.send(DEVICE_PATHS.authorization, consoleForm(otp, 'SN-PLAIN'));
    const card = await approvalCard(stage, 'SN-PLAIN', 'Approve');
    assert.match(textOf(card.cards), /The digits don't prove this console's key/);
    await decide(stage, card, megan, 'Approve', { matchCode: String(shown) });
    const { body } = await poll(stage, { deviceCode: proxy.deviceCode, matchCode: '' });
    assert.equal(typeof (await proxy.read(body['credential']))['password'], 'string');
  });

  it('gives that proxy nothing when the console commits and reveals, because the approver hears other digits', async () => {
    const proxy = new SwappingProxy(stage);
    const otp = await generateCode(stage, 2);
    const nonce = randomBytes(32);
    const publicKey = readConsolePublicKey(CONSOLE_KEY.publicKey.export({ format: 'jwk' }));
    const { commitment, thumbprint } = openingConsole({ publicKey, nonce });
    const opened = await proxy.send(OPENING_PATHS.opening, { ...consoleForm(otp, 'SN-BOUND'), commitment });
    const openingId = String(opened['opening']);
    await proxy.send(DEVICE_PATHS.authorization, { opening: openingId, console_nonce: nonce.toString('base64url') });
    const serverNonce = Buffer.from(String(opened['server_nonce']), 'base64url');
    const shown = boundDigits({ openingId, thumbprint, consoleNonce: nonce, serverNonce });
    const card = await approvalCard(stage, 'SN-BOUND', 'Approve');
    assert.doesNotMatch(textOf(card.cards), /don't prove/);
    for (let typed = 0; typed < 3; typed += 1) {
      const answer = await decide(stage, card, megan, 'Approve', { matchCode: shown });
      assert.doesNotMatch(textOf(answer.value), /Approved by/);
    }
    const { body } = await poll(stage, { deviceCode: proxy.deviceCode, matchCode: '' });
    assert.deepEqual([body['error'], body['reason']], ['access_denied', 'match_code_mismatch']);
  });
});
