import assert from 'node:assert/strict';
import { DEVICE_PATHS, OPENING_PATHS, type ServerKeysAnswer } from '../../../contract/device-api.ts';
import { MOST_OPENINGS } from '../../../contract/opening.ts';
import { matchCodeOf } from '../../../bot/domain/consoles/bound-digits.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { sealOtp } from '../../support/consoles/seal-otp.ts';
import {
  assertRefused,
  consoleFields,
  digitsOf,
  type Fields,
  type Line,
  open,
  openingForm,
  openOpeningStage,
  type OpeningStage,
  reveal,
} from './opening-stage.ts';
import { assertSwapFails, ORDERS } from './swap-orders.ts';

describe('a swap of the key over HTTP', function suite() {
  this.timeout(120_000);
  let stage: OpeningStage;
  before(async () => {
    stage = await openOpeningStage();
  });
  after(() => stage.close());

  for (const [name, attack] of Object.entries(ORDERS))
    it(`gives nothing to somebody who ${name}`, () => assertSwapFails(stage, attack));

  it('would win over a console that shows what the server says', async () => {
    const own = openingConsole();
    const issued = await stage.newCode();
    const inBetween: Line = (path, form) => stage.line(path, { ...form, ...consoleFields(own) });
    const plain = { ...consoleFields(openingConsole()), otp: issued.code };
    const { body } = await inBetween(DEVICE_PATHS.authorization, plain);
    const request = (await stage.store.requests.ofOtp(issued.otp.id)) ?? assert.fail();
    assert.equal(request.publicKey.n, own.publicKey.n);
    assert.equal(body['user_code'], matchCodeOf({ matchCode: () => '042137' }, request));
  });

  it('has five tries for a code, when it breaks off and opens again', async () => {
    const { code } = await stage.newCode();
    for (let opened = 1; opened <= MOST_OPENINGS; opened += 1) {
      assert.equal((await open(stage.line, openingConsole(), code)).status, 200);
      await stage.store.setClockOffset(61 * opened);
    }
    assertRefused(await open(stage.line, openingConsole(), code), 'invalid_grant', 'code_unusable');
    await stage.store.setClockOffset(0);
  });

  it('cannot use a sealed code for another key, whatever it leaves out', async () => {
    const { encryption } = (await stage.get(OPENING_PATHS.serverKeys)).body as unknown as ServerKeysAnswer;
    const [{ code }, console, own] = [await stage.newCode(), openingConsole(), openingConsole()];
    const thumbprint = console.thumbprint.toString('base64url');
    const sealed_otp = await sealOtp(encryption.key, { otp: code, thumbprint, commitment: console.commitment });
    const stripped: readonly (readonly [string, Fields, string])[] = [
      [OPENING_PATHS.opening, openingForm(own, { sealed_otp }), 'invalid_grant'],
      [OPENING_PATHS.opening, openingForm(own, { otp: sealed_otp }), 'invalid_grant'],
      [OPENING_PATHS.opening, openingForm(own, {}), 'invalid_request'],
      [DEVICE_PATHS.authorization, { ...consoleFields(own), sealed_otp }, 'invalid_request'],
      [DEVICE_PATHS.authorization, { ...consoleFields(own), otp: sealed_otp }, 'invalid_grant'],
    ];
    for (const [path, form, error] of stripped) {
      const { status, body } = await stage.line(path, form);
      assert.deepEqual([status, body['error']], [400, error]);
    }
    assert.equal((await stage.line(OPENING_PATHS.opening, openingForm(console, { sealed_otp }))).status, 200);
  });

  it('cannot replay what it recorded, once the request has ended', async () => {
    const console = openingConsole();
    const { otp, code } = await stage.newCode();
    const opened = await open(stage.line, console, code);
    const first = await reveal(stage.line, opened.body['opening'], console.nonce);
    assert.equal(first.body['user_code'], digitsOf(console, opened));
    await stage.store.transaction(async (tx) => {
      await tx.locks.accounts([otp.accountId]);
      await tx.otps.revoke(otp.id);
    });
    await stage.store.setClockOffset(2 * 3600);
    assertRefused(await reveal(stage.line, opened.body['opening'], console.nonce), 'invalid_grant', 'opening_over');
    assertRefused(await open(stage.line, console, code), 'invalid_grant', 'code_unusable');
    await stage.store.setClockOffset(0);
  });
});
