import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import type { AppCredential } from '../../bot/domain/app-identity.ts';
import type { DelegatedToken, SignedInPerson } from '../../bot/domain/ports/delegation.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { openDelegation } from '../../bot/identity/on-behalf-of.ts';
import { startIssuer, type Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { hexThumbprint, selfSigned } from '../support/self-signed.ts';

const LOG = 'AuditLog.Read.All';
const POLICIES = 'Policy.Read.ConditionalAccess';
const BY_SECRET: AppCredential = { kind: 'secret', secret: new Secret(SANDBOX_BOT_APP.secret) };
const { megan, diego } = SANDBOX_PEOPLE;

describe('a token on behalf of a person', () => {
  let issuer: Issuer;

  beforeEach(async () => {
    issuer = await startIssuer();
  });
  afterEach(() => issuer.close());

  function delegation(credential: AppCredential = BY_SECRET, noteFailure?: (why: string) => void) {
    const identity = {
      tenantId: SANDBOX_TENANT_ID,
      cloud: 'public' as const,
      clientId: SANDBOX_BOT_APP.appId,
      credential,
    };
    return openDelegation({ identity, issuerUrl: issuer.url, ...(noteFailure && { noteFailure }) });
  }

  async function signedIn(
    { objectId }: { readonly objectId: string },
    ...how: [overrides?: object, options?: object]
  ): Promise<SignedInPerson> {
    const [overrides = {}, options = {}] = how;
    return { objectId, assertion: new Secret(await issuer.signTabToken(objectId, { ...overrides }, options)) };
  }

  function textOf(answer: DelegatedToken): string {
    assert.equal(answer.outcome, 'token');
    return answer.token.reveal();
  }

  it('is of the person and holds the scope', async () => {
    issuer.consents.grant(megan.objectId, [LOG]);
    const token = textOf(await delegation().token(await signedIn(megan), LOG));
    const claims = await issuer.verifyGraphToken(`Bearer ${token}`);
    assert.deepEqual([claims['oid'], claims['scp'], claims.roles], [megan.objectId, LOG, []]);
  });

  it('is given for a token whose audience is the address of the app', async () => {
    issuer.consents.grant(megan.objectId, [LOG]);
    const aud = `api://rooms.contoso.example/botid-${SANDBOX_BOT_APP.appId}`;
    textOf(await delegation().token(await signedIn(megan, { aud }), LOG));
  });

  it('is given to an app that proves itself by a certificate', async () => {
    const pair = selfSigned();
    issuer.proofs.trustCertificate(SANDBOX_BOT_APP.appId, pair.certificate);
    issuer.consents.grant(megan.objectId, [LOG]);
    const credential: AppCredential = {
      kind: 'certificate',
      thumbprint: hexThumbprint(pair),
      privateKey: new Secret(pair.privateKey),
    };
    textOf(await delegation(credential).token(await signedIn(megan), LOG));
  });

  it('needs the consent of that person to that scope', async () => {
    issuer.consents.grant(diego.objectId, [LOG]);
    issuer.consents.grant(megan.objectId, [POLICIES]);
    assert.deepEqual(await delegation().token(await signedIn(megan), LOG), { outcome: 'consent_needed' });
  });

  it('is not given anymore for a new sign-in when the consent was withdrawn', async () => {
    const delegated = delegation();
    issuer.consents.grant(megan.objectId, [LOG]);
    textOf(await delegated.token(await signedIn(megan), LOG));
    issuer.consents.withdraw(megan.objectId);
    assert.deepEqual(await delegated.token(await signedIn(megan), LOG), { outcome: 'consent_needed' });
  });

  it('is kept for the same sign-in, and each scope has its own', async () => {
    const delegated = delegation();
    issuer.consents.grant(megan.objectId, [LOG, POLICIES]);
    const person = await signedIn(megan);
    const [first, again, other] = [
      textOf(await delegated.token(person, LOG)),
      textOf(await delegated.token(person, LOG)),
      textOf(await delegated.token(person, POLICIES)),
    ];
    assert.equal(first, again);
    assert.notEqual(first, other);
  });

  it('is never that of another person, whatever they claim', async () => {
    const delegated = delegation();
    for (const { objectId } of [megan, diego]) issuer.consents.grant(objectId, [LOG]);
    const [ofOne, ofOther] = [await signedIn(megan), await signedIn(diego)];
    const ofMegan = textOf(await delegated.token(ofOne, LOG));
    const ofDiego = textOf(await delegated.token({ ...ofOther, objectId: megan.objectId }, LOG));
    assert.deepEqual(
      [ofMegan, ofDiego].map((token) => decodeJwt(token)['oid']),
      [megan.objectId, diego.objectId],
    );
  });

  it('needs what a claims challenge asks for, and is given to a token that holds it', async () => {
    const delegated = delegation();
    issuer.consents.grant(megan.objectId, [LOG]);
    issuer.consents.challenge(megan.objectId, 'c1');
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    assert.deepEqual(await delegated.token(await signedIn(megan), LOG), { outcome: 'proof_needed', claims });
    textOf(await delegated.token(await signedIn(megan, { acrs: ['c1'] }), LOG));
  });

  const foreign = {
    'that is over': [{ exp: Math.floor(Date.now() / 1000) - 600 }],
    'that somebody else signed': [{}, { key: 'unknown' }],
    'that nobody signed': [{}, { key: 'none' }],
    'that is for another app': [{ aud: SANDBOX_GRAPH_APP.appId }],
    'of another tenant': [{ tid: '5a5a0000-0000-4000-8000-0000000000ff' }],
    'of another issuer': [{ iss: 'https://login.contoso.example/v2.0' }],
  } as const satisfies Readonly<Record<string, readonly [object, object?]>>;
  for (const [name, how] of Object.entries(foreign)) {
    it(`is not given for a token ${name}`, async () => {
      issuer.consents.grant(megan.objectId, [LOG]);
      assert.deepEqual(await delegation().token(await signedIn(megan, ...how), LOG), { outcome: 'proof_needed' });
    });
  }

  it("is not given to an app that can't prove itself, which is noted without a token", async () => {
    issuer.consents.grant(megan.objectId, [LOG]);
    const notes: string[] = [];
    const wrong: AppCredential = { kind: 'secret', secret: new Secret('wrong') };
    const answer = await delegation(wrong, (why) => void notes.push(why)).token(await signedIn(megan), LOG);
    assert.deepEqual([answer, notes], [{ outcome: 'no_answer' }, ['invalid_client 7000215']]);
  });

  it('is not given while the login host is away', async () => {
    const person = await signedIn(megan);
    const delegated = delegation();
    await issuer.close();
    assert.deepEqual(await delegated.token(person, LOG), { outcome: 'no_answer' });
  });
});
