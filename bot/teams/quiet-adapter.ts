import { CloudAdapter } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { decodeJwt } from 'jose';
import type { Logger } from 'pino';
import { DomainError } from '../domain/errors.ts';
import { NoConnectorKeys } from './connector-keys.ts';
import { misshapenPart } from './activity-shape.ts';

/**
 * The errors of jsonwebtoken that the SDK passes on: a bad signature or algorithm, and a token that isn't valid yet or
 * has expired.
 */
const REFUSED_TOKENS: ReadonlySet<string> = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

const LONGEST_ISSUER = 200;

type Logic = (context: TurnContext) => Promise<void>;

/** Takes the place of the bot for a malformed activity, so that the SDK still checks the token first. */
const refuseShape: Logic = () => Promise.reject(new Error('the activity is malformed'));

/**
 * An adapter that writes errors only to the log, and that answers 400 to a malformed activity with a good token. The SDK's
 * own adapter prints an error to the terminal and sends its message to the caller, and it doesn't look at the shape.
 */
export class QuietAdapter extends CloudAdapter {
  readonly #log: Logger;

  constructor(authentication: BotFrameworkAuthentication, log: Logger) {
    super(authentication);
    this.#log = log;
  }

  protected override processActivity(
    auth: string,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined>;
  protected override processActivity(
    auth: AuthenticateRequestResult,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined>;
  protected override async processActivity(
    auth: string | AuthenticateRequestResult,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    const misshapen = misshapenPart(activity);
    try {
      return await super.processActivity(auth as string, activity, misshapen === undefined ? logic : refuseShape);
    } catch (error) {
      if (isRefusal(error)) {
        this.#log.warn({ reason: error.message, claimedIssuer: claimedIssuer(auth) }, 'a turn was refused');
        return { status: 401 };
      }
      if (error instanceof NoConnectorKeys) {
        this.#log.warn({ err: error }, "a turn waits, as the keys of the Bot Connector can't be read");
        return { status: 503 };
      }
      if (misshapen !== undefined) {
        this.#log.warn({ misshapen }, 'an activity was malformed');
        return { status: 400 };
      }
      if (error instanceof DomainError && error.code === 'store_unavailable') return { status: 503 };
      this.#log.error({ err: error }, 'a turn failed');
      return { status: isOfUnknownConversation(error) ? 400 : 500 };
    }
  }
}

/**
 * Reads the issuer from a token that isn't verified, for the log only. It shows that a bot is set up for the wrong
 * cloud.
 */
function claimedIssuer(auth: unknown): string | undefined {
  if (typeof auth !== 'string') return undefined;
  try {
    return String(decodeJwt(auth.replace(/^Bearer /, '')).iss).slice(0, LONGEST_ISSUER);
  } catch {
    return undefined;
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof AuthenticationError || (error instanceof Error && REFUSED_TOKENS.has(error.name));
}

/** Tells whether Teams refused the answer because it doesn't know the conversation that the activity names. */
function isOfUnknownConversation(error: unknown): boolean {
  return error instanceof Error && (error as { readonly statusCode?: unknown }).statusCode === 404;
}
