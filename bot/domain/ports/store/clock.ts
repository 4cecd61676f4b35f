/** The clock by which all replicas decide. */
export interface Clock {
  /** Returns the time of the clock that decides, which is the clock of the database. */
  now(): Promise<Date>;
}
