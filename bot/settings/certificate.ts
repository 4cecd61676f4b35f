import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AppCredential } from '../domain/app-identity.ts';
import { Secret } from '../domain/secret.ts';

/** The settings for a certificate: paths of PEM files, and the prefix of the names of the settings. */
export interface CertificateSource {
  readonly prefix: 'BOT' | 'GRAPH';
  readonly certificateFile: string | undefined;
  readonly keyFile: string | undefined;
  /**
   * SHA-256 thumbprint, 64 hexadecimal digits in lower case. With it, only the private key is needed, not the
   * certificate.
   */
  readonly thumbprint: string | undefined;
}

/** Functions that report what is wrong with the settings, one line per call. */
export interface Findings {
  readonly mistake: (line: string) => void;
  readonly warning: (line: string) => void;
}

const DAY_MILLISECONDS = 86_400_000;
/** Days before the end of a certificate from which the server warns about it. */
const WARN_DAYS = 30;
const RENEW = 'add a new certificate to the app registration and give its file here';

/**
 * Reads a certificate and its private key. It returns `undefined` after it has reported a mistake that prevents that.
 */
export function readCertificate(source: CertificateSource, now: Date, findings: Findings): AppCredential | undefined {
  const { prefix, certificateFile, keyFile } = source;
  const pem =
    certificateFile === undefined ? undefined : readPem(`${prefix}_CERTIFICATE_FILE`, certificateFile, findings);
  if (certificateFile !== undefined && pem === undefined) return undefined;
  const keyName = keyFile === undefined ? `${prefix}_CERTIFICATE_FILE` : `${prefix}_CERTIFICATE_KEY_FILE`;
  const keyPem = keyFile === undefined ? pem : readPem(keyName, keyFile, findings);
  const key = keyPem === undefined ? undefined : readKey(keyName, keyPem, findings);
  if (keyFile === undefined && certificateFile === undefined) {
    findings.mistake(
      `${prefix}_CERTIFICATE_KEY_FILE is missing: the thumbprint alone proves nothing, give the PEM file of the private key`,
    );
  }
  const checked = pem === undefined ? undefined : checkedCertificate(source, pem, { key, now, findings });
  const thumbprint = pem === undefined ? source.thumbprint : checked?.thumbprint;
  if (key === undefined || thumbprint === undefined) return undefined;
  return {
    kind: 'certificate',
    thumbprint,
    ...(checked && { endsAt: checked.endsAt }),
    privateKey: new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString()),
  };
}

function readPem(name: string, path: string, { mistake }: Findings): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    mistake(
      `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}): give the path of a PEM file that this process may read`,
    );
    return undefined;
  }
}

function readKey(name: string, pem: string, { mistake }: Findings): KeyObject | undefined {
  const [block] = /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----[^-]+-----END ([A-Z]+ )*PRIVATE KEY-----/.exec(pem) ?? [];
  try {
    if (block === undefined) throw new Error('no key');
    const key = createPrivateKey(block);
    if (key.asymmetricKeyType === 'rsa') return key;
    mistake(`${name} holds a key that is not RSA: Entra takes RSA only`);
  } catch {
    const isSealed = block !== undefined && /ENCRYPTED/.test(block);
    mistake(
      `${name} holds no private key in PEM that can be read${isSealed ? ' (it has a passphrase: take that away)' : ''}`,
    );
  }
  return undefined;
}

interface Around {
  readonly key: KeyObject | undefined;
  readonly now: Date;
  readonly findings: Findings;
}

function checkedCertificate(
  { prefix, thumbprint }: CertificateSource,
  pem: string,
  { key, now, findings }: Around,
): { readonly thumbprint: string; readonly endsAt: Date } | undefined {
  const name = `${prefix}_CERTIFICATE_FILE`;
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    findings.mistake(`${name} holds no certificate in PEM: it needs the block BEGIN CERTIFICATE`);
    return undefined;
  }
  checkDates(name, certificate, now, findings);
  if (key !== undefined && !certificate.checkPrivateKey(key))
    findings.mistake(`${name} holds a certificate for another private key`);
  const own = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  if (thumbprint !== undefined && thumbprint !== own)
    findings.mistake(`${prefix}_CERTIFICATE_THUMBPRINT is not that of the certificate, ${own}: leave it out`);
  return { thumbprint: own, endsAt: new Date(certificate.validTo) };
}

function checkDates(name: string, certificate: X509Certificate, now: Date, { mistake, warning }: Findings): void {
  const from = new Date(certificate.validFrom);
  const to = new Date(certificate.validTo);
  if (now < from)
    mistake(
      `${name} holds a certificate that is valid only from ${from.toISOString()}: wait, correct this machine's clock, or use another`,
    );
  if (now >= to) mistake(`${name} holds a certificate that ended at ${to.toISOString()}: ${RENEW}`);
  const days = Math.floor((to.getTime() - now.getTime()) / DAY_MILLISECONDS);
  if (now < to && days < WARN_DAYS)
    warning(`${name} holds a certificate that ends in ${days} days, at ${to.toISOString()}: ${RENEW}`);
}
