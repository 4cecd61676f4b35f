import type { AccountDetail } from '../../../contract/accounts.ts';
import { ACCOUNT_TABS, type AccountTab } from '../app/navigation.ts';

/** The one the address asks for; else the OTP while somebody has to look at it, and the configuration at other times. */
export function tabOf(asked: string | undefined, { request }: Pick<AccountDetail, 'request'>): AccountTab {
  const found = ACCOUNT_TABS.find((tab) => tab === asked);
  if (found !== undefined) return found;
  return request !== undefined && ['pending', 'needs_attention', 'delivered'].includes(request.status)
    ? 'otp'
    : 'configuration';
}
