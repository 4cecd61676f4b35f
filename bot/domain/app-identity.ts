import type { Cloud } from './cloud.ts';
import type { Secret } from './secret.ts';

/** The credential with which an app proves its identity to Entra. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: Secret }
  | {
      readonly kind: 'certificate';
      /** SHA-256 thumbprint of the certificate, as 64 hexadecimal digits. */
      readonly thumbprint: string;
      /** The private key as PKCS #8 in PEM. */
      readonly privateKey: Secret;
      /** When the certificate ends. It is absent if only the thumbprint is known. */
      readonly endsAt?: Date;
    }
  | {
      readonly kind: 'managed_identity';
      /**
       * Client id of a user-assigned managed identity. It is either the app itself, or an identity that a federated
       * credential of the app trusts.
       */
      readonly identityId: string;
    };

/** The app in Entra with which the server signs in. */
export interface AppIdentity {
  readonly tenantId: string;
  readonly cloud: Cloud;
  readonly clientId: string;
  readonly credential: AppCredential;
}

/** App-only tokens. Each one is kept until shortly before it expires, and renewed before that. */
export interface AppTokens {
  /**
   * Returns a token for a resource.
   * @param resource URL of the resource, such as https://graph.microsoft.com
   * @throws Error when there is no valid token and the login host gives none
   */
  read(resource: string): Promise<string>;
  /**
   * Makes the next read of each token request a new one, because permissions that were granted meanwhile are in new
   * tokens only. A token that is still valid stays in use when there is no new one.
   */
  forget(): void;
}
