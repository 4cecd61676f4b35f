import type { JsonObject } from '../connector/json-object.ts';
import type { GraphCall, GraphReply } from '../graph/graph-call.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import type { AnswerGraph, BotCall, TeamsTwist, Twist } from './behavior.ts';
import { behaviorsNamed, DOCUMENTED } from './behavior-list.ts';

interface Started {
  readonly name: string;
  readonly twist: Twist;
}

/**
 * The behaviors that a sandbox has now. Its Graph, Teams and issuer share them. The first behavior of the list is the
 * outermost, so it sees a call first and its answer last.
 */
export class ActiveBehaviors {
  #started: readonly Started[] = [];

  /** Starts with these behaviors. @throws UnknownBehavior */
  constructor(names: readonly string[] = []) {
    this.set(names);
  }

  get names(): readonly string[] {
    return this.#started.length === 0 ? [DOCUMENTED] : this.#started.map(({ name }) => name);
  }

  /** Replaces all behaviors. Each begins with an empty memory. @throws UnknownBehavior, and changes nothing then */
  set(names: readonly string[]): void {
    this.#started = behaviorsNamed(names).map(({ name, start }) => ({ name, twist: start() }));
  }

  async graphCall(call: GraphCall, answer: AnswerGraph): Promise<GraphReply> {
    const answers = this.#started.reduceRight<AnswerGraph>((inner, { twist: { graph } }) => {
      return graph === undefined ? inner : async (seen) => graph(seen, inner);
    }, answer);
    return answers(call);
  }

  async botCall(call: BotCall, answer: () => Promise<HttpReply>): Promise<HttpReply> {
    const answers = this.#teams().reduceRight((inner, { botCall }) => {
      return botCall === undefined ? inner : async () => botCall(call, inner);
    }, answer);
    return answers();
  }

  async tokenRequest(request: HttpRequest, answer: () => Promise<HttpReply>): Promise<HttpReply> {
    const answers = this.#started.reduceRight((inner, { twist: { token } }) => {
      return token === undefined ? inner : async () => token(request, inner);
    }, answer);
    return answers();
  }

  activity(activity: JsonObject): JsonObject {
    return this.#teams().reduce((seen, twist) => twist.activity?.(seen) ?? seen, activity);
  }

  sendsAgain(activity: JsonObject): boolean {
    return this.#teams().some(({ sendsAgain }) => sendsAgain?.(activity) === true);
  }

  #teams(): readonly TeamsTwist[] {
    return this.#started.flatMap(({ twist: { teams } }) => (teams === undefined ? [] : [teams]));
  }
}
