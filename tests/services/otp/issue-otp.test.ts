import assert from 'node:assert/strict';
import sinon from 'sinon';
import { parseOtpCode } from '../../../contract/otp-code.ts';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { AccountReading } from '../../../bot/domain/accounts/reading.ts';
import type { NewOtp, Otp, VerifierHash } from '../../../bot/domain/otp/otp.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import type { Secret } from '../../../bot/domain/secret.ts';
import { issueOtp } from '../../../bot/services/otp/issue-otp.ts';
import { readingOf, withFacts } from '../../support/samples/readings.ts';
import { ISSUER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();
const HASH: VerifierHash = { salt: 's', hash: 'h', pepperVersion: 1 };

function stage(account: ResourceAccount | undefined = ACCOUNT) {
  const tx = stubTransaction();
  tx.otps.insertAll.callsFake(async (otps: readonly NewOtp[]) => otps.map((otp) => ({ ...sampleOtp(), ...otp })));
  const bySelectors = sinon.stub<[readonly string[]], Promise<readonly Otp[]>>().resolves([]);
  const hashVerifier = sinon.stub<[Secret], Promise<VerifierHash>>().resolves(HASH);
  const seal = sinon.stub<[Secret, string], string>().returns('sealed');
  const may = permissions('g');
  const readAccount = sinon.stub<[string], Promise<AccountReading>>().resolves(readingOf(account ?? ACCOUNT));
  const deps = {
    ...may,
    directory: { ...may.directory, readAccount },
    store: stubStore(tx, undefined, {
      accounts: { byId: async (): Promise<ResourceAccount | undefined> => account },
      otps: { bySelectors },
    }),
    keys: { hashVerifier, seal },
  };
  return {
    tx,
    deps,
    bySelectors,
    hashVerifier,
    seal,
    readAccount,
    run: (ttlHours = 8) => issueOtp(deps, ISSUER, ACCOUNT.id, ttlHours),
  };
}

describe('issuing a one-time password', () => {
  it('ends the deliveries of its account that nobody confirmed, with their cards and in the audit', async () => {
    const { tx, run } = stage();
    tx.releases.replaceDelivered.callsFake(async ([accountId = '']) => [{ requestId: 'request-9', accountId }]);
    await run();
    assert.deepEqual(tx.releases.replaceDelivered.firstCall.args, [[ACCOUNT.id]]);
    assert.ok(jobNames(tx).includes('deliver-card'));
    assert.ok(acts(tx).includes('request_expired'));
  });

  it('stores a hash, and a sealed copy of the code for fifteen minutes, and the code nowhere', async () => {
    const { tx, hashVerifier, seal, run } = stage();
    const { otp } = await run();
    const code = seal.firstCall.args[0].reveal();
    const parsed = parseOtpCode(code);
    assert.ok(parsed.ok);
    assert.equal(parsed.parts.selector, otp.selector);
    assert.equal(hashVerifier.firstCall.args[0].reveal(), parsed.parts.verifier);
    sinon.assert.calledOnceWithExactly(tx.credentials.keepCodes, [{ otpId: otp.id, sealed: 'sealed' }], 15);
    assert.equal(seal.firstCall.args[1], `code:${otp.id}`);
    const [{ verifier, ttlHours, passwordMode } = assert.fail()] = tx.otps.insertAll.firstCall.args[0];
    assert.deepEqual([verifier, ttlHours, passwordMode], [HASH, 8, 'reset']);
    const stored = JSON.stringify([tx.otps.insertAll.args, tx.audit.append.args, tx.jobs.send.args]);
    assert.ok(!stored.includes(code) && !stored.includes(parsed.parts.verifier), stored);
  });

  it('has sixteen symbols with more than 22 hours, and else twelve', async () => {
    const { seal, run } = stage();
    for (const ttlHours of [1, 22, 23, 336]) await run(ttlHours);
    const lengths = seal.args.map(([code]) => code.reveal().replaceAll('-', '').length);
    assert.deepEqual(lengths, [12, 12, 16, 16]);
  });

  it('sets the entry clock and is audited', async () => {
    const { tx, run } = stage();
    const { otp, superseded } = await run();
    assert.equal(superseded, false);
    assert.deepEqual(jobNames(tx), ['expire', 'check-account-key']);
    assert.deepEqual(tx.jobs.send.firstCall.args[1], otp.expiresAt);
    assert.deepEqual(acts(tx), ['otp_issued']);
  });

  it('replaces nothing live that the person has not seen', async () => {
    const { tx, deps } = stage();
    const { issuedBy, issuedAt, expiresAt } = sampleOtp();
    const code = { otpId: 'open', issuedBy, issuedAt, expiresAt };
    tx.otps.live.resolves(new Map([[ACCOUNT.id, { accountId: ACCOUNT.id, code }]]));
    for (const seen of [undefined, { otpId: 'other' }])
      await refusal(issueOtp(deps, ISSUER, ACCOUNT.id, 8, seen), 'replaces_live');
    sinon.assert.notCalled(tx.otps.supersede);
    sinon.assert.notCalled(tx.otps.insertAll);
    assert.deepEqual([acts(tx), jobNames(tx)], [[], []]);
    await issueOtp(deps, ISSUER, ACCOUNT.id, 8, { otpId: 'open' });
    sinon.assert.callOrder(tx.locks.accounts, tx.otps.live, tx.otps.supersede, tx.otps.insertAll);
    assert.equal(tx.audit.append.lastCall.args[0].details?.['agreedOtpId'], 'open');
  });

  it('ends an earlier one and its request in the same transaction, before the new one is stored', async () => {
    const { tx, run } = stage();
    const old = { ...sampleOtp(), id: 'old', selector: 'OLD1' };
    tx.otps.supersede.resolves([old]);
    tx.requests.cancelAll.resolves([{ ...pendingRequest(), otpId: 'old' }]);
    assert.equal((await run()).superseded, true);
    sinon.assert.calledOnceWithExactly(tx.requests.cancelAll, ['old'], { kind: 'admin', ...ISSUER }, 'superseded');
    sinon.assert.callOrder(tx.otps.supersede, tx.requests.cancelAll, tx.otps.insertAll);
    assert.deepEqual(jobNames(tx), ['deliver-card', 'expire', 'check-account-key']);
    assert.deepEqual(acts(tx), ['otp_superseded', 'otp_issued']);
  });

  it('takes another selector when somebody has had this one', async () => {
    const { tx, bySelectors, run } = stage();
    bySelectors.onFirstCall().callsFake(async ([selector = '']) => [{ ...sampleOtp(), selector }]);
    const { otp } = await run();
    sinon.assert.calledTwice(bySelectors);
    assert.notEqual(otp.selector, bySelectors.firstCall.args[0][0]);
    assert.deepEqual([otp.selector], bySelectors.secondCall.args[0]);
    sinon.assert.calledOnce(tx.otps.insertAll);
  });

  it('is refused for an account that is not ready, with the failed checks', async () => {
    const { tx, run } = stage({ ...ACCOUNT, readiness: 'Needs action', passwordNeverExpires: false });
    const { checks } = await refusal(run(), 'account_not_ready');
    assert.deepEqual(checks, ['usage_location', 'password_never_expires']);
    sinon.assert.notCalled(tx.otps.insertAll);
  });

  it('is refused for an account that has left the directory, and says so first', async () => {
    const { run } = stage({ ...ACCOUNT, readiness: 'N/A', goneAt: new Date(0) });
    const { checks } = await refusal(run(), 'account_not_ready');
    assert.deepEqual(checks, ['in_directory', 'usage_location']);
  });

  it('is refused for what is no account, and for one from on-premises', async () => {
    const unknown = stage();
    unknown.deps.store.accounts.byId = async () => undefined;
    await refusal(unknown.run(), 'account_unknown');
    await refusal(stage({ ...ACCOUNT, syncedFromOnPremises: true }).run(), 'account_synced_from_on_premises');
  });

  it('is refused for an account that is more or less than a room at this moment, with the problem', async () => {
    const { readAccount, tx, run } = stage();
    const room = readingOf(ACCOUNT);
    const answers: readonly (readonly [AccountReading, string])[] = [
      [{ ...room, userType: 'Guest' }, 'account_guest'],
      [
        { ...room, memberships: { readable: true, roles: [{ id: '1' }], roleGroups: [], unreadGroups: 0 } },
        'account_has_role',
      ],
      [{ ...withFacts(room, { hasRoomsLicence: false }), roomMailbox: false }, 'account_not_a_room'],
      [{ ...room, federated: true }, 'account_synced'],
      [withFacts(room, { accountEnabled: false }), 'account_disabled'],
      [{ state: 'gone', readAt: new Date() }, 'account_gone'],
    ];
    for (const [reading, problem] of answers) {
      readAccount.resolves(reading);
      assert.equal((await refusal(run(), 'target_refused')).problem, problem);
    }
    readAccount.rejects(new DirectoryError('directory_failing'));
    assert.equal((await refusal(run(), 'target_refused')).problem, 'account_unreadable');
    sinon.assert.notCalled(tx.otps.insertAll);
  });

  it('is refused for a lifetime outside of one to 336 whole hours', async () => {
    for (const ttlHours of [0, 337, 1.5, Number.NaN]) {
      const { tx, run } = stage();
      await refusal(run(ttlHours), 'lifetime_invalid');
      sinon.assert.notCalled(tx.otps.supersede);
    }
  });

  it('is refused to whoever may not generate, before anything is looked up', async () => {
    const { deps, tx } = stage();
    for (const group of ['a', 'r'])
      await refusal(
        issueOtp({ ...deps, directory: { ...deps.directory, ...permissions(group).directory } }, ISSUER, ACCOUNT.id, 8),
        'no_permission',
      );
    const failing = {
      ...permissions('g'),
      directory: { ...deps.directory, person: () => Promise.reject(new DirectoryError('directory_failing')) },
    };
    await refusal(issueOtp({ ...deps, ...failing }, ISSUER, ACCOUNT.id, 8), 'directory_unavailable');
    sinon.assert.notCalled(tx.otps.insertAll);
  });
});
