import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { Say } from '../enroll/outcome.ts';

/** The reason why a request got no usable answer. Waiting doesn't help against `untrusted` and `misdirected`. */
export type TroubleKind = 'unreachable' | 'untrusted' | 'busy' | 'unusable' | 'misdirected';

interface ConnectionTrouble {
  readonly kind: TroubleKind;
  /** A clause for the installer that includes the error code, so that a support engineer can look it up. */
  readonly detail: Say;
}

const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT)/;

type TroubleText = {
  [Name in keyof ConsoleTexts['troubles']]: ConsoleTexts['troubles'][Name] extends string ? Name : never;
}[keyof ConsoleTexts['troubles']];

const CODES: Readonly<Record<string, readonly [TroubleKind, TroubleText]>> = {
  CERT_HAS_EXPIRED: ['untrusted', 'certificate_expired'],
  CERT_NOT_YET_VALID: ['untrusted', 'certificate_early'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['untrusted', 'certificate_other_name'],
  ECONNREFUSED: ['unreachable', 'refused'],
  ECONNRESET: ['unreachable', 'cut'],
  EAI_AGAIN: ['unreachable', 'no_lookup'],
  EHOSTUNREACH: ['unreachable', 'no_way'],
  ENETUNREACH: ['unreachable', 'no_way'],
  ENOTFOUND: ['unreachable', 'no_such_name'],
  ERR_SSL_WRONG_VERSION_NUMBER: ['misdirected', 'no_https'],
};

/**
 * Translates Node's error code for a failed connection into a kind and a text. The table lists the known codes; any
 * other certificate error counts as `untrusted`, and everything else as `unreachable`.
 */
export function connectionTrouble(code: string): ConnectionTrouble {
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  const [kind, text]: readonly [TroubleKind, TroubleText] =
    known ?? (CERTIFICATE.test(code) ? ['untrusted', 'certificate_untrusted'] : ['unreachable', 'unreachable']);
  return { kind, detail: ({ troubles }) => troubles.withCode(troubles[text], code) };
}
