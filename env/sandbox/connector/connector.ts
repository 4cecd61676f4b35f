import { ActiveBehaviors } from '../behaviors/active-behaviors.ts';
import { answerBehaviors } from '../behaviors/behavior-control.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { type HttpReply, type HttpRequest, listenOnLoopback } from '../loopback-server.ts';
import { botRoutes } from './bot/bot-api.ts';
import { controlRoutes } from './control-api.ts';
import { gateRoutes, PlaygroundGate } from '../playground/gate.ts';
import { personalConversationId } from './layout.ts';
import { createParts } from './parts.ts';
import { answerByRoutes, refusing } from './routes.ts';

export interface ConnectorOptions {
  /** Without a port, any free one is used. */
  readonly port?: number;
  readonly issuer: Issuer;
  /** The behaviors that Teams shares with the other parts of a sandbox. */
  readonly behaviors?: ActiveBehaviors;
}

export interface Connector {
  /** The address, which is also the `serviceUrl` that the bot gets. */
  readonly url: string;
  /** Says whether the app is in the person's own chat. */
  hasApp(objectId: string): boolean;
  close(): Promise<void>;
}

/**
 * Starts a small Teams: the Bot Connector's REST interface for the bot, and `/_sandbox/…` for those who play the
 * people.
 */
export async function startConnector({
  port = 0,
  issuer,
  behaviors = new ActiveBehaviors(),
}: ConnectorOptions): Promise<Connector> {
  const answers: ((request: HttpRequest) => Promise<HttpReply | undefined>)[] = [];
  const server = await listenOnLoopback((request) => refusing(() => firstOf(answers, request)), port);
  const parts = createParts(server.url, issuer, behaviors);
  const gate = new PlaygroundGate(parts);
  const routes = [...botRoutes(parts), ...controlRoutes(parts), ...gateRoutes(gate)];
  answers.push(
    async (request) => answerBehaviors(behaviors, request),
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

/**
 * Returns the first reply. Status 503 bridges the moment when the server listens but its parts, which need its address,
 * don't exist yet.
 */
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
