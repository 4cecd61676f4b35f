import { isOtpId } from '../../../bot/contract/tab-api.ts';

/** A code is shown by a page of its own, which is there at once; all else is the app's affair. */
export type Route = { readonly page: 'show-code'; readonly otpId: string } | { readonly page: 'app' };

/** Of what stands behind `#` in the address: `#/show-code/<otpId>`. */
export function routeOf(hash: string): Route {
  const otpId = /^#\/show-code\/([^/?]+)$/.exec(hash)?.[1];
  return otpId !== undefined && isOtpId(otpId) ? { page: 'show-code', otpId } : { page: 'app' };
}

/** Where the app begins: the address itself when it names a place, else where a deep link leads. */
export function firstPlace(hash: string, subPageId: string | undefined): string {
  const place = hash.replace(/^#?\/*/, '');
  return `#/${place !== '' ? place : (subPageId ?? '').replace(/^[#/]+/, '')}`;
}
