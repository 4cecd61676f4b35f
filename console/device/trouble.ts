import type { Say } from '../enroll/outcome.ts';
import type { NetworkTrouble } from '../network/network-trouble.ts';
import { networkWords } from '../network/network-words.ts';

/** The reason why a request got no usable answer. Waiting doesn't help against `untrusted` and `misdirected`. */
export type TroubleKind = 'unreachable' | 'untrusted' | 'busy' | 'unusable' | 'misdirected';

/** The request got no usable answer. The caller decides whether to try again. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly trouble: TroubleKind;
  /** A clause for the installer that says what went wrong. */
  readonly detail: Say;
  /** Seconds from the server's `Retry-After` header; absent when it sent none. */
  readonly retryAfterSeconds?: number;
  /** What the network did; absent when the server itself answered. */
  readonly network?: NetworkTrouble;
}

/** Tells whether waiting can help. A proxy that can't reach the server may reach it later, and one that forbids won't. */
function kindOf(trouble: NetworkTrouble): TroubleKind {
  switch (trouble.kind) {
    case 'proxy_unreachable':
      return 'unreachable';
    case 'proxy_refused':
      return trouble.status >= 500 ? 'unreachable' : 'misdirected';
    case 'connection':
      return trouble.code === 'ERR_SSL_WRONG_VERSION_NUMBER' ? 'misdirected' : 'unreachable';
    case 'web_page':
      return trouble.leadsTo === '' ? 'unusable' : 'misdirected';
    case 'proxy_sign_in':
    case 'old_tls':
      return 'misdirected';
    case 'certificate_untrusted':
    case 'certificate_expired':
    case 'certificate_early':
    case 'certificate_other_name':
    case 'clock':
    case 'inspected':
      return 'untrusted';
  }
}

/** Returns the trouble of a request to this address that the network didn't let through. */
export function networkTrouble(network: NetworkTrouble, address: string): Trouble {
  const detail: Say = (texts) => networkWords(network, address, texts).clause;
  return { kind: 'trouble', trouble: kindOf(network), detail, network };
}
