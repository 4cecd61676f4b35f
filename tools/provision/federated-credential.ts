/** A federated identity credential as Entra stores it (Microsoft Graph: `federatedIdentityCredential`). */
export interface FederatedCredential {
  readonly name: string;
  readonly issuer: string;
  /** The object ID of the managed identity, which is the `sub` of its tokens. */
  readonly subject: string;
  readonly audiences: readonly string[];
}

/** What to make, and in which apps, by their object IDs. */
export interface Trust {
  readonly credential: FederatedCredential;
  readonly appObjectIds: readonly string[];
}

/** The public cloud alone, which is where the Toolkit works. The server knows those of the other clouds. */
const LOGIN_URL = 'https://login.microsoftonline.com';
const AUDIENCE = 'api://AzureADTokenExchange';
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const NAMES = ['TENANT_ID', 'SERVER_IDENTITY_ID', 'BOT_OBJECT_ID', 'GRAPH_OBJECT_ID'] as const;

/**
 * Returns the credential by which both apps trust the server's managed identity, or what is missing. Source: Microsoft
 * Learn, "Configure an application to trust a managed identity".
 */
export function trustOfServer(
  environment: Readonly<Record<string, string | undefined>>,
): Trust | { readonly problem: string } {
  const [tenantId = '', subject = '', ...appObjectIds] = NAMES.map((name) => environment[name]?.trim() ?? '');
  const wrong = NAMES.filter((name) => !GUID.test(environment[name]?.trim() ?? ''));
  if (wrong.length > 0)
    return { problem: `${wrong.join(', ')}: not set, or not an ID. Run Provision first, which sets them.` };
  const issuer = `${LOGIN_URL}/${tenantId}/v2.0`;
  return {
    credential: { name: 'rooms-otp-server', issuer, subject, audiences: [AUDIENCE] },
    appObjectIds,
  };
}

/** Tells whether an app trusts the identity already. Entra allows each pair of issuer and subject once in an app. */
export function isTrusted(
  { issuer, subject }: FederatedCredential,
  existing: readonly Pick<FederatedCredential, 'issuer' | 'subject'>[],
): boolean {
  return existing.some((each) => each.issuer === issuer && each.subject === subject);
}
