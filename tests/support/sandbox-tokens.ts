import type { AppIdentity, AppTokens } from '../../bot/domain/app-identity.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { openAppTokens } from '../../bot/identity/app-tokens.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';

/** Gets tokens of one of the sandbox's apps, with its secret unless `change` says otherwise. */
export function sandboxTokens(app: 'bot' | 'graph', issuerUrl: string, change: Partial<AppIdentity> = {}): AppTokens {
  const { appId, secret } = app === 'bot' ? SANDBOX_BOT_APP : SANDBOX_GRAPH_APP;
  const identity: AppIdentity = {
    tenantId: SANDBOX_TENANT_ID,
    cloud: 'public',
    clientId: appId,
    credential: { kind: 'secret', secret: new Secret(secret) },
  };
  return openAppTokens({ ...identity, ...change }, issuerUrl);
}
