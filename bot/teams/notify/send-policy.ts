import type { ConnectorClient } from 'botframework-connector';
import type { Noted, Observer } from '../../domain/observer.ts';
import { retryAfterSeconds } from '../../runtime/retry-after.ts';
import { NotSentError } from './send-pace.ts';
import type { SendPace } from './send-pace.ts';

/** Thrown when Teams may have carried out the call, because its answer was lost or came from something in between. */
export class UnsureError extends Error {
  override readonly name = 'UnsureError';
  /**
   * Whether a later try of the same update went through. The message is right now, but the earlier try may still take
   * effect and put an older state over a newer one.
   */
  readonly isDone: boolean;

  constructor(
    message: string,
    { isDone = false, cause }: { readonly isDone?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.isDone = isDone;
  }
}

/** Thrown when Teams didn't carry out the call and asks for a pause that is longer than a call can wait. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  readonly seconds: number;

  constructor(seconds: number) {
    super(`Teams asks for a pause of ${seconds} seconds`);
    this.seconds = seconds;
  }
}

interface SdkRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  abortSignal?: AbortSignal;
}

interface SdkResponse {
  readonly status: number;
  readonly bodyAsText?: string | null;
  readonly headers: { get(name: string): string | undefined };
}

type Next = (request: SdkRequest) => Promise<SdkResponse>;

interface SdkPolicy {
  readonly name: string;
  sendRequest(request: SdkRequest, next: Next): Promise<SdkResponse>;
}

interface SdkPipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: SdkPolicy, options: { readonly phase: 'Retry' }): void;
}

/** The result of one try of a call. */
type Try = { readonly response: SdkResponse } | { readonly error: unknown };

/**
 * With these statuses Teams says that it throttled the call and didn't carry it out. The source is the same as in
 * send-pace.ts.
 */
const THROTTLED: ReadonlySet<number> = new Set([412, 429]);
/** With these statuses the service, or something in front of it, failed to answer (same source). */
const FAILED: ReadonlySet<number> = new Set([502, 503, 504]);
/** With these error codes the connection was never made. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const ANSWER_MILLISECONDS = 10_000;
/** The limit for all tries of one call together. The card lease lasts longer than this. */
const LONGEST_MILLISECONDS = 20_000;
const TRIES = 5;
const NEW_CONVERSATION = /\/v3\/conversations(?:\?|$)/;
const FIRST_PAUSE_MILLISECONDS = 400;

/**
 * Replaces the SDK's policy for retries with one that paces calls. The SDK repeats every call whose answer was lost or
 * an error, even posts, and so it posts some messages twice. This policy repeats a post only when it is certain that
 * nothing was posted. Other methods, such as updates, do no harm when they run twice, so it repeats them after a lost
 * answer, too. When the fate of a post or of any try of an update stays unknown, the caller gets an `UnsureError` and
 * decides.
 */
export function replaceRetries(client: ConnectorClient, pace: SendPace, note: Observer['note']): void {
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: SdkPipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    { name: 'pacedSends', sendRequest: (request, next) => sendPaced({ pace, note }, request, next) },
    { phase: 'Retry' },
  );
}

interface Sending {
  readonly pace: SendPace;
  readonly note: Observer['note'];
}

