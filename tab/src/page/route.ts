import { isOtpId } from '../../../contract/tab-api.ts';

/** A code is shown, and a tab of a channel set up, by pages of their own, which are there at once; all else is the app's affair. */
export type Route =
  | { readonly page: 'show-code'; readonly otpId: string }
  | { readonly page: 'channel-tab' }
  | { readonly page: 'app' };

/** Of what stands behind `#` in the address: `#/show-code/<otpId>`, `#/channel-tab`. */
export function routeOf(hash: string): Route {
  if (hash === '#/channel-tab') return { page: 'channel-tab' };
  const otpId = /^#\/show-code\/([^/?]+)$/.exec(hash)?.[1];
  return otpId !== undefined && isOtpId(otpId) ? { page: 'show-code', otpId } : { page: 'app' };
}

/** Where the app begins: the address itself when it names a place, else where a deep link leads. */
export function firstPlace(hash: string, subPageId: string | undefined): string {
  const place = hash.replace(/^#?\/*/, '');
  return `#/${place !== '' ? place : (subPageId ?? '').replace(/^[#/]+/, '')}`;
}
