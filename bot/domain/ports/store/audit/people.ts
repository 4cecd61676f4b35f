/** The names of people beside what they did. */
export interface PeopleQueries {
  /** Returns at most so many accounts with codes or requests that still have the name of this person. */
  accountsNaming(objectId: string, most: number): Promise<readonly string[]>;
}

/** Erases names. Where a name was, the object id stays. */
export interface People extends PeopleQueries {
  /** Erases the name on the codes and requests of these accounts, which the transaction has locked. */
  forgetOn(accountIds: readonly string[], objectId: string): Promise<void>;
  /**
   * Erases the name everywhere else.
   * @returns the number of audit entries that had it
   */
  forgetElsewhere(objectId: string): Promise<number>;
}
