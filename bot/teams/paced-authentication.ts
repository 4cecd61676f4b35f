import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { ConnectorFactory } from 'botframework-connector';
import type { AuthenticateRequestResult, ClaimsIdentity, ConnectorClient } from 'botframework-connector';
import { SendPace } from './send-pace.ts';
import { replaceRetries } from './send-policy.ts';

class PacedConnectors extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #pace: SendPace;

  constructor(inner: ConnectorFactory, pace: SendPace) {
    super();
    this.#inner = inner;
    this.#pace = pace;
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const client = await this.#inner.create(serviceUrl, audience);
    replaceRetries(client, this.#pace);
    return client;
  }
}

/** Hands out clients for Teams that share one pace: those of turns, and those for messages that nobody asked for. */
export class PacedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #pace = new SendPace();

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return new PacedConnectors(super.createConnectorFactory(claims), this.#pace);
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    return { ...result, ...(result.connectorFactory && { connectorFactory: new PacedConnectors(result.connectorFactory, this.#pace) }) };
  }
}
