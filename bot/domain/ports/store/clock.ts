export interface Clock {
  /** The time of the clock that decides, which is the database's. */
  now(): Promise<Date>;
}
