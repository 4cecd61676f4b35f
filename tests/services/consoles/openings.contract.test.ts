import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { formatOtpCode } from '../../../contract/otp-code.ts';
import { boundDigits } from '../../../bot/domain/consoles/bound-digits.ts';
import { generateCode, type Otp } from '../../../bot/domain/otp/otp.ts';
import { random } from '../../../bot/domain/token.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { beginOpening, type OpeningWish } from '../../../bot/services/consoles/begin-opening.ts';
import { revealOpening } from '../../../bot/services/consoles/reveal-opening.ts';
import { submitOtp } from '../../../bot/services/consoles/submit-otp.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import {
  addAccount,
  AUDIT_KEY,
  issue,
  SHARED_ENGINES,
  storeContract,
  type StoreUnderTest,
} from '../../storage/store-contract.ts';
import { type OpeningConsole, openingConsole } from '../../support/consoles/opening-console.ts';
import { refusal } from '../refusal.ts';
import { rulesWith } from '../stubbed-permissions.ts';

const VERIFIER = 'ABCDEF7';
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };

function depsOf({ store }: Pick<StoreUnderTest, 'store'>) {
  return {
    store,
    rules: rulesWith(),
    keys: {
      accessToken: (deviceCode: string) => new Secret(`token of ${deviceCode}`),
      matchCode: () => 'plain!',
      matchesVerifier: async (verifier: Secret) => verifier.reveal() === VERIFIER,
    },
    serverKeys: {
      signOpening: () => 'signature',
      unsealOtp: async (jwe: string) => {
        const [otp = '', thumbprint = '', commitment = ''] = jwe.split('|');
        return jwe === 'rubbish' ? undefined : { otp: new Secret(otp), thumbprint, commitment };
      },
    },
  };
}

