import type { ConnectorClient } from '../sandbox/connector-client.ts';
import type { ChatSession } from './chat-session.ts';

/** Shows what happens while nobody types. */
export class Follower {
  readonly #client: ConnectorClient;
  readonly #session: ChatSession;
  #poll = new AbortController();
  #isStopped = false;

  constructor(client: ConnectorClient, session: ChatSession) {
    this.#client = client;
    this.#session = session;
  }

  /** Runs until `stop`. @throws ConnectorError when the connector no longer answers. */
  async run(): Promise<0> {
    let cursor: number | undefined;
    while (!this.#isStopped) {
      this.#poll = new AbortController();
      const { signal } = this.#poll;
      try {
        const page = await this.#client.events(this.#session.as, cursor, undefined, signal);
        cursor = page.cursor;
        for (const { conversationId, type } of page.events)
          await this.#session.noteEvent(conversationId, type === 'message');
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
    return 0;
  }

  /** Starts to follow the person that the session has now. */
  restart(): void {
    this.#poll.abort();
  }

  stop(): void {
    this.#isStopped = true;
    this.#poll.abort();
  }
}
