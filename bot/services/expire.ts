import { SYSTEM } from '../domain/admin.ts';
import type { Store } from '../domain/ports.ts';

/** Ends every one-time password and request whose clock has run out, and forgets codes that are visible no longer. */
export async function expire({ store }: { readonly store: Pick<Store, 'transaction'> }): Promise<void> {
  await store.transaction(async (changes) => {
    for (const request of await changes.expireRequests()) {
      await changes.send({ name: 'deliver-card', requestId: request.id });
      await changes.audit({ actor: SYSTEM, act: 'request_expired', accountId: request.account.id, requestId: request.id });
    }
    for (const otp of await changes.expireOtps()) {
      await changes.audit({ actor: SYSTEM, act: 'otp_expired', accountId: otp.accountId, selector: otp.selector });
    }
    await changes.forgetCodes();
  });
}
