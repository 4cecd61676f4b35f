import { CloudAdapter } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import type { Logger } from 'pino';

/** The SDK hands on what jsonwebtoken throws: a bad signature or algorithm, a time that is over or has not come. */
const REFUSED_TOKENS: ReadonlySet<string> = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

type Logic = (context: TurnContext) => Promise<void>;

/** The SDK prints what went wrong to the console and sends its message to the caller; here it goes to the log alone. */
export class QuietAdapter extends CloudAdapter {
  readonly #log: Logger;

  constructor(authentication: BotFrameworkAuthentication, log: Logger) {
    super(authentication);
    this.#log = log;
  }

  protected override processActivity(auth: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined>;
  protected override processActivity(auth: AuthenticateRequestResult, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined>;
  protected override async processActivity(
    auth: string | AuthenticateRequestResult, activity: Activity, logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    try {
      return await super.processActivity(auth as string, activity, logic);
    } catch (error) {
      if (isRefusal(error)) {
        this.#log.warn({ reason: error.message }, 'a turn was refused');
        return { status: 401 };
      }
      this.#log.error({ err: error }, 'a turn failed');
      return { status: 500 };
    }
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof AuthenticationError || (error instanceof Error && REFUSED_TOKENS.has(error.name));
}
