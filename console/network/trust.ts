import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { endsInBundledRoot, fingerprintOf, provenPart, type CertificateChain } from './certificate-chain.ts';

/** The SHA-256 of a root certificate in lower-case hexadecimal. */
export type RootFingerprint = string;

/** Reads a fingerprint with or without colons; returns `undefined` when it isn't a SHA-256 in hexadecimal. */
export function parseRootFingerprint(text: string): RootFingerprint | undefined {
  const plain = text.trim().replaceAll(':', '').toLowerCase();
  return /^[\da-f]{64}$/.test(plain) ? plain : undefined;
}

let context: SecureContext | undefined;

/**
 * Returns the trusted authorities: those of Node, of `NODE_EXTRA_CA_CERTS`, and of the operating system, which Node
 * leaves out unless its command line asks for them.
 */
export function trustedAuthorities(): SecureContext {
  context ??= createSecureContext({
    ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system')])],
  });
  return context;
}

/** Returns whether a public root vouches for a chain, or one that IT named. */
export function isExpectedChain(chain: CertificateChain, named: readonly RootFingerprint[]): boolean {
  return endsInBundledRoot(chain) || provenPart(chain).some((one) => named.includes(fingerprintOf(one)));
}
