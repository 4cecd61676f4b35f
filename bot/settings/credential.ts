import type { AppCredential } from '../domain/app-identity.ts';
import type { Secret } from '../domain/secret.ts';
import { readCertificate } from './certificate.ts';
import type { CertificateSource, Findings } from './certificate.ts';

/** The settings for the credential of one app. */
export interface CredentialSettings extends CertificateSource {
  readonly secretName: 'BOT_APP_SECRET' | 'GRAPH_CLIENT_SECRET';
  readonly secret: Secret | undefined;
  readonly identityId: string | undefined;
}

/**
 * Reads the credential of an app: a secret, a certificate or a managed identity. More than one is a mistake, because it
 * would be unclear which one the server uses.
 */
export function readCredential(settings: CredentialSettings, now: Date, findings: Findings): AppCredential | undefined {
  const { prefix, secretName, secret, identityId, certificateFile, keyFile, thumbprint } = settings;
  const hasCertificate = certificateFile !== undefined || keyFile !== undefined || thumbprint !== undefined;
  const given = [
    ...(secret ? [secretName] : []),
    ...(hasCertificate ? [`${prefix}_CERTIFICATE_FILE`] : []),
    ...(identityId !== undefined ? [`${prefix}_MANAGED_IDENTITY_ID`] : []),
  ];
  if (given.length > 1)
    findings.mistake(`${given.join(' and ')} are given together: keep one, as the app proves itself in one way`);
  if (secret) return { kind: 'secret', secret };
  if (identityId !== undefined) return { kind: 'managed_identity', identityId };
  if (hasCertificate) return readCertificate(settings, now, findings);
  findings.mistake(
    `${secretName} is missing: give it, or a certificate by ${prefix}_CERTIFICATE_FILE, or a managed identity by ${prefix}_MANAGED_IDENTITY_ID`,
  );
  return undefined;
}
