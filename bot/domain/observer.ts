import type { DirectoryProblem } from './ports/directory.ts';

/** One piece of work from start to end: an incoming request or Teams turn, or a job. */
export interface Work {
  readonly kind: 'request' | 'turn' | 'job';
  readonly name: string;
  /**
   * The correlation id of the work itself, if it has one that outlives this process. Work inside other work uses the id
   * of the outer one.
   */
  readonly correlationId?: string;
  /** Fields for the log. They never contain a secret. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** An event that is counted or measured. */
export type Noted =
  | {
      readonly what: 'request';
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly seconds: number;
    }
  | { readonly what: 'job'; readonly name: string; readonly outcome: 'done' | 'failed'; readonly seconds: number }
  | { readonly what: 'graph call'; readonly call: string; readonly outcome: 'done' | 'throttled' | DirectoryProblem }
  | {
      readonly what: 'connector call';
      readonly method: string;
      readonly outcome: 'done' | 'throttled' | 'refused' | 'failed' | 'no answer';
    }
  /**
   * What the database answered to a send: `granted`, `later`, or `alone` when it gave no answer and the server keeps
   * only its own pace.
   */
  | { readonly what: 'send pace'; readonly outcome: 'granted' | 'later' | 'alone' }
  | { readonly what: 'decision'; readonly outcome: 'approved' | 'rejected'; readonly seconds: number }
  /** What someone did is in the database. */
  | { readonly what: 'commit' }
  /** By how many seconds the clock of this machine is ahead of another clock, negative for behind. */
  | { readonly what: 'clock'; readonly clock: 'database' | 'microsoft'; readonly seconds: number }
  /** When the secret or certificate of an app in Entra ends. */
  | { readonly what: 'credential end'; readonly app: 'bot' | 'graph'; readonly at: Date }
  /** The change is 1 when a console starts to wait for its answer, and -1 when it has the answer. */
  | { readonly what: 'held polls'; readonly change: 1 | -1 };

/** Watches the server work, for logs and metrics. Nothing that the server does depends on it. */
export interface Observer {
  within<Result>(work: Work, run: () => Promise<Result>): Promise<Result>;
  /** Returns the correlation id of the work that is running. */
  correlationId(): string | undefined;
  note(noted: Noted): void;
}

/** An observer that watches nothing. */
export const UNOBSERVED: Observer = {
  within: (_work, run) => run(),
  correlationId: () => undefined,
  note: () => undefined,
};
