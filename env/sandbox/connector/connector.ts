import type { Issuer } from '../issuer/issuer.ts';
import { type HttpReply, type HttpRequest, listenOnLoopback } from '../loopback-server.ts';
import { botRoutes } from './bot/bot-api.ts';
import { controlRoutes } from './control-api.ts';
import { gateRoutes, PlaygroundGate } from '../playground/gate.ts';
import { personalConversationId } from './layout.ts';
import { createParts } from './parts.ts';
import { answerByRoutes, refusing } from './routes.ts';

export interface ConnectorOptions {
  /** None: any free port. */
  readonly port?: number;
  readonly issuer: Issuer;
}

export interface Connector {
  /** Also what the bot gets as `serviceUrl`. */
  readonly url: string;
  /** Whether the app is in the person's own chat. */
  hasApp(objectId: string): boolean;
  close(): Promise<void>;
}

/** A small Teams: the Bot Connector's REST interface for the bot, and `/_sandbox/…` for those who play the people. */
export async function startConnector({ port = 0, issuer }: ConnectorOptions): Promise<Connector> {
  const answers: ((request: HttpRequest) => Promise<HttpReply | undefined>)[] = [];
  const server = await listenOnLoopback((request) => refusing(() => firstOf(answers, request)), port);
  const parts = createParts(server.url, issuer);
  const gate = new PlaygroundGate(parts);
  const routes = [...botRoutes(parts), ...controlRoutes(parts), ...gateRoutes(gate)];
  answers.push(
    (request) => gate.answer(request),
    (request) => answerByRoutes(routes, request),
  );
  return {
    url: server.url,
    hasApp: (objectId) => parts.roster.conversation(personalConversationId(objectId)).botInstalled,
    close: () => {
      parts.events.close();
      return server.close();
    },
  };
}

/** The address is part of what the parts are made of, so the server listens before there is an answer. */
async function firstOf(
  answers: readonly ((request: HttpRequest) => Promise<HttpReply | undefined>)[],
  request: HttpRequest,
): Promise<HttpReply> {
  for (const answer of answers) {
    const reply = await answer(request);
    if (reply !== undefined) return reply;
  }
  return { status: 503 };
}
