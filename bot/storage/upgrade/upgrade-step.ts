import type { Logger } from 'pino';
import type { Engine } from '../engine/engine.ts';

/** What a step works with. */
export interface UpgradeParts {
  readonly engine: Engine;
  readonly auditKey: Uint8Array;
  readonly log: Logger | undefined;
}

/** A step of an upgrade that needs the keys. */
export interface UpgradeStep {
  /** The name under which the database remembers that the step is done. */
  readonly name: string;
  /** Does the step, or what is left of it after a kill. */
  readonly run: (parts: UpgradeParts) => Promise<void>;
}
