import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { INetworkModule, NodeAuthOptions } from '@azure/msal-node';
import type { AppCredential, AppIdentity, AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { loginNetwork } from './login-network.ts';

interface Ask {
  readonly resource: string;
  readonly fresh: boolean;
}

type Acquire = (ask: Ask) => Promise<string>;

/**
 * Opens the tokens of an app. It gets them by the client credentials grant (RFC 6749 section 4.4) or from a managed
 * identity.
 * @param issuerUrl address of a stand-in for the login host
 */
export function openAppTokens(identity: AppIdentity, issuerUrl?: string): AppTokens {
  const network = loginNetwork(CLOUDS[identity.cloud].loginUrl, issuerUrl);
  const acquire = acquireBy(identity, network);
  let fresh = false;
  return {
    read(resource) {
      const ask = { resource, fresh };
      fresh = false;
      return acquire(ask);
    },
    forget() {
      fresh = true;
    },
  };
}

function acquireBy(identity: AppIdentity, network: INetworkModule): Acquire {
  const { credential, clientId } = identity;
  if (credential.kind === 'managed_identity' && credential.identityId === clientId)
    return byManagedIdentity(clientId, network);
  return byApp(identity, proofOf(identity, network), network);
}

/**
 * Gets tokens from the managed identity endpoint of the host. App Service, Container Apps and Functions set its address
 * in `IDENTITY_ENDPOINT`, and a virtual machine has IMDS. MSAL knows both.
 */
function byManagedIdentity(identityId: string, networkClient: INetworkModule): Acquire {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: identityId },
    system: { networkClient },
  });
  return async ({ resource, fresh }) => (await application.acquireToken({ resource, forceRefresh: fresh })).accessToken;
}

function byApp(
  { tenantId, cloud, clientId }: AppIdentity,
  proof: Partial<NodeAuthOptions>,
  networkClient: INetworkModule,
): Acquire {
  const { loginUrl } = CLOUDS[cloud];
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority: `${loginUrl}/${tenantId}`, knownAuthorities: [new URL(loginUrl).host], ...proof },
    system: { networkClient },
  });
  return async ({ resource, fresh }) => {
    const result = await application.acquireTokenByClientCredential({
      scopes: [`${resource}/.default`],
      skipCache: fresh,
    });
    if (result === null) throw new Error('There was no token in the answer.');
    return result.accessToken;
  };
}

function proofOf({ credential, cloud }: AppIdentity, network: INetworkModule): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret.reveal() };
    case 'certificate':
      return { clientCertificate: certificateOf(credential) };
    case 'managed_identity': {
      const assertion = byManagedIdentity(credential.identityId, network);
      return { clientAssertion: () => assertion({ resource: CLOUDS[cloud].federationAudience, fresh: false }) };
    }
  }
}

function certificateOf({ thumbprint, privateKey }: Extract<AppCredential, { kind: 'certificate' }>) {
  return { thumbprintSha256: thumbprint, privateKey: privateKey.reveal() };
}
