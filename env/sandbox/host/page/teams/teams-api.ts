import type {
  ClientSettings,
  ConversationView,
  EventsPage,
  InvokeAnswer,
  MessagesPage,
  PersonView,
  TurnOutcome,
} from '../../../connector/wire.ts';
import type { JsonObject } from '../../../connector/json-object.ts';
import type { HostSettings } from '../../wire.ts';

/** A failed request. Its `status` is 0 when nobody answered. */
export class RequestFailed extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'RequestFailed';
    this.status = status;
  }
}

interface Said {
  readonly conversationId: string;
  readonly text: string;
  readonly threadId?: string;
  readonly mention: boolean;
}

interface Press {
  readonly conversationId: string;
  readonly activityId: string;
  /** The card as the person sees it. Teams sends this one, even when the bot has just changed it. */
  readonly card: JsonObject;
  /** The action's position in the card, counted from 1. */
  readonly action: number;
  readonly inputs: Readonly<Record<string, string>>;
}

/** The calls with which one person's Teams uses the connector. */
export interface TeamsApi {
  readonly as: string;
  people(): Promise<readonly PersonView[]>;
  conversations(): Promise<readonly ConversationView[]>;
  messages(conversationId: string): Promise<MessagesPage>;
  members(conversationId: string): Promise<readonly PersonView[]>;
  events(after: number | undefined, waitSeconds: number, signal: AbortSignal): Promise<EventsPage>;
  say(said: Said): Promise<TurnOutcome>;
  press(press: Press): Promise<InvokeAnswer>;
  submitDialog(conversationId: string, activityId: string, data: unknown): Promise<InvokeAnswer>;
  changeMember(change: 'add' | 'remove', conversationId: string, objectId: string): Promise<void>;
  changeApp(change: 'install' | 'remove', conversationId: string): Promise<void>;
}

/** Sends a request. @throws RequestFailed when nobody answers, or the answer is an error */
export async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/_host/${path}`, {
    method,
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new RequestFailed(0, error instanceof Error ? error.message : String(error));
  });
  const text = await response.text().catch(() => '');
  if (!response.ok) throw new RequestFailed(response.status, problemIn(text) ?? `HTTP ${response.status}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export function askSettings(): Promise<HostSettings> {
  return ask('GET', 'settings');
}

/** Gets a token for the tab. @param claims what it has to hold, which the person proves without being asked */
export async function askToken(objectId: string, claims: readonly string[] = []): Promise<string> {
  return (await ask<{ readonly token: string }>('POST', 'token', { objectId, claims })).token;
}

/**
 * Makes the API of one person.
 * @param client the person's Teams settings at the moment, which go to the bot with everything the person says, presses
 * and looks at
 */
export function teamsApi(as: string, client: () => Required<ClientSettings>): TeamsApi {
  const who = `as=${encodeURIComponent(as)}`;
  const at = (conversationId: string, rest: string): string =>
    `teams/conversations/${encodeURIComponent(conversationId)}/${rest}`;
  return {
    as,
    people: () => ask('GET', 'teams/people'),
    conversations: () => ask('GET', `teams/conversations?${who}`),
    messages: (conversationId) =>
      ask('GET', at(conversationId, `messages?${who}&${new URLSearchParams({ ...client() }).toString()}`)),
    members: (conversationId) => ask('GET', at(conversationId, 'members')),
    events: (after, waitSeconds, signal) =>
      ask(
        'GET',
        `teams/events?${who}${after === undefined ? '' : `&after=${after}`}&wait=${waitSeconds}`,
        undefined,
        signal,
      ),
    say: ({ conversationId, ...said }) => ask('POST', at(conversationId, 'messages'), { as, ...client(), ...said }),
    press: (press) => ask('POST', 'teams/actions', { as, ...client(), ...press }),
    submitDialog: (conversationId, activityId, data) =>
      ask('POST', 'teams/dialogs', { as, ...client(), conversationId, activityId, data }),
    changeMember: (change, conversationId, objectId) =>
      ask('POST', at(conversationId, 'members'), { change, objectId }),
    changeApp: (change, conversationId) => ask('POST', `teams/bot/${change}`, { conversationId }),
  };
}

function problemIn(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly message?: string } | string };
    return typeof error === 'string' ? error.replace(/^Error: /, '') : error?.message;
  } catch {
    return undefined;
  }
}
