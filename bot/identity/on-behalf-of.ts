import { createHash } from 'node:crypto';
import { AuthError, ConfidentialClientApplication, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import type { AppIdentity } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { DelegatedToken, Delegation, SignedInPerson } from '../domain/ports/delegation.ts';
import { Secret } from '../domain/secret.ts';
import { authOptions, givenBy, proofOf } from './app-proof.ts';
import type { GivenToken } from './kept-tokens.ts';
import { type LoginNetwork, loginNetwork, type LoginTools, NoLoginAnswer } from './login-network.ts';

export interface DelegationOptions {
  /** The app for which Teams gives the tokens of the tab, because a token can be exchanged only by its audience. */
  readonly identity: AppIdentity;
  /** Address of a stand-in for the login host. */
  readonly issuerUrl?: string;
  readonly tools?: LoginTools;
  /** Hears why Microsoft Entra refused the app itself, which a person can't put right. It never gets a token. */
  readonly noteFailure?: (why: string) => void;
}

/** The most tokens that are kept at once. The one that was used longest ago goes first. */
const MOST_KEPT = 200;
/** A token counts as over so many milliseconds before its end, because a request with it takes time. */
const LAST_MILLISECONDS = 30_000;
/** Error numbers of Microsoft Entra that mean that nobody has consented (Microsoft Learn: AADSTS error codes). */
const CONSENT_CODES: ReadonlySet<string> = new Set(['65001', '65004', '90094']);
/** Longest claims challenge that is passed on, in characters. */
const LONGEST_CLAIMS = 2_000;

/**
 * Opens the exchange of a person's token for one of Microsoft Graph (OAuth 2.0 on-behalf-of flow,
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow). A token is kept in memory by the
 * person, the hash of the token that they called with, and the scope, so that nobody ever gets the token of somebody
 * else. A managed identity that is itself the app can't exchange tokens, and nobody can sign in to its tab.
 */
export function openDelegation(options: DelegationOptions): Delegation {
  const { identity, issuerUrl, tools } = options;
  const network = loginNetwork(CLOUDS[identity.cloud].loginUrl, issuerUrl, tools);
  const exchange = exchangeBy(identity, network);
  const kept = new Map<string, GivenToken>();
  return {
    async token(person, scope) {
      const key = keyOf(person, scope);
      const found = takeValid(kept, key);
      if (found) return { outcome: 'token', token: new Secret(found.text) };
      try {
        const given = await network.call(() => exchange(person.assertion, scope));
        keep(kept, key, given);
        return { outcome: 'token', token: new Secret(given.text) };
      } catch (error) {
        return refusalIn(error, options.noteFailure);
      }
    },
  };
}

/**
 * Returns the exchange. It takes a new application of MSAL each time, because the cache of one has no limit and keeps
 * refresh tokens of people, which this server has no use for.
 */
function exchangeBy(identity: AppIdentity, network: LoginNetwork) {
  const auth = authOptions(identity, proofOf(identity, network));
  const { graphUrl } = CLOUDS[identity.cloud];
  return async (assertion: Secret, scope: string): Promise<GivenToken> => {
    const application = new ConfidentialClientApplication({ auth, system: { networkClient: network } });
    return givenBy(
      await application.acquireTokenOnBehalfOf({
        oboAssertion: assertion.reveal(),
        scopes: [`${graphUrl}/${scope}`],
        skipCache: true,
      }),
    );
  };
}

function keyOf({ objectId, assertion }: SignedInPerson, scope: string): string {
  const hash = createHash('sha256').update(assertion.reveal()).digest('base64url');
  return `${objectId} ${hash} ${scope}`;
}

/** Returns a token that is still valid, and makes it the one that was used last. */
function takeValid(kept: Map<string, GivenToken>, key: string): GivenToken | undefined {
  const token = kept.get(key);
  kept.delete(key);
  if (!token || token.endsAt - LAST_MILLISECONDS <= Date.now()) return undefined;
  kept.set(key, token);
  return token;
}

function keep(kept: Map<string, GivenToken>, key: string, token: GivenToken): void {
  const now = Date.now();
  for (const [other, { endsAt }] of kept) if (endsAt <= now) kept.delete(other);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, token);
}

/**
 * Returns what a refused exchange means. Microsoft Entra refuses a missing consent, a claims challenge and a token that
 * it no longer takes with `invalid_grant` or `interaction_required`; only a person can put these right.
 */
function refusalIn(
  error: unknown,
  noteFailure: DelegationOptions['noteFailure'],
): Exclude<DelegatedToken, { token: Secret }> {
  if (error instanceof NoLoginAnswer) {
    const { retryAfterSeconds } = error;
    return { outcome: 'no_answer', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  }
  if (isAboutConsent(error)) return { outcome: 'consent_needed' };
  if (error instanceof InteractionRequiredAuthError) {
    const { claims } = error;
    return { outcome: 'proof_needed', ...(claims && claims.length <= LONGEST_CLAIMS && { claims }) };
  }
  if (error instanceof ServerError && error.errorCode === 'invalid_grant') return { outcome: 'proof_needed' };
  noteFailure?.(error instanceof AuthError ? `${error.errorCode} ${numberOf(error) ?? ''}`.trim() : String(error));
  return { outcome: 'no_answer' };
}

function isAboutConsent(error: unknown): boolean {
  if (!(error instanceof AuthError)) return false;
  const isNamed = error.errorCode === 'consent_required' || error.subError === 'consent_required';
  return isNamed || CONSENT_CODES.has(numberOf(error) ?? '');
}

function numberOf(error: AuthError): string | undefined {
  const { errorNo } = error as { readonly errorNo?: unknown };
  return typeof errorNo === 'string' || typeof errorNo === 'number' ? String(errorNo) : undefined;
}
