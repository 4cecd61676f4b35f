import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { der, pem, sequence, utcTime } from './der.ts';

export interface SelfSigned {
  /** The certificate as PEM. */
  readonly certificate: string;
  /** The private key in PKCS #8 as PEM. */
  readonly privateKey: string;
}

const DAY_MILLISECONDS = 86_400_000;
const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');

function toBeSigned(publicKey: KeyObject, from: Date, to: Date): Buffer {
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('rooms.contoso.example')))));
  const serialNumber = der(0x02, Buffer.from([1]));
  return sequence(
    serialNumber,
    SHA256_WITH_RSA,
    name,
    sequence(utcTime(from), utcTime(to)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
}

/** Makes a certificate as `openssl req -x509` does (RFC 5280, version 1), valid between two days counted from today. */
export function selfSigned(fromDays = -1, toDays = 365): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const day = (days: number): Date => new Date(Date.now() + days * DAY_MILLISECONDS);
  const body = toBeSigned(publicKey, day(fromDays), day(toDays));
  const signature = der(0x03, Buffer.from([0]), sign('RSA-SHA256', body, privateKey));
  return {
    certificate: pem('CERTIFICATE', sequence(body, SHA256_WITH_RSA, signature)),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Returns the SHA-256 thumbprint of a certificate as 64 hexadecimal digits, as the settings of the server hold it. */
export function hexThumbprint({ certificate }: Pick<SelfSigned, 'certificate'>): string {
  return new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
}
