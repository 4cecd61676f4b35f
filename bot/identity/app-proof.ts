import { ManagedIdentityApplication } from '@azure/msal-node';
import type { AuthenticationResult, NodeAuthOptions } from '@azure/msal-node';
import type { AppCredential, AppIdentity } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { type GivenToken, KeptTokens } from './kept-tokens.ts';
import type { LoginNetwork } from './login-network.ts';

/** Gets a new token for a resource. */
export type Acquire = (resource: string) => Promise<GivenToken>;

/**
 * Returns what MSAL gave. Our own caches keep the tokens, so MSAL is told each time not to look into its own.
 * @throws Error when there was no token
 */
export function givenBy(result: AuthenticationResult | null): GivenToken {
  if (result === null) throw new Error('There was no token in the answer.');
  const { accessToken, expiresOn, refreshOn } = result;
  return {
    text: accessToken,
    endsAt: expiresOn?.getTime() ?? 0,
    ...(refreshOn !== undefined && { renewAt: refreshOn.getTime() }),
  };
}

/**
 * Gets tokens from the managed identity endpoint of the host. App Service, Container Apps and Functions set its address
 * in `IDENTITY_ENDPOINT`, and a virtual machine has IMDS. MSAL knows both.
 */
export function byManagedIdentity(identityId: string, networkClient: LoginNetwork): Acquire {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: identityId },
    system: { networkClient },
  });
  return async (resource) => givenBy(await application.acquireToken({ resource, forceRefresh: true }));
}

/** Returns how an app proves its identity to Entra, in the form that MSAL takes. */
export function proofOf({ credential, cloud }: AppIdentity, network: LoginNetwork): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret.reveal() };
    case 'certificate':
      return { clientCertificate: certificateOf(credential) };
    case 'managed_identity': {
      const acquire = byManagedIdentity(credential.identityId, network);
      const assertions = new KeptTokens((resource) => network.call(() => acquire(resource)));
      return { clientAssertion: () => assertions.read(CLOUDS[cloud].federationAudience) };
    }
  }
}

function certificateOf({ thumbprint, privateKey }: Extract<AppCredential, { kind: 'certificate' }>) {
  return { thumbprintSha256: thumbprint, privateKey: privateKey.reveal() };
}

/** Returns the settings of MSAL for an app with its proof. */
export function authOptions(
  { tenantId, cloud, clientId }: AppIdentity,
  proof: Partial<NodeAuthOptions>,
): NodeAuthOptions {
  const { loginUrl } = CLOUDS[cloud];
  return { clientId, authority: `${loginUrl}/${tenantId}`, knownAuthorities: [new URL(loginUrl).host], ...proof };
}
