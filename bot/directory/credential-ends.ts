import type { AppIdentity, AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import {
  type AppCredentialEnd,
  type AppName,
  type CredentialEnd,
  endOfSecret,
  type ListedSecret,
} from '../domain/credential-end.ts';
import { openGraphClient } from './graph-client.ts';
import { answerOf } from './graph-status.ts';

/** An app, its tokens, and the end that the settings give it, which counts where Microsoft Graph can't be asked. */
export interface EndingApp {
  readonly app: AppName;
  readonly identity: AppIdentity;
  readonly tokens: AppTokens;
  readonly givenEnd: Date | undefined;
  readonly local?: { readonly graphUrl: string };
}

/**
 * Finds out when the credential of an app ends. A certificate tells it itself. About its secret, each app asks Microsoft
 * Graph for its own registration with its own token, which needs no permission
 * (https://learn.microsoft.com/graph/api/serviceprincipal-get: "its own application and service principal details"). It
 * doesn't throw.
 */
export async function readCredentialEnd(ending: EndingApp, now: Date): Promise<AppCredentialEnd> {
  return { app: ending.app, end: await endOf(ending, now) };
}

async function endOf(ending: EndingApp, now: Date): Promise<CredentialEnd> {
  const { credential } = ending.identity;
  switch (credential.kind) {
    case 'managed_identity':
      return { kind: 'never' };
    case 'certificate': {
      const at = credential.endsAt ?? ending.givenEnd;
      return at
        ? { kind: 'at', at, credential: 'certificate' }
        : { kind: 'unknown', why: 'not_found', credential: 'certificate' };
    }
    case 'secret':
      return secretEnd(ending, credential.secret.reveal(), now);
  }
}

async function secretEnd(ending: EndingApp, secret: string, now: Date): Promise<CredentialEnd> {
  const { identity, tokens, givenEnd, local } = ending;
  const { graphUrl } = CLOUDS[identity.cloud];
  const client = openGraphClient(() => tokens.read(graphUrl), { graphUrl, localUrl: local?.graphUrl });
  const { status, body } = await answerOf(() =>
    client.api(`/applications(appId='${identity.clientId}')`).select('passwordCredentials').get(),
  );
  const { passwordCredentials = [] } = (body ?? {}) as { readonly passwordCredentials?: readonly ListedSecret[] };
  const at = (status === 200 ? endOfSecret(secret, passwordCredentials, now) : undefined) ?? givenEnd;
  if (at) return { kind: 'at', at, credential: 'secret' };
  const why = status === 403 ? 'refused' : status === 200 || status === 404 ? 'not_found' : 'no_answer';
  return { kind: 'unknown', why, credential: 'secret' };
}
