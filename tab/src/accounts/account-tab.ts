import type { AccountDetail } from '../../../contract/accounts.ts';
import { ACCOUNT_TABS, type AccountTab } from '../app/navigation.ts';

/**
 * Returns the tab that the address asks for. Without one, it is the OTP tab while someone has to act on the request,
 * and the configuration tab otherwise.
 */
export function tabOf(asked: string | undefined, { request }: Pick<AccountDetail, 'request'>): AccountTab {
  const found = ACCOUNT_TABS.find((tab) => tab === asked);
  if (found !== undefined) return found;
  return request !== undefined && ['pending', 'needs_attention', 'delivered'].includes(request.status)
    ? 'otp'
    : 'configuration';
}
