import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP } from '../tenant.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import type { Accounts } from './accounts.ts';
import { accessDenied } from './users.ts';
import { resourceMissing } from './graph-error.ts';
import { context, refuseOtherOptions, selector } from './query.ts';

const READ_APPLICATIONS = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'];
const PROPERTIES = ['id', 'appId', 'displayName', 'passwordCredentials'] as const;
/** The number of characters of a secret that Entra keeps readable (passwordCredential resource type). */
const HINT_LENGTH = 3;

/**
 * Plays "get application" (Microsoft Graph) by the id of the app. An app may read itself without any permission
 * (Microsoft Learn: "Get servicePrincipal").
 */
export function getApplication(accounts: Pick<Accounts, 'secretEnd'>, call: GraphCall, appId: string): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const isAllowed = call.appId === appId || READ_APPLICATIONS.some((permission) => call.roles.includes(permission));
  if (!isAllowed) throw accessDenied();
  const app = [SANDBOX_BOT_APP, SANDBOX_GRAPH_APP].find((each) => each.appId === appId);
  if (app === undefined) throw resourceMissing(appId);
  const copy = selector<Readonly<Record<(typeof PROPERTIES)[number], unknown>>>(
    call.query,
    'application',
    PROPERTIES,
    PROPERTIES,
  );
  const passwordCredential = {
    keyId: appId,
    displayName: 'Sandbox',
    hint: app.secret.slice(0, HINT_LENGTH),
    endDateTime: accounts.secretEnd(appId).toISOString(),
  };
  const shown = copy({
    id: appId,
    appId,
    displayName: 'Rooms OTP',
    passwordCredentials: [passwordCredential],
  });
  return { status: 200, body: { '@odata.context': `${context('applications')}/$entity`, ...shown } };
}
