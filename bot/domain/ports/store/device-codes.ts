/** SHA-256 digests, base64url, of what a console holds. */
export interface DeviceCode {
  readonly codeHash: string;
  readonly accessTokenHash: string;
}

/** What can be asked of the codes that consoles poll with. */
export interface DeviceCodeQueries {
  requestOfAccessToken(accessTokenHash: string): Promise<string | undefined>;
}

/** What is written down about the codes that consoles poll with. */
interface DeviceCodeChanges {
  /** Keeps the latest 20 of a request; earlier ones are forgotten. */
  add(requestId: string, code: DeviceCode): Promise<void>;
  /** Whether this is the first time that the device code collects what this release published. */
  markCollected(codeHash: string): Promise<boolean>;
  /** Deletes those that are so many days old and whose request is over. */
  removeOld(days: number): Promise<void>;
}

export type DeviceCodes = DeviceCodeQueries & DeviceCodeChanges;
