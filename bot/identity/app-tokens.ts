import { ConfidentialClientApplication } from '@azure/msal-node';
import type { AppIdentity, AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { type Acquire, authOptions, byManagedIdentity, givenBy, proofOf } from './app-proof.ts';
import { KeptTokens } from './kept-tokens.ts';
import { type LoginNetwork, loginNetwork, type LoginTools } from './login-network.ts';

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
  const auth = authOptions(identity, proofOf(identity, network));
  const application = new ConfidentialClientApplication({ auth, system: { networkClient: network } });
  return async (resource) =>
    givenBy(await application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`], skipCache: true }));
}
