import { X509Certificate } from 'node:crypto';
import { rootCertificates, type TLSSocket } from 'node:tls';
import { shown } from '../window/printable.ts';

/** The certificates of a server, its own first and the root last. */
export type CertificateChain = readonly X509Certificate[];

/** Returns the chain of a connection. Whether it is trusted is for the caller to know. */
export function chainOf(socket: TLSSocket): CertificateChain {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  let next = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && !seen.has(next.fingerprint256)) {
    seen.add(next.fingerprint256);
    chain.push(new X509Certificate(next.raw));
    next = next.issuerCertificate;
  }
  return chain;
}

/** Returns the name of who issued the last certificate of the chain, made safe to show. */
export function issuerOf(chain: CertificateChain): string {
  const { issuer = '' } = chain.at(-1) ?? {};
  const [, name] = /^CN=(.*)$/m.exec(issuer) ?? /^O=(.*)$/m.exec(issuer) ?? [undefined, issuer];
  return shown(name ?? '');
}

/** Returns the name of a certificate's subject, made safe to show. */
export function subjectOf({ subject }: X509Certificate): string {
  // A certificate without a subject has `undefined` here, whatever the type says.
  const [, name] = /^CN=(.*)$/m.exec(subject ?? '') ?? [undefined, subject ?? ''];
  return shown(name ?? '');
}

let bundled: readonly X509Certificate[] | undefined;

function isOfBundledRoot(certificate: X509Certificate): boolean {
  bundled ??= rootCertificates.map((pem) => new X509Certificate(pem));
  return bundled.some(
    (root) =>
      root.fingerprint256 === certificate.fingerprint256 ||
      (certificate.checkIssued(root) && certificate.verify(root.publicKey)),
  );
}

/** Returns whether a certificate may sign others. A root of version 1 says nothing about that, and nobody else signed it. */
function isAuthority({ ca, subject, issuer }: X509Certificate): boolean {
  return ca || subject === issuer;
}

/**
 * Returns the part of a chain that vouches for its first certificate: each one behind it is an authority whose key has
 * signed the one before. A server may send any certificates behind those, and Node joins them by their names alone.
 */
export function provenPart(chain: CertificateChain): CertificateChain {
  const last = chain.findIndex((certificate, index) => {
    const issuer = chain[index + 1];
    if (issuer === undefined || !isAuthority(issuer)) return true;
    return !certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey);
  });
  return chain.slice(0, last + 1);
}

/**
 * Returns whether a root that comes with Node vouches for the chain. Those are Mozilla's public authorities. A chain of
 * another root comes from a company's own authority, or from a device that inspects TLS; nothing in it tells which.
 */
export function endsInBundledRoot(chain: CertificateChain): boolean {
  return provenPart(chain).some(isOfBundledRoot);
}

/** Returns a fingerprint of SHA-256 in lower-case hexadecimal without colons. */
export function fingerprintOf({ fingerprint256 }: X509Certificate): string {
  return fingerprint256.replaceAll(':', '').toLowerCase();
}
