import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { ConnectorFactory } from 'botframework-connector';
import type {
  AuthenticateRequestResult,
  AuthenticationConfiguration,
  ClaimsIdentity,
  ConnectorClient,
} from 'botframework-connector';
import { type Observer, UNOBSERVED } from '../domain/observer.ts';
import type { SendPaces } from '../domain/ports/send-pace.ts';
import type { BotCredentials } from './credentials.ts';
import { SendPace } from './notify/send-pace.ts';
import { replaceRetries } from './notify/send-policy.ts';

class PacedConnectors extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #pace: SendPace;
  readonly #observer: Observer;

  constructor(inner: ConnectorFactory, pace: SendPace, observer: Observer) {
    super();
    this.#inner = inner;
    this.#pace = pace;
    this.#observer = observer;
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const client = await this.#inner.create(serviceUrl, audience);
    replaceRetries(client, this.#pace, (noted) => this.#observer.note(noted));
    return client;
  }
}

/** Creates clients for Teams that share one pace. They serve turns as well as messages that the bot sends by itself. */
export class PacedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #pace: SendPace;
  readonly #observer: Observer;

  constructor(
    settings: object,
    credentials: BotCredentials,
    rules: AuthenticationConfiguration,
    {
      observer = UNOBSERVED,
      paces,
    }: { readonly observer?: Observer | undefined; readonly paces?: SendPaces | undefined } = {},
  ) {
    super(settings as Record<string, string>, credentials, rules);
    this.#observer = observer;
    this.#pace = new SendPace(paces && { paces, note: (noted) => observer.note(noted) });
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return new PacedConnectors(super.createConnectorFactory(claims), this.#pace, this.#observer);
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    return {
      ...result,
      ...(result.connectorFactory && {
        connectorFactory: new PacedConnectors(result.connectorFactory, this.#pace, this.#observer),
      }),
    };
  }
}
