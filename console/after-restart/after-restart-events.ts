import type { ConsoleReport } from './console-report.ts';
import type { Heartbeat } from './heartbeat.ts';

/** What the program reports after the restart. */
export type AfterRestartEvent =
  | { readonly event: 'check_not_scheduled'; readonly reason: string }
  | { readonly event: 'check_started'; readonly path: string }
  /** There is no delivery to check, or another run continues it. */
  | { readonly event: 'nothing_to_check' }
  /** The app left the file, and the program deleted it. */
  | { readonly event: 'not_taken'; readonly path: string }
  | { readonly event: 'log_silent'; readonly reason: 'no_log' | 'unreadable' | 'no_entry' }
  | ({ readonly event: 'sign_in_failed' } & Pick<Heartbeat, 'teams' | 'exchange' | 'detail'>)
  /** The server accepted a fact, or refused it. `reason` is a sentence for the person who reads the log. */
  | { readonly event: 'told'; readonly stage: ConsoleReport['stage'] }
  | { readonly event: 'not_told'; readonly stage: ConsoleReport['stage']; readonly reason: string }
  | { readonly event: 'task_not_removed'; readonly reason: string };
