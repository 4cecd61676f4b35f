import { asObject, asText, objectsIn } from './json-object.ts';
import type { JsonObject } from './json-object.ts';
import { Refusal } from './routes.ts';
import type { Call } from './routes.ts';
import type {
  BotSettings,
  DialogSubmission,
  Fault,
  FaultOperation,
  FaultSettings,
  PressRequest,
  SayRequest,
  TeamChange,
} from './wire.ts';

const OPERATIONS: readonly FaultOperation[] = ['create', 'send', 'update', 'delete', 'members', 'teams'];
const EFFECTS: readonly Fault['effect'][] = ['refuse', 'loseReply', 'delay', 'holdReply'];

/** Reads a text. @throws Refusal 400 that names the field, as all readers here do. */
export function readTextField(call: Call, name: string): string {
  return text(bodyOf(call), name);
}

export function readTeamChange(call: Call): TeamChange {
  const body = bodyOf(call);
  const change = text(body, 'change');
  if (change !== 'rename' && change !== 'delete' && change !== 'archive')
    throw new Refusal(400, 'BadArgument', 'change must be rename, delete or archive');
  return { change, ...optional('channelId', asText(body['channelId'])), ...optional('name', asText(body['name'])) };
}

export function readSay(call: Call): SayRequest {
  const body = bodyOf(call);
  return {
    as: text(body, 'as'),
    conversationId: call.params['conversationId'] ?? '',
    text: text(body, 'text'),
    ...optional('threadId', asText(body['threadId'])),
    ...optional('mention', asBoolean(body['mention'])),
  };
}

export function readPress(call: Call): PressRequest {
  const body = bodyOf(call);
  const action = body['action'];
  if (typeof action !== 'string' && typeof action !== 'number') throw missing('action');
  return {
    as: text(body, 'as'),
    conversationId: text(body, 'conversationId'),
    activityId: text(body, 'activityId'),
    action,
    inputs: readInputs(body['inputs']),
    ...optional('card', asObject(body['card'])),
    ...optional('useFallback', asBoolean(body['useFallback'])),
  };
}

export function readDialogSubmission(call: Call): DialogSubmission {
  const body = bodyOf(call);
  return {
    as: text(body, 'as'),
    conversationId: text(body, 'conversationId'),
    activityId: text(body, 'activityId'),
    data: asObject(body['data']) ?? {},
  };
}

export function readBotSettings(call: Call): BotSettings {
  const body = bodyOf(call);
  return {
    endpoint: text(body, 'endpoint'),
    ...optional('turnTimeoutMs', asNumber(body['turnTimeoutMs'])),
    ...optional('announce', asBoolean(body['announce'])),
  };
}

export function readFaultSettings(call: Call): FaultSettings {
  const body = bodyOf(call);
  return {
    add: objectsIn(body['add']).map(readFault),
    ...optional('clear', asBoolean(body['clear'])),
    ...optional('rateLimits', asBoolean(body['rateLimits'])),
  };
}

function readFault(body: JsonObject): Fault {
  const effect = EFFECTS.find((one) => one === body['effect']);
  if (effect === undefined) throw missing(`effect (${EFFECTS.join(', ')})`);
  const operation = OPERATIONS.find((one) => one === body['operation']);
  if (body['operation'] !== undefined && operation === undefined) throw missing(`operation (${OPERATIONS.join(', ')})`);
  return {
    effect,
    ...optional('operation', operation),
    ...optional('conversationId', asText(body['conversationId'])),
    ...optional('status', asNumber(body['status'])),
    ...optional('code', asText(body['code'])),
    ...optional('retryAfterSeconds', asNumber(body['retryAfterSeconds'])),
    ...optional('delayMs', asNumber(body['delayMs'])),
    ...optional('times', asNumber(body['times'])),
  };
}

function readInputs(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(asObject(value) ?? {});
  return Object.fromEntries(entries.map(([id, given]) => [id, asText(given) ?? JSON.stringify(given)]));
}

function bodyOf(call: Call): JsonObject {
  const body = asObject(call.body);
  if (body === undefined) throw new Refusal(400, 'BadSyntax', 'the body is not a JSON object');
  return body;
}

function text(body: JsonObject, name: string): string {
  const value = asText(body[name]);
  if (value === undefined || value === '') throw missing(name);
  return value;
}

function missing(name: string): Refusal {
  return new Refusal(400, 'BadArgument', `${name} is missing or not valid`);
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]?: Value });
}
