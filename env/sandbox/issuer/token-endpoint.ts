import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_TENANT_ID } from '../tenant.ts';
import { APP_TOKEN_SECONDS, appClaims, BOT_CONNECTOR_AUDIENCES, GRAPH_AUDIENCES, VAULT_AUDIENCES } from './claims.ts';
import { JWT_BEARER } from './client-assertion.ts';
import type { AppProofs } from './client-assertion.ts';
import type { Consents } from './consent/consents.ts';
import type { KeyRing } from './key-ring.ts';
import { answerOnBehalfOf, ON_BEHALF_OF } from './on-behalf-of.ts';
import { missing, type Refusal, refusalReply } from './refusal.ts';

const SECRETS: ReadonlyMap<string, string> = new Map([
  [SANDBOX_BOT_APP.appId, SANDBOX_BOT_APP.secret],
  [SANDBOX_GRAPH_APP.appId, SANDBOX_GRAPH_APP.secret],
]);
const GRANT_TYPES: readonly string[] = ['client_credentials', ON_BEHALF_OF];
const RESOURCES: readonly string[] = [...GRAPH_AUDIENCES, ...BOT_CONNECTOR_AUDIENCES, ...VAULT_AUDIENCES];

export interface TokenEndpoint {
  readonly keys: KeyRing;
  readonly proofs: AppProofs;
  readonly consents: Consents;
  /** The application permissions that an administrator has consented to for the Graph app. */
  grantedRoles(): readonly string[];
  /** When the secret of an app ends. */
  secretEnd(appId: string): Date;
}

/** Answers the client credentials grant (RFC 6749 section 4.4.2) and the on-behalf-of grant with Entra's error bodies. */
export async function answerTokenRequest(
  endpoint: TokenEndpoint,
  tenant: string,
  request: HttpRequest,
): Promise<HttpReply> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
  const form = new URLSearchParams(isForm ? request.body : '');
  const unproven = refusalOf(tenant, form) ?? (await refusalOfProof(endpoint, form));
  if (unproven !== undefined) return refusalReply(unproven);
  if (form.get('grant_type') === ON_BEHALF_OF) return answerOnBehalfOf(endpoint, form);
  const refusal = refusalOfScope(form);
  if (refusal !== undefined) return refusalReply(refusal);
  const appId = form.get('client_id') ?? '';
  const audience = resourceOf(form.get('scope') ?? '') ?? '';
  const roles =
    GRAPH_AUDIENCES.includes(audience) && appId === SANDBOX_GRAPH_APP.appId ? endpoint.grantedRoles() : undefined;
  const token = await endpoint.keys.sign(appClaims(audience, appId, roles));
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: APP_TOKEN_SECONDS,
      ext_expires_in: APP_TOKEN_SECONDS,
      access_token: token,
    },
  };
}

function resourceOf(scope: string): string | undefined {
  return RESOURCES.find((resource) => scope.split(' ').includes(`${resource}/.default`));
}

function refusalOf(tenant: string, form: URLSearchParams): Refusal | undefined {
  const appId = form.get('client_id');
  if (tenant !== SANDBOX_TENANT_ID)
    return { status: 400, error: 'invalid_request', code: 90002, text: `Tenant '${tenant}' not found.` };
  if (!form.has('grant_type')) return missing('grant_type');
  if (!GRANT_TYPES.includes(form.get('grant_type') ?? '')) {
    return {
      status: 400,
      error: 'unsupported_grant_type',
      code: 70003,
      text: 'The app requested an unsupported grant type.',
    };
  }
  if (appId === null) return missing('client_id');
  if (!SECRETS.has(appId)) {
    return {
      status: 400,
      error: 'unauthorized_client',
      code: 700016,
      text: `Application '${appId}' was not found in the directory.`,
    };
  }
  return undefined;
}

async function refusalOfProof(endpoint: TokenEndpoint, form: URLSearchParams): Promise<Refusal | undefined> {
  const { keys, proofs } = endpoint;
  const appId = form.get('client_id') ?? '';
  if (form.has('client_assertion')) {
    if (form.get('client_assertion_type') !== JWT_BEARER) return missing('client_assertion_type');
    const fault = await proofs.faultOf(form.get('client_assertion') ?? '', appId, keys);
    return fault && { status: 401, error: 'invalid_client', code: fault[0], text: fault[1] };
  }
  if (!form.has('client_secret')) {
    return {
      status: 401,
      error: 'invalid_client',
      code: 7000218,
      text: "The request body must contain 'client_assertion' or 'client_secret'.",
    };
  }
  if (form.get('client_secret') !== SECRETS.get(appId)) {
    return { status: 401, error: 'invalid_client', code: 7000215, text: 'Invalid client secret provided.' };
  }
  if (endpoint.secretEnd(appId) <= new Date()) {
    return {
      status: 401,
      error: 'invalid_client',
      code: 7000222,
      text: `The provided client secret keys for app '${appId}' are expired.`,
    };
  }
  return undefined;
}

function refusalOfScope(form: URLSearchParams): Refusal | undefined {
  const scope = form.get('scope') ?? '';
  if (!scope.includes('/.default')) {
    return {
      status: 400,
      error: 'invalid_scope',
      code: 1002012,
      text: `The scope '${scope}' is not valid: it must end with /.default.`,
    };
  }
  if (resourceOf(scope) === undefined) {
    return {
      status: 400,
      error: 'invalid_resource',
      code: 500011,
      text: `The resource of '${scope}' was not found in the tenant.`,
    };
  }
  return undefined;
}
