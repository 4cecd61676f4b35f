import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { publicKeyOf } from '../../../console/enroll/console-key.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { revealNonce } from '../../../console/opening/reveal-nonce.ts';
import { sendOpening } from '../../../console/opening/send-opening.ts';
import { commitmentTo, digitsOf, makeNonce, thumbprintOf } from '../../../console/trust/bound-digits.ts';
import { MOST_OPENINGS } from '../../../contract/opening.ts';
import { OTP } from '../console-process.ts';
import { accepted, failure } from '../scripted-device-api.ts';
import { ownServer } from '../trust/own-server.ts';
import { openingStage } from './opening-stage.ts';

const isServerError = (message: RegExp) => (error: unknown) =>
  error instanceof ConsoleError && error.outcome === 'server' && message.test(error.message);

describe('the reveal of the nonce by the console', () => {
  const { api, deps, submitting, opened, forgotten, events, reveals } = openingStage();

  it('opens the request with digits of its own, and forgets code and nonce', async () => {
    const state = await opened();
    const next = await revealNonce(state, deps());
    assert.ok('stage' in next && next.stage === 'submitted');
    assert.deepEqual([next.matchCode, next.isBound], [api().openings.digits(), true]);
    const text = JSON.stringify(next);
    for (const secret of [OTP, state.consoleNonce, state.serverNonce]) assert.equal(text.includes(secret), false);
  });

  it('sends nothing but opening and nonce', async () => {
    const state = await opened();
    await revealNonce(state, deps());
    assert.deepEqual(api().seen.at(-1)?.form, {
      client_id: 'rooms-console',
      opening: state.opening,
      console_nonce: state.consoleNonce,
    });
  });

  it('ends the run when the server computed other digits, and shows neither', async () => {
    const state = await opened();
    api().answers.authorization = accepted({ user_code: '000000' });
    await assert.rejects(revealNonce(state, deps()), isServerError(/computed different digits/));
    assert.equal(forgotten(), 1);
    assert.deepEqual(events(), []);
  });

  describe('when somebody in between swaps the key', () => {
    /** Opens the code at the server with a key of their own, and answers the console with a nonce of their choice. */
    const swap = () => {
      const { opening, authorization } = api().answers;
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const key = publicKeyOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
      const nonce = Buffer.from(makeNonce(), 'base64url');
      const commitment = commitmentTo(thumbprintOf(key), nonce).toString('base64url');
      api().answers.opening = async (request) => {
        const reply = await opening({ ...request, form: { ...request.form, key: JSON.stringify(key), commitment } });
        return {
          ...reply,
          body: { ...(reply.body as object), server_nonce: randomBytes(32).toString('base64url') },
        };
      };
      return ({ form }: { form: Readonly<Record<string, string>> }) =>
        authorization({ path: '', form: { ...form, console_nonce: nonce.toString('base64url') } });
    };

    it('finds it by the digits of the server', async () => {
      api().answers.authorization = swap();
      const state = await sendOpening(submitting(), false, deps());
      assert.ok('stage' in state && state.stage === 'opened');
      await assert.rejects(revealNonce(state, deps()), isServerError(/computed different digits/));
      assert.notEqual(api().openings.digits(), '');
    });

    it('shows digits that the server does not have when it is told its own', async () => {
      const reveal = swap();
      const state = await sendOpening(submitting(), false, deps());
      assert.ok('stage' in state && state.stage === 'opened');
      // Whoever has heard the nonce can compute the digits of this console and answer with them.
      api().answers.authorization = async (request) => {
        await reveal(request);
        const own = digitsOf({
          openingId: state.opening,
          thumbprint: thumbprintOf(publicKeyOf(state.privateKey)),
          consoleNonce: Buffer.from(request.form['console_nonce'] ?? '', 'base64url'),
          serverNonce: Buffer.from(state.serverNonce, 'base64url'),
        });
        return accepted({ user_code: own })(request);
      };
      const next = await revealNonce(state, deps());
      assert.ok('stage' in next && next.stage === 'submitted');
      assert.notEqual(next.matchCode, api().openings.digits());
    });
  });

  it('starts again with a new key and nonce when the opening is over, and never reveals a nonce twice', async () => {
    const state = await opened();
    api().openings.end();
    const next = await revealNonce(state, deps());
    assert.ok('stage' in next && next.stage === 'submitting');
    assert.notEqual(next.privateKey, state.privateKey);
    assert.deepEqual([next.otp, next.device, next.openingsOver], [OTP, state.device, 1]);
    const again = await sendOpening(next, false, deps());
    assert.ok('stage' in again && again.stage === 'opened');
    const submitted = await revealNonce(again, deps());
    assert.ok('stage' in submitted && submitted.stage === 'submitted');
    assert.equal(new Set(reveals()).size, 2);
  });

  it('gives up a code after as many openings as it can have, and one that the server refuses', async () => {
    api().answers.authorization = () => failure('invalid_grant', { reason: 'opening_over' });
    const last = await revealNonce(await opened({ openingsOver: MOST_OPENINGS - 1 }), deps());
    assert.ok('outcome' in last && last.outcome === 'code');
    api().answers.authorization = () => failure('invalid_grant', { reason: 'code_unusable' });
    const refused = await revealNonce(await opened(), deps());
    assert.ok('outcome' in refused && refused.outcome === 'code');
  });

  describe('with a pin that came after the opening', () => {
    it('reveals nothing when the pinned server did not sign the opening', async () => {
      const pins = [api().keys.pins[0] ?? ''];
      const state = await opened({ pins });
      const serverSignature = randomBytes(64).toString('base64url');
      await assert.rejects(revealNonce({ ...state, serverSignature }, deps()), isServerError(/isn't signed/));
      const other = [ownServer().pins[0] ?? ''];
      await assert.rejects(revealNonce({ ...state, pins: other }, deps()), isServerError(/doesn't have the key/));
      assert.deepEqual(reveals(), []);
    });

    it('goes on when it did', async () => {
      const next = await revealNonce(await opened({ pins: [api().keys.pins[0] ?? ''] }), deps());
      assert.ok('stage' in next && next.stage === 'submitted' && next.isBound);
    });
  });
});
