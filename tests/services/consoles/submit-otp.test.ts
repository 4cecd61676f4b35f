import assert from 'node:assert/strict';
import sinon from 'sinon';
import { formatOtpCode } from '../../../contract/otp-code.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { DomainError, type ErrorCode } from '../../../bot/domain/errors.ts';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import type { GuessBudgets } from '../../../bot/domain/ports/store/budgets/guesses.ts';
import type { RateLimits } from '../../../bot/domain/ports/store/rate-limits.ts';
import type { Rules } from '../../../bot/domain/preferences/preferences.ts';
import type { Keys } from '../../../bot/domain/ports/keys.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { submitOtp } from '../../../bot/services/consoles/submit-otp.ts';
import { approvedRequest, pendingRequest, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { rulesWith } from '../stubbed-permissions.ts';
import { acts, jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const CODE = formatOtpCode({ selector: 'K7QF', verifier: 'ABCDEF7' });
const REQUEST = pendingRequest();
const OTP = sampleOtp();
const FROM = {
  typedOtp: CODE,
  device: REQUEST.device,
  publicKey: REQUEST.publicKey,
  sourceAddress: '127.0.0.1',
} as const;
const ADDRESS = { key: 'address:127.0.0.1', limit: 10, windowSeconds: 60 } as const;
const OTHER_KEY = { kty: 'RSA', n: 'AQAC', e: 'AQAB' } as const;

function stage(otp: Otp | undefined = OTP, matches = true, rules: Partial<Rules> = {}) {
  const tx = stubTransaction();
  tx.requests.open.resolves(REQUEST);
  const take = sinon.stub<Parameters<RateLimits['take']>, ReturnType<RateLimits['take']>>().resolves(undefined);
  const countRefusal = sinon.stub<Parameters<RateLimits['countRefusal']>, Promise<void>>().resolves();
  const guesses = {
    reserve: sinon
      .stub<Parameters<GuessBudgets['reserve']>, ReturnType<GuessBudgets['reserve']>>()
      .resolves({ outcome: 'taken' }),
    giveBack: sinon.stub<Parameters<GuessBudgets['giveBack']>, Promise<boolean>>().resolves(true),
    countWrong: sinon.stub<Parameters<GuessBudgets['countWrong']>, Promise<boolean>>().resolves(true),
  };
  const store = stubStore(tx, undefined, {
    clock: { now: async () => OTP.issuedAt },
    otps: { bySelector: async (): Promise<Otp | undefined> => otp },
    requests: { ofOtp: async (): Promise<ApprovalRequest> => REQUEST },
    guesses,
    rateLimits: { take, countRefusal },
  });
  const keys = {
    accessToken: () => new Secret('token'),
    matchCode: () => '042137',
    matchesVerifier: sinon.stub<Parameters<Keys['matchesVerifier']>, Promise<boolean>>().resolves(matches),
  };
  return { tx, take, guesses, countRefusal, keys, deps: { store, keys, rules: rulesWith(rules) } };
}

const refused =
  (code: ErrorCode) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof DomainError);
    assert.equal(error.code, code);
    if (code === 'otp_refused') assert.deepEqual(error.details, {});
    return true;
  };

