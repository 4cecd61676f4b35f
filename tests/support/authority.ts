import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  type KeyPairKeyObjectResult,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';
import { der, pem, sequence, utcTime } from './der.ts';

/** A certificate that an authority issued, with its key. */
export interface Issued {
  /** PEM: the certificate of the server. */
  readonly cert: string;
  /** PKCS #8 as PEM. */
  readonly key: string;
}

/** The choices of one certificate; without them it is for this machine and valid today. */
interface IssueOptions {
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
}

/** A certification authority of a test. */
export interface Authority {
  /** The root as PEM. */
  readonly root: string;
  /** SHA-256 of the root in lower-case hexadecimal. */
  readonly fingerprint: string;
  issue(options?: IssueOptions): Issued;
}

const DAY_MILLISECONDS = 86_400_000;
/** Object identifiers in DER: ecdsa-with-SHA256 (RFC 5758), and names and extensions of RFC 5280. */
const ECDSA_WITH_SHA256 = Buffer.from('300a06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');
const ALTERNATIVE_NAME = Buffer.from('0603551d11', 'hex');
const TRUE = Buffer.from('0101ff', 'hex');

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(commonName)))));
}

function alternativeName(name: string): Buffer {
  return isIP(name) === 4 ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name));
}

interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly from: Date;
  readonly to: Date;
  /** The extension in DER. */
  readonly extension: Buffer;
}

function certify({ subject, issuer, publicKey, signer, from, to, extension }: Certificate): string {
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer),
    sequence(utcTime(from), utcTime(to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('SHA256', body, signer));
  return pem('CERTIFICATE', sequence(body, ECDSA_WITH_SHA256, signature));
}

/**
 * Makes a private authority with this name, as a company or a device that inspects TLS has it.
 * @param keys the keys of its root, on the curve P-256
 */
export function makeAuthority(
  name: string,
  keys: KeyPairKeyObjectResult = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
): Authority {
  const signed = { issuer: name, signer: keys.privateKey };
  const day = (days: number): Date => new Date(Date.now() + days * DAY_MILLISECONDS);
  const root = certify({
    ...{ ...signed, subject: name, publicKey: keys.publicKey, from: day(-4000), to: day(4000) },
    extension: sequence(BASIC_CONSTRAINTS, TRUE, der(0x04, sequence(TRUE))),
  });
  return {
    root,
    fingerprint: createHash('sha256').update(new X509Certificate(root).raw).digest('hex'),
    issue: ({ names = ['localhost', '127.0.0.1'], from = day(-1), to = day(365) } = {}) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const alternatives = der(0x04, sequence(...names.map(alternativeName)));
      const certificate = { ...signed, subject: names[0] ?? '', publicKey, from, to };
      return {
        cert: certify({ ...certificate, extension: sequence(ALTERNATIVE_NAME, alternatives) }),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}
