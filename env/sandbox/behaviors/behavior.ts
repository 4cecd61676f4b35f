import type { FaultOperation } from '../connector/wire.ts';
import type { JsonObject } from '../connector/json-object.ts';
import type { GraphCall, GraphReply } from '../graph/graph-call.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import type { RoomsHeartbeat } from './rooms-heartbeat.ts';

export type AnswerGraph = (call: GraphCall) => Promise<GraphReply>;

/**
 * Stands between a call of Graph and the sandbox's answer. It can change the call, change the answer, answer in its
 * place, or throw a `GraphError`. It sees a batch and each item of it.
 */
export type GraphTwist = (call: GraphCall, answer: AnswerGraph) => Promise<GraphReply>;

/** A call that the bot makes to Teams. */
export interface BotCall {
  readonly operation: FaultOperation;
  /** The conversation, which a new chat doesn't have. */
  readonly conversationId: string | undefined;
  /** The size of the body. */
  readonly bodyBytes: number;
}

/** Stands between the bot and Teams, in both directions. */
export interface TeamsTwist {
  /** Stands between a call of the bot and Teams' answer. */
  readonly botCall?: (call: BotCall, answer: () => Promise<HttpReply>) => Promise<HttpReply>;
  /** Changes an activity before the bot gets it. */
  readonly activity?: (activity: JsonObject) => JsonObject;
  /** Says whether the bot gets this activity a second time. */
  readonly sendsAgain?: (activity: JsonObject) => boolean;
}

/** Stands between a request for a token and its answer. */
export type TokenTwist = (request: HttpRequest, answer: () => Promise<HttpReply>) => Promise<HttpReply>;

/** Stands between the Teams Rooms app of a console and what it does when the console starts. */
export interface RoomsAppTwist {
  /** Leaves the settings file where it is, and doesn't sign in with it. */
  readonly leavesSettings?: boolean;
  /** The error of Microsoft Entra ID with which every sign-in of the app ends. */
  readonly signInError?: number;
  /** Changes the heartbeat in the app's log, or takes it out. */
  readonly heartbeat?: (heartbeat: RoomsHeartbeat) => RoomsHeartbeat | undefined;
}

/** What a behavior changes, with its memory of the calls so far. */
export interface Twist {
  readonly graph?: GraphTwist;
  readonly teams?: TeamsTwist;
  readonly token?: TokenTwist;
  readonly roomsApp?: RoomsAppTwist;
}

/** A way in which Microsoft's services were seen to differ from the plain reading of their documentation. */
export interface Behavior {
  readonly name: `reported:${string}`;
  /** One sentence. */
  readonly does: string;
  /** The address of the public page or issue that it comes from. */
  readonly source: string;
  /** Starts it with an empty memory. */
  readonly start: () => Twist;
}