describe('a submitted one-time password', () => {
  it('opens a request and answers with its match code', async () => {
    const { tx, deps } = stage();
    const submitted = await submitOtp(deps, FROM);
    assert.equal(submitted.matchCode, '042137');
    assert.equal(submitted.decisionSeconds, 8 * 3600);
    assert.ok(submitted.expiresInSeconds > submitted.decisionSeconds);
    assert.deepEqual(jobNames(tx), ['deliver-card', 'expire', 'check-target', 'check-account-key']);
    assert.equal(tx.deviceCodes.add.firstCall.args[1].codeHash.includes(submitted.deviceCode.reveal()), false);
  });

  it('brings the cards of open requests with the same serial number up to date, unless it is a placeholder', async () => {
    const { tx, deps } = stage();
    tx.requests.noteTwins.resolves(['twin-1', 'twin-2']);
    await submitOtp(deps, FROM);
    const cards = tx.jobs.send.args.map(([job]) => job).filter(({ name }) => name === 'deliver-card');
    assert.deepEqual(
      cards.map((job) => 'requestId' in job && job.requestId),
      [REQUEST.id, 'twin-1', 'twin-2'],
    );
    const other = stage();
    other.tx.requests.open.resolves({ ...REQUEST, device: { ...REQUEST.device, serialNumber: 'Default string' } });
    await submitOtp(other.deps, FROM);
    sinon.assert.notCalled(other.tx.requests.noteTwins);
  });

  it('gets one answer for every cause of refusal, and the audit gets the cause', async () => {
    const causes = [
      ['wrong_verifier', stage(OTP, false)],
      ['expired', stage({ ...OTP, expiresAt: OTP.issuedAt })],
      ['revoked', stage({ ...OTP, status: 'revoked' })],
      ['not_yet', stage({ ...OTP, notBeforeAt: OTP.expiresAt })],
    ] as const;
    for (const [cause, { tx, deps }] of causes) {
      await assert.rejects(submitOtp(deps, FROM), refused('otp_refused'));
      assert.equal(tx.audit.append.firstCall.args[0].details?.['cause'], cause);
      sinon.assert.notCalled(tx.requests.open);
    }
  });

  it('is refused in the same way when it is mistyped or unknown, and counted instead of audited', async () => {
    const { tx, countRefusal, deps } = stage();
    deps.store.otps.bySelector = async () => undefined;
    const typed = [CODE, '', 'U', `${CODE}0`];
    for (const typedOtp of typed) await assert.rejects(submitOtp(deps, { ...FROM, typedOtp }), refused('otp_refused'));
    assert.deepEqual(
      countRefusal.args,
      typed.map(() => ['127.0.0.1', undefined]),
    );
    sinon.assert.notCalled(tx.audit.append);
  });

  it('is throttled by address when too many were wrong', async () => {
    const { countRefusal, deps, guesses } = stage({ ...OTP, status: 'submitted' });
    guesses.reserve.onThirdCall().resolves({ outcome: 'used_up', retryAfterSeconds: 9 });
    await assert.rejects(submitOtp(deps, { ...FROM, publicKey: OTHER_KEY }), refused('throttled'));
    sinon.assert.calledOnceWithExactly(countRefusal, '127.0.0.1', OTP.selector);
  });

  it('is not even looked at while the address has used up its wrong tries', async () => {
    const { deps, guesses, keys } = stage();
    guesses.reserve.withArgs(ADDRESS).resolves({ outcome: 'used_up', retryAfterSeconds: 9 });
    assert.deepEqual(await refusal(submitOtp(deps, FROM), 'throttled'), { retryAfterSeconds: 9 });
    sinon.assert.notCalled(keys.matchesVerifier);
  });

  it('is paused, even when right, while too many wrong verifiers were tried on it', async () => {
    const { tx, countRefusal, deps, guesses } = stage();
    guesses.reserve
      .withArgs(sinon.match({ key: `otp:${OTP.id}` }))
      .resolves({ outcome: 'used_up', retryAfterSeconds: 9 });
    await assert.rejects(submitOtp(deps, FROM), refused('otp_refused'));
    sinon.assert.calledOnceWithExactly(countRefusal, '127.0.0.1', OTP.selector);
    sinon.assert.notCalled(tx.audit.append);
    sinon.assert.notCalled(tx.requests.open);
  });

  it('raises one alert when the tenant is flooded, and turns wrong codes away', async () => {
    const { tx, deps, take } = stage();
    deps.store.otps.bySelector = async () => undefined;
    take.withArgs('wrong:tenant').resolves({ retryAfterSeconds: 2 });
    await assert.rejects(submitOtp(deps, FROM), refused('throttled'));
    take.withArgs('alarm:wrong:tenant').resolves({ retryAfterSeconds: 3000 });
    await assert.rejects(submitOtp(deps, FROM), refused('throttled'));
    sinon.assert.calledOnceWithExactly(tx.jobs.send, { name: 'raise-alert', kind: 'many_wrong_codes' });
  });

  it('answers the same in a flood, whether the handle exists or not, and lets the right code through', async () => {
    const flooded = (otp: Otp | undefined, matches: boolean): ReturnType<typeof stage>['deps'] => {
      const { deps, take } = stage(OTP, matches);
      take.withArgs('wrong:tenant').resolves({ retryAfterSeconds: 2 });
      return { ...deps, store: { ...deps.store, otps: { ...deps.store.otps, bySelector: async () => otp } } };
    };
    const known = await refusal(submitOtp(flooded(OTP, false), FROM), 'throttled');
    assert.deepEqual(await refusal(submitOtp(flooded(undefined, false), FROM), 'throttled'), known);
    assert.equal((await submitOtp(flooded(OTP, true), FROM)).requestId, REQUEST.id);
  });

  it('leads the same console to the same request again', async () => {
    const { tx, deps } = stage({ ...OTP, status: 'submitted' });
    assert.equal((await submitOtp(deps, FROM)).requestId, REQUEST.id);
    deps.store.requests.ofOtp = async () => approvedRequest();
    assert.equal((await submitOtp(deps, FROM)).decisionSeconds, 0);
    sinon.assert.notCalled(tx.requests.open);
    sinon.assert.calledTwice(tx.deviceCodes.add);
  });

  it('leads the same console nowhere while it asks too often, and says how long to wait', async () => {
    const { tx, deps, take } = stage({ ...OTP, status: 'submitted' });
    take.withArgs(`resumed:${OTP.id}`, 10, 60).resolves({ retryAfterSeconds: 9 });
    assert.deepEqual(await refusal(submitOtp(deps, FROM), 'throttled'), { retryAfterSeconds: 9 });
    sinon.assert.notCalled(tx.deviceCodes.add);
  });

  it('is tried by many other consoles without a row and a warning for each, and without standing in the way of its own', async () => {
    const { tx, countRefusal, deps, take } = stage({ ...OTP, status: 'submitted' });
    take.withArgs(`held:${OTP.id}`, 10, 3600).resolves({ retryAfterSeconds: 1800 });
    await assert.rejects(submitOtp(deps, { ...FROM, publicKey: OTHER_KEY }), refused('otp_refused'));
    sinon.assert.calledOnceWithExactly(countRefusal, '127.0.0.1', OTP.selector);
    sinon.assert.notCalled(tx.requests.noteSecondConsole);
    sinon.assert.notCalled(tx.audit.append);
    assert.equal((await submitOtp(deps, FROM)).requestId, REQUEST.id);
  });

  it('leaves no row for each try when it is right and over', async () => {
    const { tx, countRefusal, deps, take } = stage({ ...OTP, expiresAt: OTP.issuedAt });
    take.withArgs(`held:${OTP.id}`).resolves({ retryAfterSeconds: 1800 });
    await assert.rejects(submitOtp(deps, FROM), refused('otp_refused'));
    sinon.assert.calledOnce(countRefusal);
    sinon.assert.notCalled(tx.audit.append);
  });

  it('leads nobody to a request that the clock has ended', async () => {
    const { tx, deps } = stage({ ...OTP, status: 'submitted' });
    deps.store.requests.ofOtp = async () => ({
      ...REQUEST,
      status: 'expired',
      expiredAt: REQUEST.decisionExpiresAt,
      expiredFrom: 'pending',
      passwordChanged: 'no',
    });
    await assert.rejects(submitOtp(deps, FROM), refused('otp_refused'));
    assert.equal(tx.audit.append.firstCall.args[0].details?.['cause'], 'expired');
    sinon.assert.notCalled(tx.deviceCodes.add);
  });

  it('leads another console nowhere, and warns on the card', async () => {
    const raced = stage();
    raced.tx.otps.submit.resolves(false);
    for (const { tx, deps } of [stage({ ...OTP, status: 'submitted' }), raced]) {
      await assert.rejects(submitOtp(deps, { ...FROM, publicKey: OTHER_KEY }), refused('otp_refused'));
      sinon.assert.calledOnceWithExactly(tx.requests.noteSecondConsole, REQUEST.id, FROM.device.serialNumber);
      assert.deepEqual(jobNames(tx), ['deliver-card']);
      sinon.assert.notCalled(tx.deviceCodes.add);
    }
  });
});