storeContract('the opening of a console', (opened) => {
  interface Scene {
    readonly otp: Otp;
    readonly code: string;
  }

  async function scene(): Promise<Scene> {
    const { selector } = generateCode(random, 'short');
    const otp = await issue(opened.store, (await addAccount(opened.store)).id, '', selector);
    return { otp, code: formatOtpCode({ selector, verifier: VERIFIER }) };
  }

  function begin({ code }: Scene, console: OpeningConsole, change: Partial<OpeningWish> = {}) {
    const { publicKey, commitment } = console;
    const typed = { kind: 'typed', otp: code } as const;
    const sourceAddress = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::/64`;
    return beginOpening(depsOf(opened), {
      code: typed,
      device: DEVICE,
      publicKey,
      commitment,
      sourceAddress,
      ...change,
    });
  }

  async function begun(place: Scene, console: OpeningConsole, change?: Partial<OpeningWish>) {
    const answer = await begin(place, console, change);
    return answer.status === 'begun' ? answer : assert.fail(answer.status);
  }

  const reveal = (openingId: string, consoleNonce: Uint8Array) =>
    revealOpening(depsOf(opened), { openingId, consoleNonce, sourceAddress: '127.0.0.1' });

  async function revealed(openingId: string, consoleNonce: Uint8Array) {
    const answer = await reveal(openingId, consoleNonce);
    return answer.status === 'submitted' ? answer.submitted : assert.fail(answer.status);
  }

  const statusOf = async ({ otp }: Scene) => (await opened.store.otps.byId(otp.id))?.status;
  const causes = async ({ otp }: Scene) => {
    const rows = await opened.store.audit.list({ accountId: otp.accountId }, 50);
    return rows.flatMap(({ details }) => details?.['cause'] ?? []);
  };

  it('leaves the code active until the reveal, which opens a request with digits of both nonces and the key', async () => {
    const place = await scene();
    const console = openingConsole();
    const answer = await begun(place, console);
    assert.equal(await statusOf(place), 'active');
    assert.ok(answer.expiresInSeconds > 50 && answer.expiresInSeconds <= 60, String(answer.expiresInSeconds));
    const serverNonce = Buffer.from(answer.serverNonce, 'base64url');
    assert.equal(serverNonce.length, 32);
    const submitted = await revealed(answer.openingId, console.nonce);
    const { thumbprint, nonce } = console;
    const digits = boundDigits({ openingId: answer.openingId, thumbprint, consoleNonce: nonce, serverNonce });
    assert.equal(submitted.matchCode, digits);
    assert.equal(await statusOf(place), 'submitted');
    const { binding, publicKey } = (await opened.store.requests.byId(submitted.requestId)) ?? assert.fail();
    assert.deepEqual(publicKey, console.publicKey);
    assert.deepEqual(binding, {
      openingId: answer.openingId,
      consoleNonce: nonce.toString('base64url'),
      serverNonce: answer.serverNonce,
      isSealed: false,
      openingNumber: 1,
    });
  });

  it('gives the same answer for the same key and commitment, also after the reveal', async () => {
    const place = await scene();
    const console = openingConsole();
    const first = await begun(place, console);
    const again = await begun(place, console);
    assert.deepEqual([again.openingId, again.serverNonce], [first.openingId, first.serverNonce]);
    await revealed(first.openingId, console.nonce);
    const late = await begun(place, console);
    assert.deepEqual(
      [late.openingId, late.serverNonce, late.expiresInSeconds],
      [first.openingId, first.serverNonce, 0],
    );
    assert.equal((await opened.store.openings.ofOtp(place.otp.id)).length, 1);
  });

  it('may be revealed again in the same way, for the same request and a new device code', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console);
    const [first, second] = await Promise.all([revealed(openingId, console.nonce), revealed(openingId, console.nonce)]);
    const third = await revealed(openingId, console.nonce);
    assert.equal(new Set([first, second, third].map(({ requestId }) => requestId)).size, 1);
    assert.equal(new Set([first, second, third].map(({ deviceCode }) => deviceCode.reveal())).size, 3);
    assert.equal(new Set([first, second, third].map(({ matchCode }) => matchCode)).size, 1);
  });

  it('takes no other nonce, before the reveal and after it, and the audit hears of each try', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console);
    assert.equal(await refusal(reveal(openingId, randomBytes(32)), 'otp_refused').then(() => true), true);
    const { requestId } = await revealed(openingId, console.nonce);
    await refusal(reveal(openingId, randomBytes(32)), 'otp_refused');
    await refusal(reveal('no opening', console.nonce), 'otp_refused');
    assert.equal((await opened.store.requests.ofOtp(place.otp.id))?.id, requestId);
    assert.deepEqual(await causes(place), ['nonce_differs', 'nonce_differs']);
  });

  it('keeps other consoles out like wrong codes, counts none of them as wrong, and tells the approver later', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console);
    const sourceAddress = '192.0.2.77';
    const rival = { device: { ...DEVICE, serialNumber: 'SN-2' }, sourceAddress };
    for (let tried = 0; tried < 12; tried += 1) await refusal(begin(place, openingConsole(), rival), 'otp_refused');
    await begun(await scene(), openingConsole(), { sourceAddress });
    assert.equal((await causes(place)).filter((cause) => cause === 'opening_taken').length, 10);
    const { requestId } = await revealed(openingId, console.nonce);
    assert.equal((await opened.store.requests.byId(requestId))?.secondConsole, 'SN-2');
  });

  it('keeps out the own console too when it comes with another commitment or another key', async () => {
    const place = await scene();
    const console = openingConsole();
    await begun(place, console);
    await refusal(begin(place, openingConsole({ publicKey: console.publicKey })), 'otp_refused');
    await refusal(begin(place, openingConsole({ nonce: console.nonce })), 'otp_refused');
    const { commitment } = openingConsole({ nonce: console.nonce });
    await refusal(begin(place, { ...console, commitment }), 'otp_refused');
  });

  it('ends after a minute, and its nonce is never used again', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console);
    await opened.store.setClockOffset(61);
    assert.equal((await opened.store.openings.byId(openingId))?.status, 'ended');
    assert.deepEqual(await reveal(openingId, console.nonce), { status: 'over' });
    assert.deepEqual(await begin(place, console), { status: 'over' });
    assert.equal(await statusOf(place), 'active');
    const next = openingConsole();
    const { openingId: second } = await begun(place, next);
    const { requestId } = await revealed(second, next.nonce);
    assert.equal((await opened.store.requests.byId(requestId))?.binding?.openingNumber, 2);
    assert.deepEqual(await reveal(openingId, console.nonce), { status: 'over' });
  });

  it('comes five times in the life of a code, and no more', async () => {
    const place = await scene();
    for (const number of [1, 2, 3, 4, 5]) {
      await begun(place, openingConsole());
      await opened.store.setClockOffset(61 * number);
    }
    await refusal(begin(place, openingConsole()), 'otp_refused');
    assert.deepEqual(await causes(place), ['openings_used_up']);
  });

  const ends: Readonly<Record<string, (place: Scene) => Promise<unknown>>> = {
    'is revoked': ({ otp }) => opened.store.transaction((tx) => tx.otps.revoke(otp.id)),
    'is replaced': ({ otp }) => issue(opened.store, otp.accountId),
    'is submitted by a plain client': ({ code }) =>
      submitOtp(depsOf(opened), { typedOtp: code, device: DEVICE, ...openingConsole(), sourceAddress: '127.0.0.1' }),
    expires: async () => {
      await opened.store.setClockOffset(8 * 3600 + 1);
      await expire(depsOf(opened));
    },
  };
  for (const [name, end] of Object.entries(ends)) {
    it(`ends when its code ${name}`, async () => {
      const place = await scene();
      const console = openingConsole();
      const { openingId } = await begun(place, console);
      await end(place);
      const rows = await opened.store.openings.ofOtp(place.otp.id);
      assert.deepEqual(
        rows.map(({ status }) => status),
        ['ended'],
      );
      assert.deepEqual(await reveal(openingId, console.nonce), { status: 'over' });
    });
  }

  it('never outlives its code', async () => {
    const place = await scene();
    await opened.store.setClockOffset(8 * 3600 - 20);
    const console = openingConsole();
    const { openingId, expiresInSeconds } = await begun(place, console);
    assert.ok(expiresInSeconds <= 20, String(expiresInSeconds));
    await opened.store.setClockOffset(8 * 3600 + 1);
    assert.deepEqual(await reveal(openingId, console.nonce), { status: 'over' });
  });

  it('leads nobody to a request when the code is used, and warns on its card', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console);
    const { requestId } = await revealed(openingId, console.nonce);
    const device = { ...DEVICE, serialNumber: 'SN-3' };
    await refusal(begin(place, openingConsole(), { device }), 'otp_refused');
    assert.equal((await opened.store.requests.byId(requestId))?.secondConsole, 'SN-3');
    assert.deepEqual(await causes(place), ['other_console']);
    const plain = { typedOtp: place.code, device: DEVICE, publicKey: console.publicKey, sourceAddress: '127.0.0.1' };
    await refusal(submitOtp(depsOf(opened), plain), 'otp_refused');
  });

  it('is over when its request has ended', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console);
    const { requestId } = await revealed(openingId, console.nonce);
    await opened.store.setClockOffset(2 * 3600);
    assert.equal((await opened.store.requests.byId(requestId))?.status, 'expired');
    assert.deepEqual(await reveal(openingId, console.nonce), { status: 'over' });
    await refusal(begin(place, console), 'otp_refused');
  });

  it('is won by one of ten consoles at once', async () => {
    const place = await scene();
    const tries = Array.from({ length: 10 }, () => begin(place, openingConsole()));
    const answers = await Promise.allSettled(tries);
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await opened.store.openings.ofOtp(place.otp.id)).length, 1);
  });

  it('may come sealed, for the own key and commitment only', async () => {
    const place = await scene();
    const console = openingConsole();
    const thumbprint = console.thumbprint.toString('base64url');
    const sealed = (...parts: readonly string[]) => ({ code: { kind: 'sealed', jwe: parts.join('|') } }) as const;
    assert.deepEqual(await begin(place, console, sealed('rubbish')), { status: 'seal_unknown' });
    const other = openingConsole();
    const whole = sealed(place.code, thumbprint, console.commitment);
    await refusal(begin(place, other, whole), 'otp_refused');
    await refusal(begin(place, { ...console, commitment: other.commitment }, whole), 'otp_refused');
    await refusal(begin(place, { ...other, commitment: console.commitment }, whole), 'otp_refused');
    assert.deepEqual(
      await causes(place),
      Array.from({ length: 3 }, () => 'sealed_for_another'),
    );
    const { openingId } = await begun(place, console, whole);
    const { requestId } = await revealed(openingId, console.nonce);
    assert.equal((await opened.store.requests.byId(requestId))?.binding?.isSealed, true);
  });

  it('leaves a sealed code unopened while its address has used up its wrong codes', async () => {
    const deps = depsOf(opened);
    let unsealed = 0;
    const unsealOtp = (jwe: string) => {
      unsealed += 1;
      return deps.serverKeys.unsealOtp(jwe);
    };
    const counting = { ...deps, serverKeys: { ...deps.serverKeys, unsealOtp } };
    const { publicKey, commitment } = openingConsole();
    const code = { kind: 'sealed', jwe: 'rubbish' } as const;
    const sourceAddress = '2001:db8:5ea1:ed::/64';
    const send = () => beginOpening(counting, { code, device: DEVICE, publicKey, commitment, sourceAddress });
    for (let time = 0; time < 12; time += 1)
      assert.deepEqual(await send(), { status: 'seal_unknown' }, 'a seal that nobody can open is no wrong code');
    const guess = { key: `address:${sourceAddress}`, limit: 10, windowSeconds: 60 };
    for (let wrong = 0; wrong < 10; wrong += 1) await opened.store.guesses.countWrong(guess, randomUUID());
    unsealed = 0;
    await refusal(send(), 'throttled');
    assert.equal(unsealed, 0);
  });

  it('lets a rule decide on a sealed code once all consoles are pinned, and on no other', async () => {
    const rules = rulesWith({ autoApproval: 'expected-serial', allConsolesPinned: true });
    const deps = { ...depsOf(opened), rules };
    const statuses: string[] = [];
    for (const isSealed of [true, false]) {
      const { selector } = generateCode(random, 'short');
      await issue(opened.store, (await addAccount(opened.store)).id, 'SN-1', selector);
      const otp = formatOtpCode({ selector, verifier: VERIFIER });
      const console = openingConsole();
      const jwe = [otp, console.thumbprint.toString('base64url'), console.commitment].join('|');
      const code = isSealed ? ({ kind: 'sealed', jwe } as const) : ({ kind: 'typed', otp } as const);
      const { publicKey, commitment, nonce: consoleNonce } = console;
      const sourceAddress = '127.0.0.1';
      const answer = await beginOpening(deps, { code, device: DEVICE, publicKey, commitment, sourceAddress });
      assert.ok(answer.status === 'begun');
      const revealed = await revealOpening(deps, { openingId: answer.openingId, consoleNonce, sourceAddress });
      assert.ok(revealed.status === 'submitted');
      statuses.push((await opened.store.requests.byId(revealed.submitted.requestId))?.status ?? '');
    }
    assert.deepEqual(statuses, ['approved', 'pending']);
  });

  it('goes on at the same place after a crash at each step', async () => {
    const place = await scene();
    const console = openingConsole();
    const first = await begun(place, console);
    await opened.reopen();
    const again = await begun(place, console);
    assert.deepEqual([again.openingId, again.serverNonce], [first.openingId, first.serverNonce]);
    await opened.reopen();
    const before = await revealed(first.openingId, console.nonce);
    await opened.reopen();
    assert.equal((await begun(place, console)).serverNonce, first.serverNonce);
    const after = await revealed(first.openingId, console.nonce);
    assert.deepEqual([after.requestId, after.matchCode], [before.requestId, before.matchCode]);
  });

  it('is in the audit with its number, and its request says what it is bound to', async () => {
    const place = await scene();
    const console = openingConsole();
    const { openingId } = await begun(place, console, { sourceAddress: '192.0.2.9' });
    await revealed(openingId, console.nonce);
    const rows = await opened.store.audit.list({ accountId: place.otp.accountId }, 50);
    const details = (act: string) => rows.find((row) => row.act === act)?.details;
    assert.deepEqual(details('otp_opened'), {
      ...{ opening: openingId, number: 1, sealed: false, serialNumber: 'SN-1' },
      sourceAddress: '192.0.2.9',
    });
    assert.deepEqual(details('otp_submitted'), {
      ...{ serialNumber: 'SN-1', sourceAddress: '127.0.0.1', binding: 'opening', opening: openingId },
      ...{ sealed: false, status: 'pending', made: 1 },
    });
  });
});

storeContract(
  'an opening on two servers',
  (opened) => {
    it('goes on at the other one when the first crashed between opening and reveal', async () => {
      const other = await openStore({ databaseUrl: opened.url, dataDir: '', auditKey: AUDIT_KEY });
      try {
        const { selector } = generateCode(random, 'short');
        await issue(opened.store, (await addAccount(opened.store)).id, '', selector);
        const { publicKey, commitment, nonce } = openingConsole();
        const code = { kind: 'typed', otp: formatOtpCode({ selector, verifier: VERIFIER }) } as const;
        const wish = { code, device: DEVICE, publicKey, commitment, sourceAddress: '127.0.0.1' };
        const [first, again] = [
          await beginOpening(depsOf(opened), wish),
          await beginOpening(depsOf({ store: other }), wish),
        ];
        assert.deepEqual({ ...again, expiresInSeconds: 0 }, { ...first, expiresInSeconds: 0 });
        assert.ok(first.status === 'begun');
        const reveal = { openingId: first.openingId, consoleNonce: nonce, sourceAddress: '127.0.0.1' };
        const answers = await Promise.all(
          [other, opened.store, other].map((store) => revealOpening(depsOf({ store }), reveal)),
        );
        const ids = answers.map((answer) => answer.status === 'submitted' && answer.submitted.requestId);
        assert.equal(new Set(ids).size, 1);
        assert.equal(typeof ids[0], 'string');
      } finally {
        await other.close();
      }
    });
  },
  SHARED_ENGINES,
);
