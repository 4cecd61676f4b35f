import type { TroubleKind } from './http-form.ts';

interface ConnectionTrouble {
  readonly kind: TroubleKind;
  /** Half a sentence for the installer, with the code for whoever helps them. */
  readonly detail: string;
}

const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT)/;

const WORDS: Readonly<Record<string, readonly [TroubleKind, string]>> = {
  CERT_HAS_EXPIRED: ['untrusted', 'its certificate has expired, or the date of this console is wrong'],
  CERT_NOT_YET_VALID: ['untrusted', 'its certificate is not valid yet, or the date of this console is wrong'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['untrusted', 'its certificate is for another name; is the address right?'],
  ECONNREFUSED: ['unreachable', 'nothing answers at this address'],
  ECONNRESET: ['unreachable', 'the connection was cut'],
  EAI_AGAIN: ['unreachable', 'names cannot be looked up; is the network connected?'],
  EHOSTUNREACH: ['unreachable', 'there is no way to it; is the network connected?'],
  ENETUNREACH: ['unreachable', 'there is no way to it; is the network connected?'],
  ENOTFOUND: ['unreachable', 'no server of this name was found; is the address right?'],
  ERR_SSL_WRONG_VERSION_NUMBER: ['misdirected', 'it does not speak https; is the port right?'],
};

/** What Node's code for a failed connection means; certificates and wrong protocols do not pass by waiting. */
export function connectionTrouble(code: string): ConnectionTrouble {
  const known = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  if (known) return { kind: known[0], detail: `${known[1]} (${code})` };
  if (CERTIFICATE.test(code)) return { kind: 'untrusted', detail: `its certificate is not trusted here (${code})` };
  return { kind: 'unreachable', detail: `it could not be reached (${code})` };
}
