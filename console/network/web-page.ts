import type { IncomingHttpHeaders } from 'node:http';
import { shown } from '../window/printable.ts';
import type { NetworkTrouble } from './network-trouble.ts';

/** Network Authentication Required (RFC 6585 section 6), which only a network's sign-in page answers. */
const SIGN_IN_REQUIRED = 511;

/** Returns the host of another server to which an answer leads; empty when it leads nowhere else. */
function otherHost(location: string | undefined, address: string): string {
  if (location === undefined || !URL.canParse(location, address)) return '';
  const { host } = new URL(location, address);
  return host === new URL(address).host ? '' : shown(host);
}

/** Returns whether an answer is a page for people, which Rooms OTP never gives to a console. */
export function isHtml(headers: IncomingHttpHeaders): boolean {
  return /^(?:text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '');
}

/**
 * Returns the trouble of an answer that somebody in between may have written: a redirect to another server, the status
 * 511, or a page of HTML with a status of success. Rooms OTP gives none of these. Only the host of the other address
 * is kept, because the rest may identify the console to the network.
 */
export function webPageIn(
  { status, headers }: { readonly status: number; readonly headers: IncomingHttpHeaders },
  address: string,
): NetworkTrouble | undefined {
  const isRedirect = status >= 300 && status < 400;
  const leadsTo = isRedirect ? otherHost(headers.location, address) : '';
  const isPage = status < 300 && isHtml(headers);
  return leadsTo !== '' || isPage || status === SIGN_IN_REQUIRED ? { kind: 'web_page', status, leadsTo } : undefined;
}
