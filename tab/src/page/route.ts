import { isOtpId } from '../../../contract/tab-api.ts';

/**
 * The page that an address leads to. Two pages stand alone, so that they appear at once: one shows a code, and one sets
 * up a channel tab. The app handles all other addresses.
 */
export type Route =
  | { readonly page: 'show-code'; readonly otpId: string }
  | { readonly page: 'channel-tab' }
  | { readonly page: 'app' };

/** Returns the route for the part of the address from `#` on, such as `#/show-code/<otpId>` or `#/channel-tab`. */
export function routeOf(hash: string): Route {
  if (hash === '#/channel-tab') return { page: 'channel-tab' };
  const otpId = /^#\/show-code\/([^/?]+)$/.exec(hash)?.[1];
  return otpId !== undefined && isOtpId(otpId) ? { page: 'show-code', otpId } : { page: 'app' };
}

/** Returns where the app begins: in the place that the address names, or else where a deep link leads. */
export function firstPlace(hash: string, subPageId: string | undefined): string {
  const place = hash.replace(/^#?\/*/, '');
  return `#/${place !== '' ? place : (subPageId ?? '').replace(/^[#/]+/, '')}`;
}
