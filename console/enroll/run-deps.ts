import type { DeviceClient } from '../device/device-client.ts';
import type { Ask, MachineFacts } from '../device/device-facts.ts';
import type { ConsoleEvent } from './events.ts';
import type { Outcome } from './outcome.ts';
import type { RetryDeps } from './retry.ts';
import type { Delivered, ServerOfRun } from './run-state.ts';
import type { StateStore } from './state-store.ts';

/** Everything outside the run that it depends on. */
export interface RunDeps extends RetryDeps {
  readonly ask: Ask;
  readonly store: StateStore;
  /** Returns the calls to the server of a run; its pins and roots decide which certificates are good enough. */
  readonly connect: (run: ServerOfRun) => DeviceClient;
  readonly machine: MachineFacts;
  /**
   * Finds the folder of the Teams Rooms app.
   * @throws ConsoleError `file`, when this console has none; `usage`, on systems without the app
   */
  readonly findFolder: () => Promise<string>;
  /** Sets the access rules of SkypeSettings.xml while the file is still empty. `folder` is where it will stand. */
  readonly protectSettings: (path: string, folder: string) => Promise<void>;
  /** The folder in which SkypeSettings.xml is made; absent where it is made at its place. */
  readonly settingsMadeIn?: string;
  /** Lets a run overwrite a SkypeSettings.xml that it hasn't written, which is a person's choice. */
  readonly replaceSettings: boolean;
  /**
   * Arranges that this console finds out after the restart what became of a file at this path, and returns whether it
   * will. Only the folder of the Teams Rooms app is watched. Trouble with that is reported, and never ends the run.
   */
  readonly scheduleCheck: (path: string) => Promise<boolean>;
}

/** An end that is not an error of the program: the request is over. */
export interface Ending {
  readonly outcome: Outcome;
  readonly event: ConsoleEvent;
  /** What the run still needs; absent when nothing can follow. */
  readonly kept?: Delivered;
}
