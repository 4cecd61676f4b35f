import assert from 'node:assert/strict';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import type { KeptCode } from '../../../bot/domain/ports/store/credentials.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { hiddenCode, mayShowCode, showCode } from '../../../bot/services/otp/show-code.ts';
import { APPROVER, ISSUER, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, stubStore, stubTransaction } from '../stubbed-store.ts';

const OTP = sampleOtp();
const CODE = new Secret('K7QF-ABCD-EF70');

function stage(otp: Otp = OTP, kept: KeptCode | undefined = { sealed: 'sealed', visibleSeconds: 60 }) {
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, {
    accounts: { byId: async () => sampleAccount() },
    otps: { byId: async (id: string) => (id === OTP.id ? otp : undefined) },
    credentials: {
      code: async (): Promise<KeptCode | undefined> => kept,
      sight: async () => ({ isUnseen: true }),
    },
  });
  const keys = {
    open: (sealed: string, context: string) =>
      sealed === 'sealed' && context === `code:${OTP.id}` ? CODE : assert.fail(),
  };
  return { tx, deps: { ...permissions('g'), store, keys } };
}

describe('showing a code', () => {
  it('is for its issuer, and audited', async () => {
    const { tx, deps } = stage();
    const { code, visibleSeconds } = await showCode(deps, { ...ISSUER, displayName: 'Renamed' }, OTP.id);
    assert.deepEqual([code.reveal(), visibleSeconds], [CODE.reveal(), 60]);
    assert.deepEqual(acts(tx), ['code_shown']);
  });

  it('is refused to others, whatever their rights, with the name of the issuer', async () => {
    const { tx, deps } = stage();
    const details = await refusal(showCode({ ...deps, ...permissions('g', 'a', 'r') }, APPROVER, OTP.id), 'not_issuer');
    assert.equal(details['issuer'], ISSUER.displayName);
    await refusal(showCode({ ...deps, ...permissions('a', 'r') }, ISSUER, OTP.id), 'no_permission');
    assert.deepEqual(acts(tx), []);
  });

  it('is over with the copy of the code, and with the one-time password', async () => {
    const gone = stage();
    gone.deps.store.credentials.code = async () => undefined;
    await refusal(showCode(gone.deps, ISSUER, OTP.id), 'code_gone');
    for (const status of ['submitted', 'revoked', 'expired'] as const) {
      const { tx, deps } = stage({ ...OTP, status });
      const details = await refusal(showCode(deps, ISSUER, OTP.id), 'code_gone');
      assert.deepEqual(details, { status, account: sampleAccount().displayName });
      assert.deepEqual(acts(tx), []);
    }
    await refusal(showCode(stage().deps, ISSUER, 'unknown'), 'otp_unknown');
  });

  it('names its room when it is hidden, to its issuer alone and without a trace', async () => {
    const { tx, deps } = stage({ ...OTP, status: 'submitted' });
    const { account, otp, isUnseen } = await hiddenCode(deps, ISSUER, OTP.id);
    assert.deepEqual([account, otp.status, isUnseen], [sampleAccount(), 'submitted', true]);
    await refusal(hiddenCode({ ...deps, ...permissions('g', 'a', 'r') }, APPROVER, OTP.id), 'not_issuer');
    await refusal(hiddenCode({ ...deps, ...permissions('a', 'r') }, ISSUER, OTP.id), 'no_permission');
    assert.deepEqual(acts(tx), []);
  });

  it('can be asked about before, with the same refusals and without a trace', async () => {
    const { tx, deps } = stage();
    await mayShowCode(deps, ISSUER, OTP.id);
    await refusal(mayShowCode({ ...deps, ...permissions('g', 'a', 'r') }, APPROVER, OTP.id), 'not_issuer');
    await refusal(mayShowCode({ ...deps, ...permissions('a', 'r') }, ISSUER, OTP.id), 'no_permission');
    await refusal(mayShowCode(stage({ ...OTP, status: 'consumed' }).deps, ISSUER, OTP.id), 'code_gone');
    await refusal(mayShowCode(deps, ISSUER, 'unknown'), 'otp_unknown');
    assert.deepEqual(acts(tx), []);
  });
});
