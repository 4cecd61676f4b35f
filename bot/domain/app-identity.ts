import type { Cloud } from './cloud.ts';
import type { Secret } from './secret.ts';

/** How an app proves to Entra that it is itself. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: Secret }
  | {
      readonly kind: 'certificate';
      /** SHA-256 of the certificate, 64 hexadecimal digits. */
      readonly thumbprint: string;
      /** PKCS #8 in PEM. */
      readonly privateKey: Secret;
    }
  | {
      readonly kind: 'managed_identity';
      /** Client id of a user-assigned managed identity: the app itself, or one that a federated credential of the app trusts. */
      readonly identityId: string;
    };

export interface AppIdentity {
  readonly tenantId: string;
  readonly cloud: Cloud;
  readonly clientId: string;
  readonly credential: AppCredential;
}

/** App-only tokens, each kept until shortly before its end. */
export interface AppTokens {
  /** @param resource such as https://graph.microsoft.com */
  read(resource: string): Promise<string>;
  /** The next token comes fresh: permissions granted meanwhile are in new tokens only. */
  forget(): void;
}
