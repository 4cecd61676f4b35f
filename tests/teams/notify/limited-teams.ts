import { CONVERSATION_LIMITS, SendLimiter, TENANT_LIMITS } from '../../../env/sandbox/connector/bot/send-limits.ts';

/** Teams, with its limits, and with times on the way that differ from call to call. */
export class LimitedTeams {
  readonly #conversations = new SendLimiter(CONVERSATION_LIMITS);
  readonly #tenant = new SendLimiter(TENANT_LIMITS);
  arrived = 0;
  refused = 0;

  async send(conversation: string, longestMilliseconds: number): Promise<void> {
    await someTime(longestMilliseconds);
    this.arrived += 1;
    const now = performance.now();
    if (!this.#conversations.admit(conversation, now) || !this.#tenant.admit('tenant', now)) this.refused += 1;
    await someTime(longestMilliseconds);
  }
}

function someTime(longestMilliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longestMilliseconds));
}
