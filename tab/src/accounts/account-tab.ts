import type { AccountDetail } from '../../../contract/pages/account-detail.ts';
import { ACCOUNT_TABS, type AccountTab } from '../app/navigation.ts';

/**
 * Returns the tab that the address asks for. Without one, it is the OTP tab while someone has to act on a request,
 * and the configuration tab otherwise.
 */
export function tabOf(
  asked: string | undefined,
  { request, earlier }: Pick<AccountDetail, 'earlier' | 'request'>,
): AccountTab {
  const found = ACCOUNT_TABS.find((tab) => tab === asked);
  if (found !== undefined) return found;
  const isAwaited = [request, earlier?.request].some(
    (one) => one !== undefined && ['pending', 'needs_attention', 'delivered'].includes(one.status),
  );
  return isAwaited ? 'otp' : 'configuration';
}
