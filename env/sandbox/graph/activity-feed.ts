import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../loopback-server.ts';
import type { JsonRecord } from '../loopback-server.ts';
import { SANDBOX_BOT_APP } from '../tenant.ts';
import type { Accounts } from './accounts.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { jsonBody } from './graph-call.ts';
import { badRequest } from './graph-error.ts';
import { accessDenied, existing } from './users.ts';

interface Manifest {
  readonly activities: { readonly activityTypes: readonly { readonly type: string; readonly templateText: string }[] };
  readonly authorization?: {
    readonly permissions?: { readonly resourceSpecific?: readonly { readonly name: string; readonly type: string }[] };
  };
}

/** The app as the people of the sandbox have it; the manifest lists the permissions they consented to. */
const MANIFEST = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'manifest', 'manifest.json'), 'utf8'),
) as Manifest;
const CONSENTED = MANIFEST.authorization?.permissions?.resourceSpecific?.some(
  ({ name, type }) => name === 'TeamsActivity.Send.User' && type === 'Application',
);

/**
 * Plays sendActivityNotification (Microsoft Graph: userTeamwork). The app of the manifest's `webApplicationInfo` can
 * call it for people who have the app. A later notification of the same chain replaces the earlier one.
 */
export function sendActivityNotification(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  const { user } = existing(accounts, id);
  const isAllowed =
    call.appId === SANDBOX_BOT_APP.appId && (CONSENTED === true || call.roles.includes('TeamsActivity.Send'));
  if (!isAllowed || !accounts.hasApp(user.id)) throw accessDenied();
  const body = jsonBody(call);
  const { activityType, chainId } = body;
  const known = MANIFEST.activities.activityTypes.find(({ type }) => type === activityType);
  if (!known) throw badRequest(`The activity type '${String(activityType)}' is not declared in the manifest.`);
  if (chainId !== undefined && !Number.isSafeInteger(chainId)) throw badRequest("Invalid value for 'chainId'.");
  if (typeof recordOf(body, 'previewText')['content'] !== 'string')
    throw badRequest("The parameter 'previewText' is required.");
  const notification = {
    objectId: user.id,
    activityType: known.type,
    text: filledIn(known.templateText, body),
    webUrl: topicUrl(body),
  };
  accounts.notifications.set(chainId === undefined ? call : `${user.id} ${JSON.stringify(chainId)}`, notification);
  return { status: 204 };
}

function recordOf(body: JsonRecord, name: string): JsonRecord {
  const value = body[name];
  if (!isRecord(value)) throw badRequest(`The parameter '${name}' is required.`);
  return value;
}

/**
 * Returns the deep link into Teams of a topic.
 * @throws GraphError 400 when the topic's source is not text, or the link leads elsewhere.
 */
function topicUrl(body: JsonRecord): string {
  const { source, value, webUrl } = recordOf(body, 'topic');
  if (source !== 'text' || typeof value !== 'string' || value === '')
    throw badRequest("The topic's source must be text, with a value.");
  if (typeof webUrl !== 'string' || !webUrl.startsWith('https://teams.microsoft.com/l/'))
    throw badRequest('The webUrl of the topic must be a Microsoft Teams deep link.');
  return webUrl;
}

function filledIn(template: string, body: JsonRecord): string {
  const given = new Map(
    (Array.isArray(body['templateParameters']) ? body['templateParameters'] : [])
      .filter(isRecord)
      .map(({ name, value }) => [name, value]),
  );
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = given.get(name);
    if (typeof value !== 'string' || value === '') throw badRequest(`The template parameter '${name}' is missing.`);
    return value;
  });
}
