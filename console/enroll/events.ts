import type { OtpProblem } from '../../contract/otp-code.ts';
import type { SignInSource, WaitingFor } from '../../contract/device-api.ts';
import type { DeviceFacts } from '../device/device-facts.ts';
import type { Outcome } from './outcome.ts';
import type { AfterRestartEvent } from '../after-restart/after-restart-events.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { NetworkNote } from '../network/network.ts';
import type { Secret } from './secret.ts';

/**
 * Everything that a run reports. The console prints it in plain words, or with `--json` as one line of JSON for each
 * event. No event contains the password.
 */
export type ConsoleEvent =
  | { readonly event: 'otp_read'; readonly selector: string; readonly code: Secret }
  | { readonly event: 'mistyped'; readonly problem: OtpProblem; readonly triesLeft: number }
  | { readonly event: 'device'; readonly device: DeviceFacts }
  | { readonly event: 'key_started' }
  | { readonly event: 'key_ready' }
  | { readonly event: 'resumed'; readonly stage: string; readonly server: string }
  | { readonly event: 'stale'; readonly reason: 'expired' | 'another_code' }
  | { readonly event: 'opening_over' }
  | {
      readonly event: 'otp_accepted';
      readonly matchCode: string;
      /** Whether the digits prove that the server got the key of this console. */
      readonly isBound: boolean;
      readonly decideBy?: string;
    }
  | { readonly event: 'code_refused'; readonly reason: string }
  | { readonly event: 'waiting'; readonly for: WaitingFor; readonly since: string; readonly matchCode: string }
  | { readonly event: 'slow_down'; readonly intervalSeconds: number }
  | { readonly event: 'retrying'; readonly reason: string; readonly until: string }
  /** When the next attempt to reach the server comes, in ISO 8601. */
  | { readonly event: 'next_try'; readonly at: string }
  | { readonly event: 'reconnected' }
  /** The address of the page, for a browser on this machine; `--page` tells it. */
  | { readonly event: 'page_ready'; readonly url: string }
  | { readonly event: 'rejected'; readonly reason: string }
  | { readonly event: 'expired'; readonly reason: string }
  | { readonly event: 'credential_written'; readonly path: string }
  | {
      readonly event: 'delivered';
      readonly path: string;
      /** Whether this console finds out by itself after the restart whether the room signed in. */
      readonly checksItself: boolean;
    }
  | { readonly event: 'restarting' }
  | { readonly event: 'file_taken'; readonly path: string }
  | { readonly event: 'file_still_there'; readonly path: string }
  | { readonly event: 'signed_in'; readonly source: SignInSource }
  | AfterRestartEvent
  | { readonly event: 'failed'; readonly reason: string }
  | { readonly event: 'not_confirmed' }
  | NetworkNote
  | { readonly event: 'diagnosing'; readonly server: string; readonly version: string }
  | ({ readonly event: 'finding'; readonly server: string } & Finding)
  | { readonly event: 'diagnosed'; readonly outcome: Outcome }
  | { readonly event: 'stopped' }
  | { readonly event: 'error'; readonly outcome: Outcome; readonly message: string };

export type Report = (event: ConsoleEvent) => void;
