import type { X509Certificate } from 'node:crypto';
import { shown } from '../window/printable.ts';
import { fingerprintOf, issuerOf, type CertificateChain } from './certificate-chain.ts';
import { aheadOf, isClockWrong } from './clock.ts';
import type { BehindCertificate } from './look-behind.ts';
import type { NetworkTrouble } from './network-trouble.ts';
import { webPageIn } from './web-page.ts';

/** The most names of a certificate that a text shows. */
const MOST_NAMES = 3;

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
}

/**
 * Returns the trouble of a clock that makes good certificates look bad: by the server's `Date` they are all valid, and
 * by this console's clock they aren't.
 */
function wrongClock({ chain, answer }: BehindCertificate, now: Date): NetworkTrouble | undefined {
  const at = new Date(Date.parse(answer?.headers.date ?? ''));
  const isGood = !Number.isNaN(at.getTime()) && chain.every((one) => isValidAt(one, at));
  return isGood && isClockWrong(aheadOf(at, now)) ? { kind: 'clock', aheadSeconds: aheadOf(at, now) } : undefined;
}

function namesIn(chain: CertificateChain): string {
  const names = (chain[0]?.subjectAltName ?? '').split(', ').map((name) => name.replace(/^DNS:|^IP Address:/, ''));
  return shown(names.slice(0, MOST_NAMES).join(', '));
}

function outOfTime(isOver: boolean, seen: BehindCertificate, now: Date): NetworkTrouble {
  const clock = wrongClock(seen, now);
  if (clock !== undefined) return clock;
  const bad = seen.chain.find((one) => !isValidAt(one, now)) ?? seen.chain[0];
  return isOver
    ? { kind: 'certificate_expired', validTo: new Date(bad?.validTo ?? Number.NaN) }
    : { kind: 'certificate_early', validFrom: new Date(bad?.validFrom ?? Number.NaN) };
}

/**
 * Returns the trouble behind a certificate that wasn't accepted.
 * @param code Node's error code, such as `CERT_HAS_EXPIRED`
 */
export function explainCertificate(code: string, seen: BehindCertificate, origin: string, now: Date): NetworkTrouble {
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return outOfTime(code === 'CERT_HAS_EXPIRED', seen, now);
  }
  const page = seen.answer && webPageIn(seen.answer, origin);
  if (page !== undefined) return page;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return { kind: 'certificate_other_name', names: namesIn(seen.chain) };
  const last = seen.chain.at(-1);
  const root = last !== undefined && last.subject === last.issuer ? fingerprintOf(last) : '';
  return { kind: 'certificate_untrusted', issuer: issuerOf(seen.chain), root };
}
