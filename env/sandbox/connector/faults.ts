import { splitConversationId } from './layout.ts';
import { Refusal } from './routes.ts';
import type { Reply } from './routes.ts';
import type { Fault, FaultOperation } from './wire.ts';

interface ActiveFault {
  readonly fault: Fault;
  left: number;
}

/** Faults that a test asks for, each for a given number of calls. */
export class Faults {
  #active: ActiveFault[] = [];

  add(fault: Fault): void {
    this.#active.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#active = [];
  }

  /** Runs the operation under the first fault that applies, and counts that fault down by one. */
  async around(
    operation: FaultOperation,
    conversationId: string | undefined,
    run: () => Promise<Reply>,
  ): Promise<Reply> {
    const fault = this.#take(operation, conversationId);
    if (fault === undefined) return run();
    if (fault.effect === 'delay') await pause(fault);
    if (fault.effect === 'refuse') throw refusalOf(fault);
    const reply = await run();
    if (fault.effect === 'holdReply') await pause(fault);
    return fault.effect === 'loseReply' ? { ...reply, dropped: true } : reply;
  }

  #take(operation: FaultOperation, conversationId: string | undefined): Fault | undefined {
    const found = this.#active.find(({ fault }) => applies(fault, operation, conversationId));
    if (found === undefined) return undefined;
    found.left -= 1;
    this.#active = this.#active.filter((active) => active.left > 0);
    return found.fault;
  }
}

/** Waits without keeping the process alive. */
function pause({ delayMs = 0 }: Fault): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs).unref());
}

function applies(fault: Fault, operation: FaultOperation, conversationId: string | undefined): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  if (fault.conversationId === undefined) return true;
  if (conversationId === undefined) return false;
  return fault.conversationId === conversationId || fault.conversationId === splitConversationId(conversationId).baseId;
}

function refusalOf(fault: Fault): Refusal {
  const status = fault.status ?? 503;
  const headers: Record<string, string> = {};
  if (fault.retryAfterSeconds !== undefined) headers['retry-after'] = String(fault.retryAfterSeconds);
  return new Refusal(status, fault.code ?? 'ServiceError', `a fault on demand: ${status}`, headers);
}