async function sendPaced({ pace, note }: Sending, request: SdkRequest, next: Next): Promise<SdkResponse> {
  const endsAt = performance.now() + LONGEST_MILLISECONDS;
  const { conversationId, isUrgent } = placeOf(request);
  const tries: Try[] = [];
  for (;;) {
    const result = await pace.send(conversationId, isUrgent, () => tryOnce(request, next));
    tries.push(result);
    note({ what: 'connector call', method: request.method, outcome: outcomeOf(result) });
    const pause = pauseAfter(request, result, tries.length);
    if (pause === undefined || performance.now() + pause > endsAt) return settle(request, tries);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function outcomeOf(result: Try): Extract<Noted, { what: 'connector call' }>['outcome'] {
  if ('error' in result) return 'no answer';
  const { status } = result.response;
  if (status < 400) return 'done';
  if (THROTTLED.has(status)) return 'throttled';
  return status < 500 ? 'refused' : 'failed';
}

async function tryOnce(request: SdkRequest, next: Next): Promise<Try> {
  // The SDK's own time limit leaves its timer running when a connection breaks.
  request.abortSignal = AbortSignal.timeout(ANSWER_MILLISECONDS);
  try {
    const response = await next(request);
    return isReadable(request, response) ? { response } : { error: new Error('the answer of Teams is not JSON') };
  } catch (error) {
    return { error };
  }
}

/**
 * Tells whether the answer to a write can come from Teams. A page of HTML comes from something in between, and an answer
 * may break off. Then the SDK either throws an error that looks like a refusal, or takes the write for done. Only an
 * answer to a new conversation has to have a body, because it names the conversation.
 */
function isReadable({ method, url }: SdkRequest, { status, bodyAsText }: SdkResponse): boolean {
  if (method === 'GET' || status >= 300) return true;
  if (!bodyAsText) return method !== 'POST' || !NEW_CONVERSATION.test(url);
  try {
    JSON.parse(bodyAsText);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the response of the last try.
 * @throws UnsureError for a post that Teams may have carried out and for an update with a try that it may carry out
 * late, NotSentError when the connection was never made, BusyError for a long pause, and otherwise the SDK's own error
 */
function settle({ method }: SdkRequest, tries: readonly Try[]): SdkResponse {
  const result = tries.at(-1) ?? neverTried();
  const doubtful = tries.find(isAmbiguous);
  if (doubtful && (method === 'POST' || (method === 'PUT' && !isRefused(result)))) {
    const cause = 'error' in doubtful ? doubtful.error : new Error(`the answer was ${doubtful.response.status}`);
    throw new UnsureError(`the answer to a ${method} was lost`, { cause, isDone: outcomeOf(result) === 'done' });
  }
  if ('error' in result)
    throw wasNeverMade(result) ? new NotSentError("Teams can't be reached", { cause: result.error }) : result.error;
  const { status } = result.response;
  const asked = askedSeconds(result);
  if (THROTTLED.has(status) && asked * 1_000 > LONGEST_MILLISECONDS) throw new BusyError(asked);
  return result.response;
}

function neverTried(): never {
  throw new Error('a call was settled without a try');
}

/** Whether Teams refused the call for good, so that it doesn't matter what became of earlier tries. */
function isRefused(result: Try): boolean {
  return outcomeOf(result) === 'refused' && !isAmbiguous(result);
}

/** Returns the pause that Teams asks for, in seconds, or 0. */
function askedSeconds(result: Try): number {
  if ('error' in result) return 0;
  return retryAfterSeconds(result.response.headers.get('retry-after'), Date.now()) ?? 0;
}

function isAmbiguous(result: Try): boolean {
  return 'error' in result ? !wasNeverMade(result) : result.response.status >= 500 || result.response.status === 408;
}

function wasNeverMade({ error }: { readonly error: unknown }): boolean {
  return NEVER_CONNECTED.has((error as { readonly code?: unknown } | undefined)?.code);
}

/**
 * Returns the milliseconds to wait before the next try, or `undefined` when there must be none. The wait doubles with
 * each try, has random jitter and is at least as long as Teams asks for.
 */
function pauseAfter({ method }: SdkRequest, result: Try, tried: number): number | undefined {
  if (tried >= TRIES) return undefined;
  const isHarmless =
    'error' in result
      ? method !== 'POST' || wasNeverMade(result)
      : THROTTLED.has(result.response.status) || (method !== 'POST' && FAILED.has(result.response.status));
  if (!isHarmless) return undefined;
  return Math.max(askedSeconds(result) * 1_000, FIRST_PAUSE_MILLISECONDS * 2 ** (tried - 1)) * (1 + Math.random() / 2);
}

/**
 * Returns the conversation that a call counts for, and whether a person waits for it. A person waits for a read and for
 * a post into an existing conversation, but not for a new thread or an update.
 */
function placeOf({ method, url, body }: SdkRequest): {
  readonly conversationId: string | undefined;
  readonly isUrgent: boolean;
} {
  const [, id, rest] = /\/v3\/conversations(?:\/([^/?]+)(\/activities)?)?/.exec(url) ?? [];
  if (method === 'GET') return { conversationId: undefined, isUrgent: true };
  if (id !== undefined && rest !== undefined) {
    return { conversationId: decodeURIComponent(id).replace(/;messageid=.*$/, ''), isUrgent: method === 'POST' };
  }
  return { conversationId: channelOf(body), isUrgent: false };
}

function channelOf(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  const { channelData } = JSON.parse(body) as {
    readonly channelData?: { readonly channel?: { readonly id?: string } };
  };
  return channelData?.channel?.id;
}
