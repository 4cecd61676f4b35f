import type { ConfidentialClientApplication } from '@azure/msal-node';
import { MsalAppCredentials, MsalServiceClientCredentialsFactory } from 'botframework-connector';

/** The SDK keeps tokens in one place for the whole process; here each bot has its own, in the cache of its MSAL client. */
class OwnTokens extends MsalAppCredentials {
  readonly #application: ConfidentialClientApplication;
  readonly #scopes: string[];

  constructor(application: ConfidentialClientApplication, appId: string, audience: string) {
    // The SDK brings an older copy of the same package; what it calls is the same in both.
    super(application as never, appId, '', audience);
    this.#application = application;
    this.#scopes = [`${audience}/.default`];
  }

  override async getToken(): Promise<string> {
    const token = await this.#application.acquireTokenByClientCredential({ scopes: this.#scopes });
    if (!token) throw new Error('there is no token for the bot');
    return token.accessToken;
  }
}

export class BotCredentials extends MsalServiceClientCredentialsFactory {
  readonly #application: ConfidentialClientApplication;

  constructor(application: ConfidentialClientApplication, appId: string) {
    super(appId, application as never);
    this.#application = application;
  }

  override createCredentials(appId: string, audience: string): Promise<MsalAppCredentials> {
    return Promise.resolve(new OwnTokens(this.#application, appId, audience));
  }
}
