import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { AppTokens } from '../domain/app-identity.ts';

/**
 * Credentials that get their tokens from the bot. The SDK's own credentials would share one token cache in the whole
 * process.
 */
class ChannelCredentials extends AppCredentials {
  readonly #read: () => Promise<string>;

  constructor(appId: string, audience: string, read: () => Promise<string>) {
    super(appId, undefined, audience);
    this.#read = read;
  }

  override getToken(): Promise<string> {
    return this.#read();
  }

  protected override refreshToken(): Promise<never> {
    return Promise.reject(new Error('tokens are not refreshed here'));
  }
}

/** Makes the SDK use the tokens of the bot's one app ID. */
export class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #tokens: AppTokens;
  readonly #appId: string;

  constructor(tokens: AppTokens, appId: string) {
    super();
    this.#tokens = tokens;
    this.#appId = appId;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.#appId);
  }

  /** Authentication is never disabled, because `authentication` refuses a bot without an app ID. */
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(appId: string, audience: string): Promise<AppCredentials> {
    return Promise.resolve(new ChannelCredentials(appId, audience, () => this.#tokens.read(audience)));
  }
}
