import { isOtpId } from '../../../bot/contract/tab-api.ts';

export type Route = { readonly page: 'show-code'; readonly otpId: string } | { readonly page: 'unknown' };

/** Of what stands behind `#` in the address: `#/show-code/<otpId>`. */
export function routeOf(hash: string): Route {
  const otpId = /^#\/show-code\/([^/?]+)$/.exec(hash)?.[1];
  return otpId !== undefined && isOtpId(otpId) ? { page: 'show-code', otpId } : { page: 'unknown' };
}