/** The rule decides on codes from the network of the console. */
const RULE = { autoApproval: 'expected-serial', autoApprovalNetworks: ['127.0.0.0/8'] } as const;

describe('a console with the expected serial number', () => {
  const expected = { ...REQUEST, expectedSerialNumber: REQUEST.device.serialNumber.toLowerCase() };
  const rule = { kind: 'rule', rule: 'expected-serial' } as const;

  async function submitted(request: ApprovalRequest, rules: Partial<Rules>) {
    const staged = stage(OTP, true, rules);
    staged.tx.requests.open.resolves(request);
    staged.tx.requests.approve.resolves({ ...approvedRequest(), approvedBy: rule });
    return { ...staged, answer: await submitOtp(staged.deps, FROM) };
  }

  it('is approved by rule in the transaction that takes its code, where the rules say so', async () => {
    const { tx, answer } = await submitted(expected, RULE);
    sinon.assert.calledOnceWithExactly(tx.requests.approve, {
      requestId: REQUEST.id,
      revision: REQUEST.revision,
      by: rule,
    });
    assert.ok(jobNames(tx).includes('release-credential'));
    assert.deepEqual(acts(tx), ['otp_submitted', 'request_approved']);
    assert.deepEqual(tx.audit.append.args[1]?.[0].actor, rule);
    const details = { via: 'rule', digits: 'none', ground: 'network', revision: REQUEST.revision };
    assert.deepEqual(tx.audit.append.args[1]?.[0].details, details);
    assert.equal(answer.decisionSeconds, 0);
  });

  it('waits for a person when the rule is off, a person is asked for, or the serial number differs or is not expected', async () => {
    const cases: readonly (readonly [ApprovalRequest, Partial<Rules>])[] = [
      [expected, {}],
      [expected, { autoApproval: 'expected-serial' }],
      [expected, { ...RULE, autoApprovalNetworks: ['198.51.100.0/24'] }],
      [expected, { ...RULE, autoApprovalNetworks: [], allConsolesPinned: true }],
      [expected, { ...RULE, fourEyes: true }],
      [{ ...REQUEST, expectedSerialNumber: 'another' }, RULE],
      [REQUEST, RULE],
      ...['To be filled by O.E.M.', 'Default string', '0'].map((placeholder) => {
        const device = { ...REQUEST.device, serialNumber: placeholder };
        return [{ ...REQUEST, device, expectedSerialNumber: placeholder.toLowerCase() }, RULE] as const;
      }),
    ];
    for (const [request, rules] of cases) {
      const { tx } = await submitted(request, rules);
      sinon.assert.notCalled(tx.requests.approve);
      assert.ok(!jobNames(tx).includes('release-credential'));
    }
  });
});
