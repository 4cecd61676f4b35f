import type { ActiveBehaviors } from '../../behaviors/active-behaviors.ts';
import type { Issuer } from '../../issuer/issuer.ts';
import { asText } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import type { Journal } from '../journal.ts';
import { Refusal } from '../routes.ts';
import type { BotSettings } from '../wire.ts';

/** Teams gives up on a turn after 10 to 15 seconds. */
const TURN_TIMEOUT_MS = 10_000;
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

export interface TurnReply {
  /** 502 when the bot can't be reached, 504 when it didn't answer in time twice. */
  readonly status: number;
  readonly body: unknown;
  readonly problem?: string;
}

export interface TurnRules {
  /** Lists what is wrong with an answer. The journal keeps the list. */
  readonly problemsOf?: (reply: TurnReply) => readonly string[];
  /** Says which answers make Teams send the turn once more, besides a missing one. */
  readonly resendAfter?: (reply: TurnReply) => boolean;
}

/** Delivers turns from Teams to the bot's messaging endpoint. */
export class BotLine {
  #endpoint: string | undefined;
  #turnTimeoutMs = TURN_TIMEOUT_MS;
  readonly #issuer: Issuer;
  readonly #journal: Journal;
  readonly #behaviors: Pick<ActiveBehaviors, 'activity' | 'sendsAgain'>;

  constructor(issuer: Issuer, journal: Journal, behaviors: Pick<ActiveBehaviors, 'activity' | 'sendsAgain'>) {
    this.#issuer = issuer;
    this.#journal = journal;
    this.#behaviors = behaviors;
  }

  /** The bot's messaging endpoint, or `undefined` until someone sets it. */
  get endpoint(): string | undefined {
    return this.#endpoint;
  }

  /** Sets the bot's endpoint and timeout. @throws Refusal 400 for an address that is not on this machine. */
  set({ endpoint, turnTimeoutMs }: BotSettings): void {
    if (!URL.canParse(endpoint) || !LOOPBACK_NAMES.includes(new URL(endpoint).hostname)) {
      throw new Refusal(400, 'BadArgument', 'endpoint must be an address of 127.0.0.1 or localhost');
    }
    this.#endpoint = endpoint;
    this.#turnTimeoutMs = turnTimeoutMs ?? TURN_TIMEOUT_MS;
  }

  /** Sends the turn, and sends it once more when no answer came in time, as Teams does. */
  async deliver(sent: JsonObject, rules: TurnRules = {}): Promise<TurnReply> {
    const activity = this.#behaviors.activity(sent);
    const first = await this.#try(activity, rules);
    if (this.#behaviors.sendsAgain(activity)) await this.#try(activity, rules);
    const again = first.status === 504 || rules.resendAfter?.(first) === true;
    return again ? this.#try(activity, rules) : first;
  }

  async #try(activity: JsonObject, rules: TurnRules): Promise<TurnReply> {
    const reply = await this.#post(activity);
    const problems = [...(reply.problem === undefined ? [] : [reply.problem]), ...(rules.problemsOf?.(reply) ?? [])];
    const what = [activity['type'], activity['name']].map((part) => asText(part)).filter((part) => part !== undefined);
    this.#journal.write({
      direction: 'to bot',
      what: what.join(' '),
      status: reply.status,
      problems,
      body: activity,
      answer: reply.body,
    });
    return reply;
  }

  async #post(activity: JsonObject): Promise<TurnReply> {
    const endpoint = this.#endpoint;
    if (endpoint === undefined)
      return { status: 502, body: undefined, problem: 'the connector was not told where the bot is' };
    try {
      const token = await this.#issuer.signChannelToken({ serviceUrl: asText(activity['serviceUrl']) ?? '' });
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(this.#turnTimeoutMs),
      });
      return { status: response.status, body: parseBody(await response.text()) };
    } catch (error) {
      return failure(error, endpoint);
    }
  }
}

function failure(error: unknown, endpoint: string): TurnReply {
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  if (isTimeout) return { status: 504, body: undefined, problem: 'the bot did not answer in time' };
  return { status: 502, body: undefined, problem: `the bot cannot be reached at ${endpoint}` };
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
