import type { DirectoryProblem } from './ports/directory.ts';

/** One piece of work, from its beginning to its end: what comes in, or a job. */
export interface Work {
  readonly kind: 'request' | 'turn' | 'job';
  readonly name: string;
  /** The work's own, when it has one that outlives this process; a piece within another has that of the outer one. */
  readonly correlationId?: string;
  /** For the log; never a secret. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** What is counted. */
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
  | { readonly what: 'decision'; readonly outcome: 'approved' | 'rejected'; readonly seconds: number }
  /** 1 when a console begins to wait for its answer, -1 when it has it. */
  | { readonly what: 'held polls'; readonly change: 1 | -1 };

/** Whoever watches the server work; nothing that it does depends on it. */
export interface Observer {
  within<Result>(work: Work, run: () => Promise<Result>): Promise<Result>;
  /** Of the work that runs now. */
  correlationId(): string | undefined;
  note(noted: Noted): void;
}

export const UNOBSERVED: Observer = {
  within: (_work, run) => run(),
  correlationId: () => undefined,
  note: () => undefined,
};
