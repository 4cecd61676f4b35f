import type { Issuer } from '../issuer/issuer.ts';
import { listenOnLoopback } from '../loopback-server.ts';
import { botRoutes } from './bot-api.ts';
import { controlRoutes } from './control-api.ts';
import { createParts } from './parts.ts';
import { answerByRoutes } from './routes.ts';
import type { Route } from './routes.ts';

export interface ConnectorOptions {
  /** None: any free port. */
  readonly port?: number;
  readonly issuer: Issuer;
}

export interface Connector {
  /** Also what the bot gets as `serviceUrl`. */
  readonly url: string;
  close(): Promise<void>;
}

/** A small Teams: the Bot Connector's REST interface for the bot, and `/_sandbox/…` for those who play the people. */
export async function startConnector({ port = 0, issuer }: ConnectorOptions): Promise<Connector> {
  let routes: readonly Route[] = [];
  const server = await listenOnLoopback((request) => answerByRoutes(routes, request), port);
  const parts = createParts(server.url, issuer);
  routes = [...botRoutes(parts), ...controlRoutes(parts)];
  return {
    url: server.url,
    close: () => {
      parts.events.close();
      return server.close();
    },
  };
}
