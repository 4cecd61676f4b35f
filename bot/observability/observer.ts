import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Noted, Observer } from '../domain/observer.ts';
import type { Traces, TracedWork } from './traces.ts';

interface Running extends TracedWork {
  readonly correlationId: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface ObserverOptions {
  readonly count?: (noted: Noted) => void;
  readonly traces?: Traces | undefined;
}

/** An observer that knows the work that is running. */
export interface RunningObserver extends Observer {
  /** Returns the fields of the current work, which each line of the log gets. */
  logFields(): Readonly<Record<string, string>>;
}

/**
 * Opens an observer. It gives each piece of work a correlation id, which nested work inherits, and a span if there are
 * traces.
 */
export function openObserver({ count, traces }: ObserverOptions): RunningObserver {
  const running = new AsyncLocalStorage<Running>();
  return {
    within: (work, run) => {
      // A job must not inherit the trace of the code that woke its worker.
      const outer = work.kind === 'job' ? undefined : running.getStore();
      const correlationId = work.correlationId ?? outer?.correlationId ?? randomUUID();
      const fields = { ...outer?.fields, correlationId, [work.kind]: work.name, ...work.fields };
      const span = traces?.begin(work, fields, outer?.span);
      return running.run({ correlationId, fields, span }, () => (span === undefined ? run() : spanned(span, run)));
    },
    correlationId: () => running.getStore()?.correlationId,
    note: (noted) => count?.(noted),
    logFields: () => running.getStore()?.fields ?? {},
  };
}

async function spanned<Result>(span: NonNullable<TracedWork['span']>, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    span.fail(error);
    throw error;
  } finally {
    span.end();
  }
}
