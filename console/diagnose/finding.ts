import type { NetworkTrouble } from '../network/network-trouble.ts';
import type { Route } from '../network/route.ts';

/** How a check ended. A note is for a person and stops no run; `unknown` means that this console doesn't say. */
type FindingState = 'ok' | 'note' | 'failed' | 'unknown';

/** A certificate as the diagnosis shows it. */
export interface ShownCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where the trust in a chain comes from; `none` without TLS and for a chain that isn't trusted. */
export type RootKind = 'public' | 'named' | 'private' | 'none';

interface NameFinding {
  readonly check: 'name';
  readonly host: string;
  readonly addresses: readonly string[];
  /** Node's error code, if the name wasn't resolved. */
  readonly code?: string;
  /** Whether only a proxy has to resolve the name. */
  readonly isForProxy: boolean;
}

interface ProxyFinding {
  readonly check: 'proxy';
  readonly from: Route['from'];
  /** Host and port, never a user name or password. */
  readonly proxy?: string;
  /** Whether the setting has a user name or password. */
  readonly hasCredentials: boolean;
}

interface ConnectionFinding {
  readonly check: 'connection';
  /** Such as `TLSv1.3`; absent without TLS. */
  readonly protocol?: string;
  readonly root: RootKind;
  readonly chain: readonly ShownCertificate[];
  readonly trouble?: NetworkTrouble;
}

interface ClockFinding {
  readonly check: 'clock';
  /** Seconds by which this console is ahead of the server; negative when it is behind; absent when the server didn't say. */
  readonly aheadSeconds?: number;
}

interface ServerFinding {
  readonly check: 'server';
  /** Absent for servers of 0.1.0, which don't tell. */
  readonly version?: string;
  /** Whether the answer is one of Rooms OTP. */
  readonly isOurs: boolean;
  /** The status of the answer; absent when there was none. */
  readonly status?: number;
}

interface KeyFinding {
  readonly check: 'key';
  /** The pin of the newest signing key; absent when the server doesn't show its keys. */
  readonly pin?: string;
  /** Whether the pins of this console prove the key; absent when it has no pin. */
  readonly isProven?: boolean;
}

interface ElevationFinding {
  readonly check: 'elevation';
  readonly elevated: 'yes' | 'no' | 'unknown';
}

interface AppFolderFinding {
  readonly check: 'app_folder';
  readonly found: 'found' | 'no_user' | 'no_profile' | 'no_folder' | 'unknown';
  readonly path?: string;
}

interface AdministratorFinding {
  readonly check: 'administrator';
  readonly account: 'absent' | 'disabled' | 'enabled' | 'unknown';
  /** ISO 8601; absent when it was never set or isn't known. */
  readonly passwordLastSet?: string;
}

/** What one check found. It holds no secret, so that people may send the whole diagnosis to a support desk. */
export type Finding = { readonly state: FindingState } & (
  | NameFinding
  | ProxyFinding
  | ConnectionFinding
  | ClockFinding
  | ServerFinding
  | KeyFinding
  | ElevationFinding
  | AppFolderFinding
  | AdministratorFinding
);

/** The finding of one check. */
export type FindingOf<Check extends Finding['check']> = Extract<Finding, { readonly check: Check }>;
