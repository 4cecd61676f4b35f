import type {
  BotSettings,
  ConversationView,
  DialogSubmission,
  EventsPage,
  FaultSettings,
  InvokeAnswer,
  JournalEntry,
  MessagesPage,
  MessageView,
  PersonView,
  PressRequest,
  SayRequest,
  TeamChange,
  TurnOutcome,
} from './connector/wire.ts';

/** A little more than the longest time for which the connector holds a request. */
const LONG_POLL_SECONDS = 25;
const REQUEST_TIMEOUT_MS = 60_000;

/** The API for programs that play the people of the sandbox. `as` is a person's object id. */
export interface ConnectorClient {
  people(): Promise<readonly PersonView[]>;
  conversations(as: string): Promise<readonly ConversationView[]>;
  messages(conversationId: string, as: string): Promise<readonly MessageView[]>;
  /** Reads the messages, and the number of the last event that they contain. */
  page(conversationId: string, as: string): Promise<MessagesPage>;
  /** Says something as a person. It resolves when the bot has answered the turn. */
  say(request: SayRequest): Promise<TurnOutcome>;
  press(request: PressRequest): Promise<InvokeAnswer>;
  submitDialog(request: DialogSubmission): Promise<InvokeAnswer>;
  /**
   * Resolves with the first answer of `predicate` that isn't `undefined`. It asks again after each change of the
   * conversation.
   * @throws Error with the texts of the conversation when it takes longer than `timeoutMs` (default 10,000).
   */
  waitFor<T>(
    conversationId: string,
    as: string,
    predicate: (messages: readonly MessageView[]) => T | undefined,
    timeoutMs?: number,
  ): Promise<T>;
  /**
   * Waits up to `waitSeconds` (at most and by default 25) for an event after number `after`. Without `after` it answers
   * at once.
   */
  events(as: string, after?: number, waitSeconds?: number, signal?: AbortSignal): Promise<EventsPage>;
  setBot(settings: BotSettings): Promise<void>;
  /** Lets the Playground in, whose own connector is at this address. */
  openPlayground(connectorUrl: string): Promise<void>;
  installBot(conversationId: string): Promise<void>;
  removeBot(conversationId: string): Promise<void>;
  addMember(conversationId: string, objectId: string): Promise<void>;
  removeMember(conversationId: string, objectId: string): Promise<void>;
  changeTeam(change: TeamChange): Promise<void>;
  setFaults(settings: FaultSettings): Promise<void>;
  log(): Promise<readonly JournalEntry[]>;
}

/** `code` comes from the connector's error body; it is `unreachable` when there was no answer. */
export class ConnectorError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ConnectorError';
    this.status = status;
    this.code = code;
  }
}

export function connectorClient(connectorUrl: string): ConnectorClient {
  const ask = asker(connectorUrl);
  const page = (conversationId: string, as: string): Promise<MessagesPage> =>
    ask('GET', `conversations/${encodeURIComponent(conversationId)}/messages?as=${encodeURIComponent(as)}`);
  const events: ConnectorClient['events'] = (as, after, waitSeconds = LONG_POLL_SECONDS, signal) => {
    const from = after === undefined ? '' : `&after=${after}`;
    return ask('GET', `events?as=${encodeURIComponent(as)}${from}&wait=${waitSeconds}`, undefined, signal);
  };
  const changeMember = (change: 'add' | 'remove', conversationId: string, objectId: string): Promise<void> =>
    ask('POST', `conversations/${encodeURIComponent(conversationId)}/members`, { change, objectId });
  return {
    people: () => ask('GET', 'people'),
    conversations: (as) => ask('GET', `conversations?as=${encodeURIComponent(as)}`),
    messages: async (conversationId, as) => (await page(conversationId, as)).messages,
    page,
    say: ({ conversationId, ...said }) =>
      ask('POST', `conversations/${encodeURIComponent(conversationId)}/messages`, said),
    press: (request) => ask('POST', 'actions', request),
    submitDialog: (request) => ask('POST', 'dialogs', request),
    waitFor: (conversationId, as, predicate, timeoutMs = 10_000) =>
      waitFor(
        { page: () => page(conversationId, as), events: (after, seconds) => events(as, after, seconds) },
        predicate,
        timeoutMs,
      ),
    events,
    setBot: (settings) => ask('PUT', 'bot', settings),
    openPlayground: (connectorUrl) => ask('PUT', 'playground', { connectorUrl }),
    installBot: (conversationId) => ask('POST', 'bot/install', { conversationId }),
    removeBot: (conversationId) => ask('POST', 'bot/remove', { conversationId }),
    addMember: (conversationId, objectId) => changeMember('add', conversationId, objectId),
    removeMember: (conversationId, objectId) => changeMember('remove', conversationId, objectId),
    changeTeam: (change) => ask('POST', 'team', change),
    setFaults: (settings) => ask('POST', 'faults', settings),
    log: () => ask('GET', 'log'),
  };
}

type Ask = <T>(method: string, path: string, body?: unknown, signal?: AbortSignal) => Promise<T>;

function asker(connectorUrl: string): Ask {
  return async <T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> => {
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const response = await fetch(new URL(`/_sandbox/${path}`, connectorUrl), {
      method,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new ConnectorError(0, 'unreachable', `no answer from ${connectorUrl}: ${reasonOf(error)}`);
    });
    const text = await response.text();
    if (!response.ok) throw errorOf(response.status, text);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function errorOf(status: number, text: string): ConnectorError {
  try {
    const { error } = JSON.parse(text) as { readonly error: { readonly code: string; readonly message: string } };
    return new ConnectorError(status, error.code, error.message);
  } catch {
    return new ConnectorError(status, 'unknown', `HTTP ${status}: ${text.slice(0, 200)}`);
  }
}

interface Watched {
  page(): Promise<MessagesPage>;
  events(after: number, waitSeconds: number): Promise<EventsPage>;
}

async function waitFor<T>(
  watched: Watched,
  predicate: (messages: readonly MessageView[]) => T | undefined,
  timeoutMs: number,
): Promise<T> {
  const endsAt = Date.now() + timeoutMs;
  for (;;) {
    const { messages, cursor } = await watched.page();
    const found = predicate(messages);
    if (found !== undefined) return found;
    const left = endsAt - Date.now();
    if (left <= 0) throw new Error(`not seen within ${timeoutMs} ms; the last messages are:\n${lastTexts(messages)}`);
    await watched.events(cursor, Math.min(left / 1_000, LONG_POLL_SECONDS));
  }
}

function lastTexts(messages: readonly MessageView[]): string {
  const lines = messages
    .slice(-5)
    .map(({ from, text, cards }) => `${from.name}: ${text} ${cards.map((card) => JSON.stringify(card)).join(' ')}`);
  return lines.length === 0 ? '(none)' : lines.map((line) => line.slice(0, 500)).join('\n');
}
