import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import type { Submitting } from '../../../console/enroll/run-state.ts';
import { sendOpening } from '../../../console/opening/send-opening.ts';
import { DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { OTP } from '../console-process.ts';
import { failure, PLAIN_DIGITS, type Handler } from '../scripted-device-api.ts';
import { ownServer } from '../trust/own-server.ts';
import { openingStage } from './opening-stage.ts';

/** The page of a proxy that doesn't know a path. */
const page =
  (status: number): Handler =>
  () => ({ status, body: '<html>' });

describe('the opening of a code by the console', () => {
  const { api, deps, submitting, clearCodes, forgotten, events, reveals } = openingStage();
  const send = (more: Partial<Submitting> = {}, allowUnbound = false) =>
    sendOpening(submitting(more), allowUnbound, deps());
  const pin = (): string => api().keys.pins[0] ?? assert.fail();
  /** Changes what the server answers to an opening, as somebody in between could. */
  const between = (change: (answer: Record<string, unknown>) => object): void => {
    const { opening } = api().answers;
    api().answers.opening = async (request) => {
      const reply = await opening(request);
      return { ...reply, body: change({ ...(reply.body as Record<string, unknown>) }) };
    };
  };
  const failing = async (promise: Promise<unknown>, outcome: string, message: RegExp): Promise<void> => {
    await assert.rejects(promise, (error) => {
      assert.ok(error instanceof ConsoleError);
      assert.equal(error.outcome, outcome);
      assert.match(error.message, message);
      return true;
    });
  };

  it('sends code, device and commitment, and keeps its nonce to itself', async () => {
    const state = submitting();
    const next = await sendOpening(state, false, deps());
    assert.ok('stage' in next && next.stage === 'opened');
    const [{ form } = assert.fail()] = api().to(OPENING_PATHS.opening);
    assert.deepEqual([form['otp'], form['sealed_otp'], form['device_make']], [OTP, undefined, 'Contoso']);
    assert.equal(Buffer.from(form['commitment'] ?? '', 'base64url').length, 32);
    assert.doesNotMatch(JSON.stringify(form), new RegExp(state.consoleNonce ?? assert.fail()));
    assert.deepEqual([next.opening, next.isProven], [api().openings.all[0]?.id, false]);
  });

  describe('with a pin', () => {
    it('sends the code only sealed, with the key and the commitment that it belongs to', async () => {
      const next = await send({ pins: [pin()] });
      assert.ok('stage' in next && next.stage === 'opened' && next.isProven);
      const [{ form } = assert.fail()] = api().to(OPENING_PATHS.opening);
      const { plaintext } = await compactDecrypt(form['sealed_otp'] ?? '', api().keys.decryption);
      assert.deepEqual(JSON.parse(Buffer.from(plaintext).toString()), {
        otp: OTP,
        thumbprint: api().openings.all[0]?.thumbprint.toString('base64url'),
        commitment: form['commitment'],
      });
      assert.deepEqual(clearCodes(), []);
    });

    it('sends nothing to a server with another key, or whose key was replaced after a loss', async () => {
      await failing(send({ pins: [ownServer().pins[0] ?? ''] }), 'server', /doesn't have the key/);
      const replaced = ownServer(2, [2]);
      api().answers.serverKeys = () => ({ status: 200, body: replaced.answer });
      await failing(send({ pins: [replaced.pins[0] ?? ''] }), 'server', /don't prove each other/);
      assert.equal(api().to(OPENING_PATHS.opening).length, 0);
    });

    it('sends nothing when the page of keys is missing or no page of keys', async () => {
      api().answers.serverKeys = () => ({ status: 200, body: {} });
      await failing(send({ pins: [pin()] }), 'server', /isn't from Rooms OTP/);
      api().answers.serverKeys = page(404);
      await failing(send({ pins: [pin()] }), 'server', /doesn't show its keys/);
      await failing(send({ pins: [pin()] }, true), 'server', /doesn't show its keys/);
      assert.equal(api().to(OPENING_PATHS.opening).length + api().to(DEVICE_PATHS.authorization).length, 0);
    });

    for (const [what, change] of [
      ['another nonce', () => ({ server_nonce: randomBytes(32).toString('base64url') })],
      ['another opening', () => ({ opening: 'another' })],
      ['another signature', () => ({ server_signature: randomBytes(64).toString('base64url') })],
      [
        'a signature by another server',
        () => ({
          server_signature: ownServer().sign({
            openingId: 'o',
            thumbprint: randomBytes(32),
            commitment: randomBytes(32),
            serverNonce: randomBytes(32),
          }),
        }),
      ],
    ] as const) {
      it(`goes no further when somebody in between puts in ${what}`, async () => {
        between((answer) => ({ ...answer, ...change() }));
        await failing(send({ pins: [pin()] }), 'server', /isn't signed by the key/);
        assert.deepEqual(reveals(), []);
      });
    }

    it('goes no further when the server signed the key or the commitment of somebody else', async () => {
      const { opening } = api().answers;
      const foreign = JSON.stringify({ kty: 'RSA', n: 'AQAB', e: 'AQAB' });
      const commitment = randomBytes(32).toString('base64url');
      for (const swap of [{ key: foreign }, { commitment }]) {
        api().answers.opening = ({ form: { sealed_otp: _sealed, ...form }, ...request }) =>
          opening({ ...request, form: { ...form, ...swap } });
        await failing(send({ pins: [pin()] }), 'server', /isn't signed by the key/);
      }
      assert.deepEqual(reveals(), []);
    });

    it('never falls back to a code in clear, whatever a person allows', async () => {
      api().answers.opening = page(404);
      const inWords = /block \/device\/opening(?!.*--allow-unbound)/;
      await failing(send({ pins: [pin()] }, true), 'server', inWords);
      await failing(send({ pins: [pin()], sentUnbound: true }, true), 'server', inWords);
      assert.deepEqual(clearCodes(), []);
    });
  });

  describe('at a server without the extension', () => {
    it('ends with words for IT, and keeps the run', async () => {
      api().lackOpenings();
      await failing(send(), 'server', /Ask your IT department to update the server.*with --allow-unbound/);
      assert.equal(forgotten(), 0);
      assert.equal(api().to(DEVICE_PATHS.authorization).length, 0);
    });

    it('ends the same way when something between strips the path from a server that has it', async () => {
      for (const status of [403, 404, 405]) {
        api().answers.opening = page(status);
        await failing(send(), 'server', /block \/device\/opening/);
      }
      assert.equal(api().to(DEVICE_PATHS.authorization).length, 0);
    });

    it('says that it is none of ours where the metadata is missing, too', async () => {
      Object.assign(api().answers, { opening: page(404), metadata: page(404) });
      await failing(send({}, true), 'server', /its answer \(404\) isn't from Rooms OTP/);
    });

    it('goes on without proof when a person allowed it, after the choice is saved', async () => {
      api().lackOpenings();
      const chosen = await send({}, true);
      assert.ok('stage' in chosen && chosen.stage === 'submitting' && chosen.sentUnbound);
      assert.equal(api().to(DEVICE_PATHS.authorization).length, 0);
      const next = await sendOpening(chosen, true, deps());
      assert.ok('stage' in next && next.stage === 'submitted');
      assert.deepEqual([next.matchCode, next.isBound], [PLAIN_DIGITS, false]);
      await failing(sendOpening(chosen, false, deps()), 'server', /Ask your IT/);
    });
  });

  describe('in a run that version 0.1.0 began', () => {
    const old = (): Submitting => {
      const { consoleNonce: _nonce, ...state } = submitting({ sentUnbound: true });
      return state;
    };

    it('makes a nonce and saves it before anything is sent', async () => {
      const next = await sendOpening(old(), false, deps());
      assert.ok('stage' in next && next.stage === 'submitting');
      assert.equal(Buffer.from(next.consoleNonce ?? '', 'base64url').length, 32);
      assert.equal(api().seen.length, 0);
      const opened = await sendOpening(next, false, deps());
      assert.ok('stage' in opened && opened.stage === 'opened');
    });

    it('goes on with a request of that time only when a person allows it', async () => {
      api().answers.opening = () => failure('invalid_grant', { reason: 'code_unusable' });
      const state = submitting({ sentUnbound: true });
      await failing(
        sendOpening(state, false, deps()),
        'code',
        /To continue that request, start the program with --allow-unbound/,
      );
      assert.equal(forgotten(), 0);
      const next = await sendOpening(state, true, deps());
      assert.ok('stage' in next && next.stage === 'submitted' && !next.isBound);
    });
  });

  it('starts again with a new key and nonce when its opening is over already', async () => {
    api().answers.opening = () => failure('invalid_grant', { reason: 'opening_over' });
    const state = submitting();
    const next = await sendOpening(state, false, deps());
    assert.ok('stage' in next && next.stage === 'submitting');
    assert.notEqual(next.privateKey, state.privateKey);
    assert.notEqual(next.consoleNonce, state.consoleNonce);
    assert.deepEqual([next.otp, next.openingsOver], [OTP, 1]);
    assert.deepEqual(events(), ['opening_over', 'key_started', 'key_ready']);
  });

  it('takes an answer only with members of the right shape', async () => {
    for (const part of [
      { opening: undefined },
      { opening: 'a b' },
      { opening: 7 },
      { server_nonce: randomBytes(31).toString('base64url') },
      { server_nonce: `${randomBytes(32).toString('base64url')}=` },
      { server_signature: randomBytes(63).toString('base64url') },
      { expires_in: '60' },
      { expires_in: 61 },
    ]) {
      const { opening } = api().answers;
      between((answer) => ({ ...answer, ...part }));
      await failing(send(), 'server', /isn't from Rooms OTP/);
      api().answers.opening = opening;
    }
  });
});
