import { createHash, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { SANDBOX_TENANT_ID } from '../tenant.ts';
import { FEDERATION_AUDIENCES, TAB_ISSUER } from './claims.ts';
import type { KeyRing } from './key-ring.ts';

export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** The names that Entra's own token endpoint has in each cloud that the sandbox plays. */
const AUDIENCES = ['com', 'us'].map(
  (end) => `https://login.microsoftonline.${end}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`,
);

/** Seconds of tolerance, because MSAL rounds the current time up to the next second, and clocks differ. */
const TOLERANCE_SECONDS = 60;

/** An AADSTS number and its text, or `undefined` when the assertion proves the app's identity. */
export type AssertionFault = readonly [code: number, text: string] | undefined;

/** The proofs that each app can use besides its secret: its certificates, and managed identities that it trusts. */
export class AppProofs {
  /** Certificates by app, then by `x5t#S256`. */
  readonly #certificates = new Map<string, Map<string, KeyObject>>();
  readonly #identities = new Map<string, Set<string>>();

  /**
   * Accepts a certificate as proof for an app.
   * @param pem only the certificate, since the private key stays with the app
   */
  trustCertificate(appId: string, pem: string): void {
    const certificate = new X509Certificate(pem);
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    const known = this.#certificates.get(appId) ?? new Map<string, KeyObject>();
    this.#certificates.set(appId, known.set(thumbprint, certificate.publicKey));
  }

  /** Adds a federated credential. @param subject object id of the managed identity */
  trustIdentity(appId: string, subject: string): void {
    this.#identities.set(appId, (this.#identities.get(appId) ?? new Set()).add(subject));
  }

  /**
   * Checks an assertion (RFC 7523 section 3) the way Entra does (Microsoft Learn: "certificate credentials" and
   * "workload identity federation").
   */
  async faultOf(assertion: string, appId: string, ring: KeyRing): Promise<AssertionFault> {
    try {
      const isFederated = decodeJwt(assertion).iss === TAB_ISSUER;
      return await (isFederated
        ? this.#verifyIdentity(assertion, appId, ring)
        : this.#verifyCertificate(assertion, appId));
    } catch (error) {
      return faultIn(error);
    }
  }

  async #verifyCertificate(assertion: string, appId: string): Promise<AssertionFault> {
    const thumbprint = decodeProtectedHeader(assertion)['x5t#S256'];
    const key = typeof thumbprint === 'string' ? this.#certificates.get(appId)?.get(thumbprint) : undefined;
    if (key === undefined)
      return [
        700027,
        'The certificate with identifier used to sign the client assertion is not registered on application.',
      ];
    const { payload } = await jwtVerify(assertion, key, {
      algorithms: ['PS256', 'RS256'],
      audience: AUDIENCES,
      requiredClaims: ['exp', 'nbf', 'jti', 'iss', 'sub'],
      clockTolerance: TOLERANCE_SECONDS,
    });
    return payload.iss === appId && payload.sub === appId ? undefined : wrongApp(payload);
  }

  async #verifyIdentity(assertion: string, appId: string, ring: KeyRing): Promise<AssertionFault> {
    const keySet = createLocalJWKSet({ keys: ring.publicKeys().map((key) => ({ ...key })) });
    const { payload } = await jwtVerify(assertion, keySet, {
      algorithms: ['RS256'],
      audience: FEDERATION_AUDIENCES,
      requiredClaims: ['exp', 'sub'],
    });
    if (this.#identities.get(appId)?.has(String(payload.sub))) return undefined;
    return [
      700213,
      `No matching federated identity record found for presented assertion subject '${String(payload.sub)}'.`,
    ];
  }
}

function wrongApp({ iss }: JWTPayload): AssertionFault {
  return [700021, `Client assertion application identifier doesn't match 'client_id' parameter: '${String(iss)}'.`];
}

function faultIn(error: unknown): AssertionFault {
  if (error instanceof errors.JWTExpired) return [700024, 'Client assertion is not within its valid time range.'];
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return [700027, 'Client assertion failed signature validation.'];
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'nbf'
      ? [700024, 'Client assertion is not within its valid time range.']
      : [700023, `Client assertion claim '${error.claim}' does not match.`];
  }
  return [50027, 'Invalid JWT token.'];
}
