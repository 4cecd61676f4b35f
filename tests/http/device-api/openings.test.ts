import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { DEVICE_PATHS, OPENING_PATHS, type ServerKeysAnswer } from '../../../contract/device-api.ts';
import { CONSOLE_VERSION } from '../../../console/machine/version.ts';
import { encryptionKeyBytes, openingBytes } from '../../../contract/opening.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { sealOtp } from '../../support/consoles/seal-otp.ts';
import {
  assertRefused,
  consoleFields,
  digitsOf,
  open,
  openingForm,
  openOpeningStage,
  type OpeningStage,
  reveal,
} from './opening-stage.ts';

const bytesOf = (text: unknown): Buffer => Buffer.from(String(text), 'base64url');

describe('an opening over HTTP', function suite() {
  this.timeout(60_000);
  let stage: OpeningStage;
  before(async () => {
    stage = await openOpeningStage();
  });
  after(() => stage.close());

  const serverKeys = async () => (await stage.get(OPENING_PATHS.serverKeys)).body as unknown as ServerKeysAnswer;
  const signatureHolds = async (bytes: Uint8Array, signature: unknown): Promise<boolean> => {
    const x = (await serverKeys()).keys.at(-1)?.key ?? assert.fail();
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, bytes, key, bytesOf(signature));
  };

  it('is announced in the metadata, and leads to the digits that the console computes', async () => {
    const { body } = await stage.get(DEVICE_PATHS.metadata);
    assert.equal(body['rooms_otp_opening_endpoint'], stage.url + OPENING_PATHS.opening);
    assert.equal(body['rooms_otp_version'], CONSOLE_VERSION);
    const console = openingConsole();
    const opened = await open(stage.line, console, (await stage.newCode()).code);
    assert.equal(opened.status, 200);
    assert.ok(Number(opened.body['expires_in']) > 50);
    const revealed = await reveal(stage.line, opened.body['opening'], console.nonce);
    assert.equal(revealed.status, 200);
    assert.equal(revealed.body['user_code'], digitsOf(console, opened));
  });

  it('is signed with its ID, the key, the commitment and the nonce', async () => {
    const console = openingConsole();
    const { body } = await open(stage.line, console, (await stage.newCode()).code);
    const bytes = openingBytes({
      openingId: String(body['opening']),
      thumbprint: console.thumbprint,
      commitment: bytesOf(console.commitment),
      serverNonce: bytesOf(body['server_nonce']),
    });
    assert.ok(await signatureHolds(bytes, body['server_signature']));
  });

  it('names the keys of the server, the first of which needs no signature', async () => {
    const { keys, encryption } = await serverKeys();
    assert.deepEqual(
      keys.map(({ number, lost, signature }) => [number, lost, signature]),
      [[1, false, undefined]],
    );
    assert.ok(await signatureHolds(encryptionKeyBytes(bytesOf(encryption.key)), encryption.signature));
  });

  it('takes a sealed code, and for no other key or commitment', async () => {
    const { encryption } = await serverKeys();
    const { code } = await stage.newCode();
    const console = openingConsole();
    const thumbprint = console.thumbprint.toString('base64url');
    const sealed = await sealOtp(encryption.key, { otp: code, thumbprint, commitment: console.commitment });
    const other = openingConsole();
    const send = (one: typeof console) => stage.line(OPENING_PATHS.opening, openingForm(one, { sealed_otp: sealed }));
    for (const one of [
      other,
      { ...other, commitment: console.commitment },
      { ...console, commitment: other.commitment },
    ])
      assertRefused(await send(one), 'invalid_grant', 'code_unusable');
    assert.equal((await send(console)).status, 200);
    const unknown = await stage.line(OPENING_PATHS.opening, openingForm(other, { sealed_otp: 'a.b.c.d.e' }));
    assertRefused(unknown, 'invalid_request');
  });

  it('is refused when something is missing, twice, or too long', async () => {
    const { code } = await stage.newCode();
    const console = openingConsole();
    const whole = openingForm(console, { otp: code });
    const changes: readonly Readonly<Record<string, string>>[] = [
      { commitment: '' },
      { commitment: 'AAAA' },
      { commitment: `${console.commitment}=` },
      { commitment: `${console.commitment}AAAA` },
      { otp: '' },
      { sealed_otp: 'a.b.c.d.e' },
      { key: '{}' },
      { device_make: '' },
    ];
    for (const change of changes)
      assertRefused(await stage.line(OPENING_PATHS.opening, { ...whole, ...change }), 'invalid_request');
    const wrongClient = await stage.line(OPENING_PATHS.opening, { ...whole, client_id: 'another' });
    assertRefused(wrongClient, 'invalid_client');
    const { body } = await open(stage.line, console, code);
    for (const nonce of [Buffer.alloc(0), Buffer.alloc(15), Buffer.alloc(65)])
      assertRefused(await reveal(stage.line, body['opening'], nonce), 'invalid_request');
    assert.equal((await reveal(stage.line, body['opening'], console.nonce)).status, 200);
  });

  it('takes nonces of 16 to 64 bytes', async () => {
    for (const size of [16, 64]) {
      const console = openingConsole({ nonce: Buffer.alloc(size, 7) });
      const { body } = await open(stage.line, console, (await stage.newCode()).code);
      assert.equal((await reveal(stage.line, body['opening'], console.nonce)).status, 200);
    }
  });

  it('tells a console that its opening is over, and nobody else', async () => {
    const console = openingConsole();
    const { otp, code } = await stage.newCode();
    const { body } = await open(stage.line, console, code);
    await stage.store.transaction((tx) => tx.otps.revoke(otp.id));
    assertRefused(await reveal(stage.line, body['opening'], console.nonce), 'invalid_grant', 'opening_over');
    assertRefused(await reveal(stage.line, 'another', console.nonce), 'invalid_grant', 'code_unusable');
  });

  it('opens the request with what the opening had, and reads nothing else in the reveal', async () => {
    const console = openingConsole();
    const { otp, code } = await stage.newCode();
    const { body } = await open(stage.line, console, code);
    const other = consoleFields(openingConsole(), 'SN-OTHER');
    assert.equal((await reveal(stage.line, body['opening'], console.nonce, { ...other, otp: 'rubbish' })).status, 200);
    const request = (await stage.store.requests.ofOtp(otp.id)) ?? assert.fail();
    assert.deepEqual([request.publicKey, request.device.serialNumber], [console.publicKey, 'SN-1']);
  });
});

describe('a server with PLAIN_CLIENTS=off', function suite() {
  this.timeout(60_000);
  let stage: OpeningStage;
  before(async () => {
    stage = await openOpeningStage({ refusesPlainClients: true });
  });
  after(() => stage.close());

  it('refuses plain clients with words for IT, whatever their code is, and takes openings', async () => {
    const { code } = await stage.newCode();
    const console = openingConsole();
    for (const otp of [code, 'rubbish']) {
      const answer = await stage.line(DEVICE_PATHS.authorization, { ...consoleFields(console), otp });
      assertRefused(answer, 'invalid_request');
      assert.match(String(answer.body['error_description']), /PLAIN_CLIENTS=on/);
    }
    assert.equal((await open(stage.line, console, code)).status, 200);
  });
});
