import type { DeviceFacts } from '../device/device-facts.ts';
import type { RootFingerprint } from '../network/trust.ts';
import type { Pin } from '../trust/pins.ts';

interface Begun {
  readonly version: 2;
  readonly server: string;
  /** The console's private key as PKCS #8 PEM; it never leaves the state file. */
  readonly privateKey: string;
  /** The folder for SkypeSettings.xml. */
  readonly folder: string;
  /** The public part of the one-time password, which tells a new code from the one in progress. */
  readonly selector: string;
  /** The pins of the run; an empty list means that any server is believed. */
  readonly pins: readonly Pin[];
  /** The roots that IT named for this run, so that a start without the option goes on; absent when there were none. */
  readonly tlsRoots?: readonly RootFingerprint[];
}

/** The server of a run, and what the run demands of it. */
export type ServerOfRun = Pick<Begun, 'server' | 'pins' | 'tlsRoots'>;

interface NotSubmitted extends Begun {
  readonly otp: string;
  readonly device: DeviceFacts;
  /** How many openings of this code ended before the console's nonce opened a request. */
  readonly openingsOver: number;
}

/**
 * The run has a code and is about to send it. The state is kept until the server's answer is saved, so that a run that
 * was killed in between can send exactly the same key and commitment again.
 */
export interface Submitting extends NotSubmitted {
  readonly stage: 'submitting';
  /** The nonce to commit to, in base64url; absent only in a run that version 0.1.0 began. */
  readonly consoleNonce?: string;
  /**
   * Whether the code may have been sent without a commitment already: by version 0.1.0, or because a person chose it. The
   * server may then have a request for it.
   */
  readonly sentUnbound: boolean;
}

/**
 * The server has the commitment and gave its nonce, and the console is about to reveal its own. It never goes back from
 * here with the same nonce, because somebody who knows it could choose an opening with fitting digits.
 */
export interface Opened extends NotSubmitted {
  readonly stage: 'opened';
  readonly consoleNonce: string;
  readonly opening: string;
  readonly serverNonce: string;
  readonly serverSignature: string;
  /** Whether a pinned key has signed the opening. */
  readonly isProven: boolean;
}

interface UnderWay extends Begun {
  readonly deviceCode: string;
  readonly matchCode: string;
  /** Whether the digits prove the key of this console. */
  readonly isBound: boolean;
  /** ISO 8601, like `expiresAt` and `decideBy`. */
  readonly submittedAt: string;
  readonly expiresAt: string;
  /** End of the decision clock; absent when the request was already decided before the console asked. */
  readonly decideBy?: string;
  readonly intervalSeconds: number;
  /** The id of the request that the credential must belong to. */
  readonly requestId: string;
  /**
   * The marks of the settings files that this run wrote, so that it overwrites and removes no other file. They are absent
   * in a run that an earlier version began.
   */
  readonly fileMarks?: readonly string[];
}

/** The server accepted the code, and the console is waiting for the credential. */
export interface Submitted extends UnderWay {
  readonly stage: 'submitted';
}

/** How the check after the restart ended, unless the room was found to be signed in. */
export const RESTART_FINDINGS = ['not_taken', 'sign_in_failed', 'unknown'] as const;
type RestartFinding = (typeof RESTART_FINDINGS)[number];

interface HasFile extends UnderWay {
  readonly accessToken: string;
  readonly path: string;
  /** The addresses of the room account, by which the log of the Teams Rooms app names it; absent in older states. */
  readonly addresses?: readonly string[];
  /** When the file was written (ISO 8601); absent in older states. */
  readonly writtenAt?: string;
  /** Absent until the check after the restart has ended. */
  readonly afterRestart?: RestartFinding;
}

/** The file is in place, but the server may not know it yet. */
export interface Written extends HasFile {
  readonly stage: 'written';
}

/** The server knows that the file is in place, and only the confirmation of the sign-in is missing. */
export interface Delivered extends HasFile {
  readonly stage: 'delivered';
}

/**
 * How far a run has come. It saves its state at every step, so that it can be killed at any moment and continue later.
 *
 * ```text
 *   submitting ──▶ opened ──▶ submitted ──▶ written ──▶ delivered
 *     ▲   │          │            ▲ ▲                       │
 *     │   └──────────┼─ unbound ──┘ └─── failed sign-in ────┘
 *     └── opening over: new key, new nonce
 * ```
 */
export type RunState = Submitting | Opened | Submitted | Written | Delivered;

/**
 * Returns the state of a run that is waiting again, because after `failed` the same approval releases the credential
 * once more.
 */
export function waitingAgain(state: Written | Delivered): Submitted {
  const {
    accessToken: _token,
    path: _path,
    addresses: _addresses,
    writtenAt: _at,
    afterRestart: _end,
    ...kept
  } = state;
  return { ...kept, stage: 'submitted' };
}
