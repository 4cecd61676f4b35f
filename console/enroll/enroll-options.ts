import type { ReadFacts } from '../device/device-facts.ts';
import type { RootFingerprint } from '../network/trust.ts';
import type { Pin } from '../trust/pins.ts';
import type { Confirmation } from './confirm-sign-in.ts';

/** The choices of one run, from the command line and from the defaults of the machine. */
export interface EnrollOptions {
  readonly server?: string;
  readonly otp?: string;
  readonly facts: ReadFacts;
  /** The folder for SkypeSettings.xml that `--out` named. It wins over the folder of an earlier run. */
  readonly folder?: string;
  readonly restart: boolean;
  readonly confirmNow?: Confirmation;
  /** The pins of this run; an empty list keeps those of an earlier run. */
  readonly pins: readonly Pin[];
  /** The roots of this run that are expected although they aren't public; those of an earlier run count too. */
  readonly tlsRoots: readonly RootFingerprint[];
  /** Whether a person chose to go on without proof of the key if the server lacks the extension. */
  readonly allowUnbound: boolean;
}
