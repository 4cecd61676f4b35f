import type { DeviceClient } from '../device/device-client.ts';
import type { Ask, MachineFacts } from '../device/device-facts.ts';
import type { ConsoleEvent } from './events.ts';
import type { Outcome } from './outcome.ts';
import type { RetryDeps } from './retry.ts';
import type { StateStore } from './state-store.ts';

/** What a run needs of the world. */
export interface RunDeps extends RetryDeps {
  readonly ask: Ask;
  readonly store: StateStore;
  readonly connect: (server: string) => DeviceClient;
  readonly machine: MachineFacts;
  /** Sets the access rules of SkypeSettings.xml while it is still empty. */
  readonly protectSettings: (path: string) => Promise<void>;
}

/** An end that is no fault of the program: the request is over, and its state is not needed any more. */
export interface Ending {
  readonly outcome: Outcome;
  readonly event: ConsoleEvent;
}
