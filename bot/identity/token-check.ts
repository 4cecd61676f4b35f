import type { AppIdentity, AppTokens } from '../domain/app-identity.ts';
import type { Check } from '../domain/accounts/check.ts';

interface Names {
  readonly appId: 'BOT_APP_ID' | 'GRAPH_CLIENT_ID';
  readonly secret: 'BOT_APP_SECRET' | 'GRAPH_CLIENT_SECRET';
  readonly prefix: 'BOT' | 'GRAPH';
}

export interface TokenQuestion {
  readonly app: 'bot' | 'graph';
  /** Name of the check in the table of checks. */
  readonly subject: string;
  readonly identity: AppIdentity;
  readonly tokens: AppTokens;
  readonly resource: string;
}

/** The check, and the token if the login host gave one. */
export interface TokenAnswer {
  readonly check: Check;
  readonly token?: string;
}

const TENANT =
  'TENANT_ID isn\'t a tenant: use the "Directory (tenant) ID" of the app registration, and check that CLOUD is correct';
const CLOCK = "set this machine's clock: the proof that the app signs is good for minutes only";

/** Remedies by AADSTS number (Microsoft Learn: "Microsoft Entra authentication and authorization error codes"). */
const REMEDIES: Readonly<Record<string, (names: Names) => string>> = {
  90002: () => TENANT,
  900023: () => TENANT,
  90094: ({ appId }) => `an administrator must consent to the app ${appId} in this tenant`,
  700016: ({ appId }) =>
    `${appId} isn't an app of this tenant: use the "Application (client) ID" of the app registration`,
  7000112: ({ appId }) => `the app ${appId} is disabled: enable it under Enterprise applications`,
  7000215: ({ secret, appId }) => `${secret} is wrong: use the secret's value, not its ID; ${secretsOf(appId)}`,
  7000222: ({ secret, appId }) => `${secret} has expired: ${secretsOf(appId)}`,
  700027: ({ prefix }) =>
    `add the certificate of ${prefix}_CERTIFICATE_FILE: Entra: App registrations, the app, Certificates & secrets, Certificates, Upload certificate`,
  700024: () => CLOCK,
  700213: federation,
  70021: federation,
};

/** Where a new client secret is made. */
function secretsOf(appId: Names['appId']): string {
  return `a new one: Entra: App registrations, the app ${appId}, Certificates & secrets, New client secret`;
}

function federation({ prefix, appId }: Names): string {
  return `add a federated credential to the app ${appId}, with the issuer of the tenant and the object id of ${prefix}_MANAGED_IDENTITY_ID as its subject`;
}

/**
 * Requests a token in the same way as the server. The settings have a mistake only if the login host refuses them for a
 * reason in {@link REMEDIES}. Any other failure may have another cause.
 */
export async function checkToken({ app, subject, identity, tokens, resource }: TokenQuestion): Promise<TokenAnswer> {
  try {
    return {
      token: await tokens.read(resource),
      check: { subject, outcome: 'ok', found: `given for ${identity.clientId}, by ${WAYS[identity.credential.kind]}` },
    };
  } catch (error) {
    return { check: { subject, ...problemOf(error, namesOf(app), identity) } };
  }
}

const WAYS = { secret: 'client secret', certificate: 'certificate', managed_identity: 'managed identity' } as const;

function namesOf(app: 'bot' | 'graph'): Names {
  return app === 'bot'
    ? { appId: 'BOT_APP_ID', secret: 'BOT_APP_SECRET', prefix: 'BOT' }
    : { appId: 'GRAPH_CLIENT_ID', secret: 'GRAPH_CLIENT_SECRET', prefix: 'GRAPH' };
}

function problemOf(error: unknown, names: Names, { credential, tenantId }: AppIdentity): Omit<Check, 'subject'> {
  const told = error instanceof Error ? error.message : String(error);
  const code = /AADSTS(\d+)/.exec(told)?.[1];
  const remedy = code === undefined ? undefined : REMEDIES[code]?.(names);
  if (remedy !== undefined)
    return { outcome: 'missing', found: `refused: AADSTS${code}, tenant ${tenantId}`, remedy, isMistake: true };
  if (code !== undefined)
    return {
      outcome: 'missing',
      found: `refused: AADSTS${code}`,
      remedy: `look up the code at https://login.microsoftonline.com/error?code=${code}`,
    };
  if (credential.kind === 'managed_identity') {
    return {
      outcome: 'missing',
      found: 'no token of the managed identity',
      remedy: `assign the identity ${names.prefix}_MANAGED_IDENTITY_ID to this host`,
    };
  }
  return {
    outcome: 'not checked',
    found: "the login host didn't respond",
    remedy: 'let this machine reach the login host of the cloud',
  };
}
