import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export interface SelfSigned {
  /** The certificate as PEM. */
  readonly certificate: string;
  /** The private key in PKCS #8 as PEM. */
  readonly privateKey: string;
}

const DAY_MILLISECONDS = 86_400_000;
const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');

/** Encodes one element of DER (X.690 section 8.1). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

function utcTime(at: Date): Buffer {
  return der(
    0x17,
    Buffer.from(
      `${at
        .toISOString()
        .replaceAll(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  );
}

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
  const lines = sequence(body, SHA256_WITH_RSA, signature).toString('base64').replaceAll(/.{64}/g, '$&\n').trim();
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
