import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { AuthenticationResult, NodeAuthOptions } from '@azure/msal-node';
import type { AppCredential, AppIdentity, AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { type GivenToken, KeptTokens } from './kept-tokens.ts';
import { type LoginNetwork, loginNetwork, type LoginTools } from './login-network.ts';

type Acquire = (resource: string) => Promise<GivenToken>;

/**
 * Opens the tokens of an app. It gets them by the client credentials grant (RFC 6749 section 4.4) or from a managed
 * identity.
 * @param issuerUrl address of a stand-in for the login host
 */
export function openAppTokens(identity: AppIdentity, issuerUrl?: string, tools?: LoginTools): AppTokens {
  const network = loginNetwork(CLOUDS[identity.cloud].loginUrl, issuerUrl, tools);
  const acquire = acquireBy(identity, network);
  return new KeptTokens((resource) => network.call(() => acquire(resource)));
}

function acquireBy(identity: AppIdentity, network: LoginNetwork): Acquire {
  const { credential, clientId } = identity;
  if (credential.kind === 'managed_identity' && credential.identityId === clientId)
    return byManagedIdentity(clientId, network);
  return byApp(identity, proofOf(identity, network), network);
}

/** Our own cache keeps the tokens, so MSAL is told each time not to look into its own. */
function givenBy(result: AuthenticationResult | null): GivenToken {
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
function byManagedIdentity(identityId: string, networkClient: LoginNetwork): Acquire {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: identityId },
    system: { networkClient },
  });
  return async (resource) => givenBy(await application.acquireToken({ resource, forceRefresh: true }));
}

function byApp(
  { tenantId, cloud, clientId }: AppIdentity,
  proof: Partial<NodeAuthOptions>,
  networkClient: LoginNetwork,
): Acquire {
  const { loginUrl } = CLOUDS[cloud];
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority: `${loginUrl}/${tenantId}`, knownAuthorities: [new URL(loginUrl).host], ...proof },
    system: { networkClient },
  });
  return async (resource) =>
    givenBy(await application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`], skipCache: true }));
}

function proofOf({ credential, cloud }: AppIdentity, network: LoginNetwork): Partial<NodeAuthOptions> {
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
