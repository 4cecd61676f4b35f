import { SYSTEM, UNKNOWN } from '../../domain/admin.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import type { Store } from '../../domain/ports/store.ts';

/** A console that was switched off for weeks still hears how its request ended, and may still confirm a sign-in. */
const DEVICE_CODE_DAYS = 30;
/** The wizard shows a person's latest ones only. */
const BATCH_DAYS = 90;
/** So many addresses are named in one turn, so that a flood from everywhere does not fill the audit. */
const NAMED_REFUSALS = 20;

async function auditRefusals(changes: Changes): Promise<void> {
  for (const { selector, ...details } of await changes.takeRefusals(NAMED_REFUSALS)) {
    const cause = selector === undefined ? 'unknown' : 'too_many_tries';
    await changes.audit({
      actor: UNKNOWN,
      act: 'otp_refused',
      ...(selector !== undefined && { selector }),
      details: { cause, ...details },
    });
  }
}

/** Ends what has run out of time, and forgets what has served its time; audit rows stay for ever. */
export async function expire({ store }: { readonly store: Pick<Store, 'transaction'> }): Promise<void> {
  await store.transaction(async (changes) => {
    for (const request of await changes.expireRequests()) {
      await changes.send({ name: 'deliver-card', requestId: request.id });
      await changes.audit({
        actor: SYSTEM,
        act: 'request_expired',
        accountId: request.account.id,
        requestId: request.id,
      });
    }
    for (const otp of await changes.expireOtps()) {
      await changes.audit({ actor: SYSTEM, act: 'otp_expired', accountId: otp.accountId, selector: otp.selector });
    }
    await changes.forgetCodes();
    await changes.wipeCredentials();
    await changes.wipeUnusedPasswords();
    await changes.removeOldBatches(BATCH_DAYS);
    await changes.removeOldRows(DEVICE_CODE_DAYS);
    await auditRefusals(changes);
  });
}
