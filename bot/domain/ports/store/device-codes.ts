/** SHA-256 digests, as base64url, of the two secrets that a console holds. */
export interface DeviceCode {
  readonly codeHash: string;
  readonly accessTokenHash: string;
}

/** The release that a console reports on. */
export interface CollectedRelease {
  readonly requestId: string;
  /** The attempt whose credential the device code collected last; absent while it collected none. */
  readonly attempt?: number;
}

/** Queries about the device codes with which consoles poll. */
export interface DeviceCodeQueries {
  /** Returns what the console with this access token has collected. */
  collectedBy(accessTokenHash: string): Promise<CollectedRelease | undefined>;
}

/** Changes to the device codes with which consoles poll. */
interface DeviceCodeChanges {
  /** Adds a device code to a request. A request keeps its latest 20, and earlier ones are forgotten. */
  add(requestId: string, code: DeviceCode): Promise<void>;
  /**
   * Marks that the poll with this number collects the present release. The answer says whether the device code does so
   * for the first time, or that a later poll took over.
   */
  markCollected(codeHash: string, pollNumber: number): Promise<'first' | 'again' | 'taken_over'>;
  /**
   * Deletes device codes whose request ended at least so many days ago, some hundred at a time. Until then, a console
   * that was switched off may still report, or be given another password.
   */
  removeOld(days: number): Promise<void>;
}

export type DeviceCodes = DeviceCodeQueries & DeviceCodeChanges;
